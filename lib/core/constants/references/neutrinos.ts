import type { Reference } from "./reference.js";

/** Neutrinos in the laboratory, in stars and in the early Universe. */
export const neutrinoReferences = {
  borexino2019: {
    authors: "M. Agostini et al. (Borexino)",
    title:
      "First simultaneous precision spectroscopy of pp, 7Be, and pep solar neutrinos with Borexino phase-II",
    year: 2019,
    source: "Phys. Rev. D 100, 082004",
    arxiv: "1707.09279",
  },
  erler2005: {
    authors: "J. Erler, M. J. Ramsey-Musolf",
    title: "Weak mixing angle at low energies",
    year: 2005,
    source: "Phys. Rev. D 72, 073003",
    arxiv: "hep-ph/0409169",
  },
  superKamiokande2011: {
    authors: "G. Mitsuka et al. (Super-Kamiokande)",
    title:
      "Study of non-standard neutrino interactions with atmospheric neutrino data in Super-Kamiokande I and II",
    year: 2011,
    source: "Phys. Rev. D 84, 113008",
    arxiv: "1109.1889",
  },
  esteban2018: {
    authors: "I. Esteban, M. C. Gonzalez-Garcia, M. Maltoni, I. Martinez-Soler, J. Salvado",
    title: "Updated constraints on non-standard interactions from global analysis of oscillation data",
    year: 2018,
    source: "JHEP 08 (2018) 180",
    arxiv: "1805.04530",
  },
  geiregat1990: {
    authors: "D. Geiregat et al. (CHARM II)",
    title: "First observation of neutrino trident production",
    year: 1990,
    source: "Phys. Lett. B 245, 271",
    doi: "10.1016/0370-2693(90)90146-W",
  },
  nutev2000: {
    authors: "T. Adams et al. (NuTeV)",
    title: "Evidence for diffractive charm production in νμFe and anti-νμFe scattering at the Tevatron",
    year: 2000,
    source: "Phys. Rev. D 61, 092001",
    arxiv: "hep-ex/9909041",
  },
  dreiner2013: {
    authors: "H. K. Dreiner, J.-F. Fortin, J. Isern, L. Ubaldi",
    title: "White dwarfs constrain dark forces",
    year: 2013,
    source: "Phys. Rev. D 88, 043517",
    arxiv: "1303.7232",
  },
  escudero2018: {
    authors: "M. Escudero",
    title:
      "Neutrino decoupling beyond the Standard Model: CMB constraints on the dark matter mass with a fast and precise Neff evaluation",
    year: 2019,
    source: "JCAP 02 (2019) 007",
    arxiv: "1812.05605",
  },
  bennett2021: {
    authors: "J. J. Bennett et al.",
    title:
      "Towards a precision calculation of Neff in the Standard Model II: neutrino decoupling in the presence of flavour oscillations and finite-temperature QED",
    year: 2021,
    source: "JCAP 04 (2021) 073",
    arxiv: "2012.02726",
  },
  act2025: {
    authors: "E. Calabrese et al. (ACT)",
    title: "The Atacama Cosmology Telescope: DR6 constraints on extended cosmological models",
    year: 2025,
    source: "Atacama Cosmology Telescope, data release 6",
    arxiv: "2503.14454",
  },
  riess2019: {
    authors: "A. G. Riess et al.",
    title:
      "Large Magellanic Cloud Cepheid standards provide a 1% foundation for the determination of the Hubble constant and stronger evidence for physics beyond ΛCDM",
    year: 2019,
    source: "Astrophys. J. 876, 85",
    arxiv: "1903.07603",
  },
  riess2022: {
    authors: "A. G. Riess et al. (SH0ES)",
    title:
      "A comprehensive measurement of the local value of the Hubble constant with 1 km/s/Mpc uncertainty from the Hubble Space Telescope and the SH0ES team",
    year: 2022,
    source: "Astrophys. J. Lett. 934, L7",
    arxiv: "2112.04510",
  },
} as const satisfies Record<string, Reference>;
