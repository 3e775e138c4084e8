import type { Families, RationalInput } from "../../models/charges/index.js";
import { allowsEveryEntry, exact, familyClass, mixingTexture, type FamilyClass } from "./texture.js";

/** Which mixing matrices charges leave room for, if neutrinos are Dirac particles. */
export interface DiracVerdict {
  readonly quarks: FamilyClass;
  readonly leptons: FamilyClass;
  /** Whether all nine entries of the CKM matrix may differ from 0, as they do. */
  readonly ckm: boolean;
  /** The same for the PMNS matrix. */
  readonly pmns: boolean;
  readonly viable: boolean;
}

/**
 * Whether charges allow the mixing that is seen, with a Higgs of charge 0 and Dirac neutrinos: quarks and leptons must
 * both be (a,a,a). With the anomaly of SU(2)², 3 ΣQ + ΣL = 0, only the multiples of B-L are left (2011.12973).
 *
 * @param quarks charges of the quark doublets @param leptons charges of the lepton doublets
 * @throws ArgumentError for what is not a rational number
 * @example
 * diracVerdict({ quarks: ["1/3", "1/3", "1/3"], leptons: [-1, -1, -1] }).viable; // true: B-L
 * diracVerdict({ quarks: [0, 0, 0], leptons: [0, 1, -1] }); // { ckm: true, pmns: false, viable: false }
 */
export function diracVerdict(charges: {
  readonly quarks: Families<RationalInput>;
  readonly leptons: Families<RationalInput>;
}): DiracVerdict {
  const quarks = exact(charges.quarks, "quarks");
  const leptons = exact(charges.leptons, "leptons");
  const ckm = allowsEveryEntry(mixingTexture(quarks));
  const pmns = allowsEveryEntry(mixingTexture(leptons));
  return {
    quarks: familyClass(quarks),
    leptons: familyClass(leptons),
    ckm,
    pmns,
    viable: ckm && pmns,
  };
}
