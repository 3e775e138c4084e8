import type { Reference } from "./reference.js";

/** Kinetic mixing, and decays of hidden photons. */
export const kineticMixingReferences = {
  holdom1986: {
    authors: "B. Holdom",
    title: "Two U(1)'s and ε charge shifts",
    year: 1986,
    source: "Phys. Lett. B 166, 196",
    doi: "10.1016/0370-2693(86)91377-8",
  },
  babuKolda1998: {
    authors: "K. S. Babu, C. Kolda, J. March-Russell",
    title: "Implications of generalized Z-Z' mixing",
    year: 1998,
    source: "Phys. Rev. D 57, 6788",
    arxiv: "hep-ph/9710441",
  },
  pospelov2008: {
    authors: "M. Pospelov, A. Ritz, M. B. Voloshin",
    title: "Bosonic super-WIMPs as keV-scale dark matter",
    year: 2008,
    source: "Phys. Rev. D 78, 115012",
    arxiv: "0807.3279",
  },
  gounarisSakurai1968: {
    authors: "G. J. Gounaris, J. J. Sakurai",
    title: "Finite-width corrections to the vector-meson-dominance prediction for ρ → e+e-",
    year: 1968,
    source: "Phys. Rev. Lett. 21, 244",
    doi: "10.1103/PhysRevLett.21.244",
  },
  babarPions2012: {
    authors: "J. P. Lees et al. (BaBar)",
    title:
      "Precise measurement of the e+e- → π+π-(γ) cross section with the initial-state radiation method at BABAR",
    year: 2012,
    source: "Phys. Rev. D 86, 032013",
    arxiv: "1205.2228",
  },
} as const satisfies Record<string, Reference>;
