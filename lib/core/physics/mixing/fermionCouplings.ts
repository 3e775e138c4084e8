import { ArgumentError, requireFinite } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { requireModel, type Charges, type Model } from "../../models/index.js";
import { requireSin2 } from "./epsilon.js";
import type { NeutralBoson } from "./neutralBosons.js";

const e = codata2018.elementaryCharge.natural;

/** Couplings of the left- and right-handed parts of a fermion, L = -V·(left f̄_L γ f_L + right f̄_R γ f_R). */
export interface ChiralCoupling {
  readonly left: number;
  readonly right: number;
}

/** Couplings to a neutral boson; those of the quarks hold for all three families. */
export interface FermionCouplings {
  readonly up: ChiralCoupling;
  readonly down: ChiralCoupling;
  readonly electron: ChiralCoupling;
  readonly muon: ChiralCoupling;
  readonly tau: ChiralCoupling;
  /** `right` is for the partners of Dirac neutrinos. */
  readonly neutrinos: readonly [electron: ChiralCoupling, muon: ChiralCoupling, tau: ChiralCoupling];
}

/**
 * The couplings of all fermions to the hidden photon or the Z of {@link neutralBosons}; pure numbers:
 * own g Q' + electric e Q + neutral g_Z (T₃ - Q sin²θ_W), without T₃ for right-handed ones. A boson far lighter than the
 * Z couples by g Q' - ε e Q (ε of the photon), as in {@link chargesWithMixing}.
 *
 * The elementary charge is that of zero momentum. In a model with parameter ε nothing has a charge of its own, so g
 * does not matter; the couplings are then -ε e Q, the charges of that model with opposite sign, which nothing depends on.
 *
 * @param boson one of the two of {@link neutralBosons} @param g gauge coupling, any finite number
 * @param sin2ThetaW the same as there
 * @throws ArgumentError for an argument outside its range, and for a model with a free mixing: ε is that of the boson
 * @example
 * const sin2ThetaW = 0.23122;
 * const { z } = neutralBosons({ hyperchargeMixing: 0, hiddenMass: 1 * GeV, zMass: 91.1876 * GeV, sin2ThetaW });
 * const { electron } = fermionCouplings({ boson: z, model: models.bMinusL, g: 1e-3, sin2ThetaW });
 * electron.left / electron.right; // -1.162: the Standard Model
 */
export function fermionCouplings(given: {
  readonly boson: NeutralBoson;
  readonly model: Model;
  readonly g: number;
  readonly sin2ThetaW: number;
}): FermionCouplings {
  const { boson, model } = given;
  const g = requireFinite("g", given.g);
  const sin2 = requireSin2("sin2ThetaW", given.sin2ThetaW);
  const { charges, parameter, freeMixing, name } = requireModel(model);
  if (freeMixing !== undefined)
    throw new ArgumentError("model", name, "a model without free mixing: ε comes from neutralBosons here");
  const own = parameter === "g" ? boson.own * g : 0;
  const neutral = (boson.neutral * e) / Math.sqrt(sin2 * (1 - sin2));

  const of = (charge: number, electric: number, weakIsospin: number): ChiralCoupling => {
    const right = own * charge + (boson.electric * e - neutral * sin2) * electric;
    return { left: right + neutral * weakIsospin, right };
  };
  const { up, down, electron, muon, tau, neutrinos }: Charges = charges;
  return {
    up: of(up, 2 / 3, 1 / 2),
    down: of(down, -1 / 3, -1 / 2),
    electron: of(electron, -1, -1 / 2),
    muon: of(muon, -1, -1 / 2),
    tau: of(tau, -1, -1 / 2),
    neutrinos: [of(neutrinos[0], 0, 1 / 2), of(neutrinos[1], 0, 1 / 2), of(neutrinos[2], 0, 1 / 2)],
  };
}
