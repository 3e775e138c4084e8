import type { Reference } from "./reference.js";

/** Units and constants. */
export const constantReferences = {
  si2019: {
    authors: "Bureau International des Poids et Mesures",
    title: "The International System of Units, 9th edition",
    year: 2019,
    source: "BIPM",
  },
  codata2018: {
    authors: "E. Tiesinga, P. J. Mohr, D. B. Newell, B. N. Taylor",
    title: "CODATA recommended values of the fundamental physical constants: 2018",
    year: 2021,
    source: "Rev. Mod. Phys. 93, 025010",
    doi: "10.1103/RevModPhys.93.025010",
  },
  codata2022: {
    authors: "P. J. Mohr, D. B. Newell, B. N. Taylor, E. Tiesinga",
    title: "CODATA recommended values of the fundamental physical constants: 2022",
    year: 2025,
    source: "Rev. Mod. Phys. 97, 025002",
    arxiv: "2409.03787",
  },
  pdg2020: {
    authors: "P. A. Zyla et al. (Particle Data Group)",
    title: "Review of Particle Physics",
    year: 2020,
    source: "PTEP 2020, 083C01",
    doi: "10.1093/ptep/ptaa104",
  },
  pdg2024: {
    authors: "S. Navas et al. (Particle Data Group)",
    title: "Review of Particle Physics",
    year: 2024,
    source: "Phys. Rev. D 110, 030001",
    doi: "10.1103/PhysRevD.110.030001",
  },
} as const satisfies Record<string, Reference>;
