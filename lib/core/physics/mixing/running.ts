import { ArgumentError, requirePositive } from "../../arguments.js";
import { codata2018, quarkMasses } from "../../constants/index.js";
import { requireModel, type Charges, type Model } from "../../models/index.js";
import { chargedLeptons, leptonMasses } from "../leptons.js";

const e = codata2018.elementaryCharge.natural;

/**
 * Σ N_c Q_f Q'_f over the charged fermions of all families, electric charge times that of the model: the coefficient of the
 * divergence of the mixing at one loop. It is 0 for differences of lepton numbers, whose mixing is therefore
 * calculable, and 4 for B-L and B-3L_i, where ε runs and is a parameter of its own. For a model with parameter ε,
 * whose charges are electric, it is Σ N_c Q² = 8.
 *
 * @example
 * mixingDivergence(models.bMinusL.charges) // 4.00
 * mixingDivergence(models.lMuMinusLTau.charges) // 0
 */
export function mixingDivergence({ up, down, electron, muon, tau }: Charges): number {
  return 3 * (quark(up, 2 / 3) + quark(down, -1 / 3)) - (electron + muon + tau);
}

/**
 * The change [ε(high) - ε(low)]/g of the mixing between two scales; pure number. At one loop dε/d ln μ = -(eg/6π²)
 * Σ N_c Q Q' over the fermions lighter than μ. It is the logarithm of what {@link loopMixing} gives, and all that can be
 * said of a model whose mixing is not calculable: ε at one scale is a free parameter.
 *
 * @param low, high in GeV, 0 < low <= high; low at least 2 for a model that quarks are charged under: below are hadrons
 * @throws ArgumentError outside
 * @example
 * mixingRunning({ model: models.bMinusL, low: 10 * GeV, high: 100 * GeV }) // -0.0392: without top quarks
 * mixingRunning({ model: models.lMuMinusLTau, low: 0.2 * GeV, high: 1 * GeV }) // 0.00823: of the muon alone
 */
export function mixingRunning(between: {
  readonly model: Model;
  readonly low: number;
  readonly high: number;
}): number {
  const { charges } = requireModel(between.model);
  const quarks = charges.up !== 0 || charges.down !== 0;
  const low = requirePositive("low", between.low, "GeV");
  const high = requirePositive("high", between.high, "GeV");
  if (quarks && low < 2)
    throw new ArgumentError(
      "low",
      `${low} GeV`,
      `at least 2 GeV, since quarks are charged under ${between.model.name}`,
    );
  if (high < low) throw new ArgumentError("high", `${high} GeV`, `at least low = ${low} GeV`);
  const logarithms = fermions(charges).map(({ mass, weight }) =>
    mass < high ? weight * Math.log(high / Math.max(low, mass)) : 0,
  );
  return (-e / (6 * Math.PI ** 2)) * logarithms.reduce((sum, each) => sum + each, 0);
}

/** N_c Q Q' of each fermion with its mass in GeV; quarks below 2 GeV count as massless. */
function fermions(charges: Charges): { mass: number; weight: number }[] {
  const [ofUp, ofDown] = [quark(charges.up, 2 / 3), quark(charges.down, -1 / 3)];
  return [
    ...chargedLeptons.map((lepton) => ({ mass: leptonMasses[lepton], weight: -charges[lepton] })),
    { mass: 0, weight: 2 * ofUp + 2 * ofDown },
    { mass: quarkMasses.bottom.natural, weight: ofDown },
    { mass: quarkMasses.top.natural, weight: ofUp },
  ];
}

const quark = (charge: number, electric: number): number => 3 * charge * electric;
