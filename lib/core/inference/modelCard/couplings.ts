import type { Family, Rational, U1Charges } from "../../models/index.js";

/** Which particles the new boson couples to at tree level; kinetic mixing adds couplings to all charged ones. */
export interface TreeCouplings {
  readonly electron: boolean;
  readonly muon: boolean;
  readonly tau: boolean;
  /** Neutrinos of any family: those of the sun arrive as all three. */
  readonly neutrinos: boolean;
  /** Muon or electron neutrinos, as pions and muons at rest give them. */
  readonly pionNeutrinos: boolean;
  /** Up or down quarks of the first family. */
  readonly nuclei: boolean;
}

/**
 * The couplings that charges give: a left- or right-handed part is enough. Right-handed families have no names of their own:
 * the mass term with the Higgs tells which of them belongs to which left-handed one, and only without it their order does.
 *
 * @param higgs charge of the Higgs doublet that gives the masses, see `higgsCharge`
 */
export function treeCouplings(charges: U1Charges, higgs: Rational | undefined): TreeCouplings {
  const { Q, L } = charges;
  const right = (species: "u" | "d" | "e", family: Family): Rational => {
    if (higgs === undefined) return charges[species][family];
    return species === "u" ? Q[family].plus(higgs) : (species === "d" ? Q : L)[family].minus(higgs);
  };
  const lepton = (family: Family): boolean => !L[family].isZero() || !right("e", family).isZero();
  const neutrino = (family: Family): boolean => !L[family].isZero();
  return {
    electron: lepton(0),
    muon: lepton(1),
    tau: lepton(2),
    neutrinos: neutrino(0) || neutrino(1) || neutrino(2),
    pionNeutrinos: neutrino(0) || neutrino(1),
    nuclei: [Q[0], right("u", 0), right("d", 0)].some((charge) => !charge.isZero()),
  };
}

/** An experiment of a chapter, and whether it sees the boson without kinetic mixing. */
export interface ChapterReach {
  /** 1 to 6. */
  readonly chapter: number;
  readonly experiment: string;
  readonly sees: boolean;
}

/** What the experiments of the chapters can say about a boson with these couplings. */
export function chapterReach(couplings: TreeCouplings): ChapterReach[] {
  const { electron, muon, neutrinos, pionNeutrinos, nuclei } = couplings;
  return [
    { chapter: 1, experiment: "muon g-2", sees: muon },
    { chapter: 1, experiment: "electron g-2", sees: electron },
    { chapter: 3, experiment: "beam dumps and e⁺e⁻ colliders", sees: electron },
    { chapter: 4, experiment: "NA64μ", sees: muon },
    { chapter: 5, experiment: "CEvNS", sees: nuclei && pionNeutrinos },
    {
      chapter: 6,
      experiment: "DARWIN, electron recoils",
      sees: electron && neutrinos,
    },
    {
      chapter: 6,
      experiment: "DARWIN, nuclear recoils",
      sees: nuclei && neutrinos,
    },
  ];
}
