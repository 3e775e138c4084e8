import { requireFinite, requireKey } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { requireModel, type Charges, type Model } from "../../models/index.js";
import { complex, type Complex } from "../../numerics/complex.js";
import { leptonMasses, type ChargedLepton } from "../leptons.js";
import { fermionLoop } from "./vacuumPolarisation.js";

const e = codata2018.elementaryCharge.natural;

/**
 * The kinetic mixing ε(q²)/g that two leptons of opposite charge induce at one loop; complex above their thresholds
 * (q² + i0), pure number. In the convention L = -(ε/2) F·X of photon mixing,
 *
 *     ε/g = e/2π² ∫₀¹ x(1-x) ln{[m₊² - x(1-x)q²]/[m₋² - x(1-x)q²]} dx      (Phys. Lett. B 166, 196; 1803.05466)
 *
 * which at q² = 0 is e/6π² ln(m₊/m₋). A fermion of electric charge Q gets the coupling -ε e Q from it.
 *
 * @param plus the lepton of charge +1 @param minus the one of charge -1
 * @param qSquared in GeV², > 0 in a decay, < 0 in scattering; any finite number
 * @throws ArgumentError for another lepton or q²
 * @example
 * loopMixing({ plus: "muon", minus: "tau", qSquared: 0 }) // { re: -0.014433, im: 0 }
 * loopMixing({ plus: "muon", minus: "tau", qSquared: 1 * GeV ** 2 }) // { re: -0.0072142, im: -0.0080265 }
 */
export function loopMixing(pair: {
  readonly plus: ChargedLepton;
  readonly minus: ChargedLepton;
  readonly qSquared: number;
}): Complex {
  requireKey("plus", leptonMasses, pair.plus);
  requireKey("minus", leptonMasses, pair.minus);
  requireFinite("qSquared", pair.qSquared, "GeV²");
  if (pair.plus === pair.minus) return complex(0);
  return mixingOfLeptons({ electron: 0, muon: 0, tau: 0, [pair.plus]: 1, [pair.minus]: -1 }, pair.qSquared);
}

/**
 * The kinetic mixing ε(q²)/g that the fermions of a model induce at one loop, as {@link loopMixing}; pure number. It is
 * "not calculable" unless only leptons are charged and their charges add up to 0: else it diverges, see
 * {@link mixingDivergence}, or runs over hadrons, and ε is a free parameter.
 *
 * @param qSquared in GeV², any finite number
 * @throws ArgumentError for what is no model, or q² that is not finite
 * @example
 * inducedMixing({ model: models.lMuMinusLTau, qSquared: 0 }) // { re: -0.014433, im: 0 }
 * inducedMixing({ model: models.bMinusL, qSquared: 0 }) // "not calculable"
 */
export function inducedMixing({
  model,
  qSquared,
}: {
  readonly model: Model;
  readonly qSquared: number;
}): Complex | "not calculable" {
  const { charges } = requireModel(model);
  requireFinite("qSquared", qSquared, "GeV²");
  return mixingIsCalculable(charges) ? mixingOfLeptons(charges, qSquared) : "not calculable";
}

/** Whether only leptons are charged, and with a sum of 0. */
export function mixingIsCalculable({ up, down, electron, muon, tau }: Charges): boolean {
  const size = Math.max(Math.abs(electron), Math.abs(muon), Math.abs(tau));
  return up === 0 && down === 0 && Math.abs(electron + muon + tau) <= 1e-12 * size;
}

/** ε(q²)/g of leptons whose charges add up to 0. */
function mixingOfLeptons(charges: LeptonCharges, qSquared: number): Complex {
  return mixingFromLoops(charges, leptonLoops(qSquared));
}

/** The part of every charged lepton in the mixing; charges enter by {@link mixingFromLoops}. */
export type LeptonLoops = Readonly<Record<ChargedLepton, Complex>>;

/** @param qSquared in GeV² */
export function leptonLoops(qSquared: number): LeptonLoops {
  const scaleSquared = Math.max(Math.abs(qSquared), leptonMasses.muon ** 2);
  const loop = (lepton: ChargedLepton) => fermionLoop(leptonMasses[lepton], qSquared, scaleSquared);
  return { electron: loop("electron"), muon: loop("muon"), tau: loop("tau") };
}

/** ε/g from the loops of the leptons, for charges that add up to 0. */
export function mixingFromLoops(charges: LeptonCharges, { electron, muon, tau }: LeptonLoops): Complex {
  const factor = e / (2 * Math.PI ** 2);
  return complex(
    factor * (charges.electron * electron.re + charges.muon * muon.re + charges.tau * tau.re),
    factor * (charges.electron * electron.im + charges.muon * muon.im + charges.tau * tau.im),
  );
}

type LeptonCharges = Pick<Charges, ChargedLepton>;
