import type { Reference } from "./reference.js";

/** Flavour: neutrino mixing, masses and lifetimes, and which charges go with them. */
export const flavourReferences = {
  bauer2020: {
    authors: "M. Bauer, P. Foldenauer, M. Mosny",
    title: "Flavor structure of anomaly-free hidden photon models",
    year: 2021,
    source: "Phys. Rev. D 103, 075024",
    arxiv: "2011.12973",
  },
  allanach2018: {
    authors: "B. C. Allanach, J. Davighi, S. Melville",
    title:
      "An anomaly-free atlas: charting the space of flavour-dependent gauged U(1) extensions of the Standard Model",
    year: 2019,
    source: "JHEP 02 (2019) 082",
    arxiv: "1812.04602",
  },
  asai2017: {
    authors: "K. Asai, K. Hamaguchi, N. Nagata",
    title: "Predictions for the neutrino parameters in the minimal gauged U(1)Lμ-Lτ model",
    year: 2017,
    source: "Eur. Phys. J. C 77, 763",
    arxiv: "1705.00419",
  },

  // Mixing
  nufit50: {
    authors: "I. Esteban, M. C. Gonzalez-Garcia, M. Maltoni, T. Schwetz, A. Zhou",
    title: "The fate of hints: updated global analysis of three-flavor neutrino oscillations",
    year: 2020,
    source: "JHEP 09 (2020) 178",
    arxiv: "2007.14792",
  },
  nufit60: {
    authors: "I. Esteban, M. C. Gonzalez-Garcia, M. Maltoni, I. Martinez-Soler, J. P. Pinheiro, T. Schwetz",
    title: "NuFit-6.0: updated global analysis of three-flavor neutrino oscillations",
    year: 2024,
    source: "JHEP 12 (2024) 216",
    arxiv: "2410.05380",
  },

  // Masses
  planck2018: {
    authors: "N. Aghanim et al. (Planck)",
    title: "Planck 2018 results. VI. Cosmological parameters",
    year: 2020,
    source: "Astron. Astrophys. 641, A6",
    arxiv: "1807.06209",
  },
  desi2024: {
    authors: "A. G. Adame et al. (DESI)",
    title: "DESI 2024 VI: cosmological constraints from the measurements of baryon acoustic oscillations",
    year: 2024,
    source: "JCAP 02 (2025) 021",
    arxiv: "2404.03002",
  },
  desi2025: {
    authors: "M. Abdul Karim et al. (DESI)",
    title: "DESI DR2 results II: measurements of baryon acoustic oscillations and cosmological constraints",
    year: 2025,
    source: "Phys. Rev. D 112, 083515",
    arxiv: "2503.14738",
  },
  kamlandZen2024: {
    authors: "S. Abe et al. (KamLAND-Zen)",
    title: "Search for Majorana neutrinos with the complete KamLAND-Zen dataset",
    year: 2024,
    source: "preprint",
    arxiv: "2406.11438",
  },
  katrin2025: {
    authors: "M. Aker et al. (KATRIN)",
    title: "Direct neutrino-mass measurement based on 259 days of KATRIN data",
    year: 2025,
    source: "Science 388, 180",
    arxiv: "2406.13516",
  },

  // Lifetimes
  beacom2002: {
    authors: "J. F. Beacom, N. F. Bell",
    title: "Do solar neutrinos decay?",
    year: 2002,
    source: "Phys. Rev. D 65, 113009",
    arxiv: "hep-ph/0204111",
  },
  bustamante2017: {
    authors: "M. Bustamante, J. F. Beacom, K. Murase",
    title: "Testing decay of astrophysical neutrinos with incomplete information",
    year: 2017,
    source: "Phys. Rev. D 95, 063013",
    arxiv: "1610.02096",
  },
  chen2022: {
    authors: "J. Z. Chen, I. M. Oldengott, G. Pierobon, Y. Y. Y. Wong",
    title: "Weaker yet again: mass spectrum-consistent cosmological constraints on the neutrino lifetime",
    year: 2022,
    source: "Eur. Phys. J. C 82, 640",
    arxiv: "2203.09075",
  },
} as const satisfies Record<string, Reference>;
