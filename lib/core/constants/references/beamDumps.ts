import type { Reference } from "./reference.js";

/** Production of hidden photons, and the electron beam dumps that did not see them. */
export const beamDumpReferences = {
  tsai1974: {
    authors: "Y.-S. Tsai",
    title: "Pair production and bremsstrahlung of charged leptons",
    year: 1974,
    source: "Rev. Mod. Phys. 46, 815",
    doi: "10.1103/RevModPhys.46.815",
  },
  bjorken2009: {
    authors: "J. D. Bjorken, R. Essig, P. Schuster, N. Toro",
    title: "New fixed-target experiments to search for dark gauge forces",
    year: 2009,
    source: "Phys. Rev. D 80, 075018",
    arxiv: "0906.0580",
  },
  andreas2012: {
    authors: "S. Andreas, C. Niebuhr, A. Ringwald",
    title: "New limits on hidden photons from past electron beam dumps",
    year: 2012,
    source: "Phys. Rev. D 86, 095019",
    arxiv: "1209.6083",
  },
  konaka1986: {
    authors: "A. Konaka et al.",
    title: "Search for neutral particles in electron-beam-dump experiment",
    year: 1986,
    source: "Phys. Rev. Lett. 57, 659",
    doi: "10.1103/PhysRevLett.57.659",
  },
  riordan1987: {
    authors: "E. M. Riordan et al.",
    title: "Search for short-lived axions in an electron-beam-dump experiment",
    year: 1987,
    source: "Phys. Rev. Lett. 59, 755",
    doi: "10.1103/PhysRevLett.59.755",
  },
  bjorken1988: {
    authors: "J. D. Bjorken et al.",
    title: "Search for neutral metastable penetrating particles produced in the SLAC beam dump",
    year: 1988,
    source: "Phys. Rev. D 38, 3375",
    doi: "10.1103/PhysRevD.38.3375",
  },
  davier1989: {
    authors: "M. Davier, H. Nguyen Ngoc",
    title: "An unambiguous search for a light Higgs boson",
    year: 1989,
    source: "Phys. Lett. B 229, 150",
    doi: "10.1016/0370-2693(89)90174-3",
  },
  bross1991: {
    authors: "A. Bross et al.",
    title: "Search for short-lived particles produced in an electron beam dump",
    year: 1991,
    source: "Phys. Rev. Lett. 67, 2942",
    doi: "10.1103/PhysRevLett.67.2942",
  },
  essig2009: {
    authors: "R. Essig, P. Schuster, N. Toro",
    title: "Probing dark forces and light hidden sectors at low-energy e+e- colliders",
    year: 2009,
    source: "Phys. Rev. D 80, 015003",
    arxiv: "0903.3941",
  },
  batell2009: {
    authors: "B. Batell, M. Pospelov, A. Ritz",
    title: "Exploring portals to a hidden sector through fixed targets",
    year: 2009,
    source: "Phys. Rev. D 80, 095024",
    arxiv: "0906.5614",
  },
  bluemlein2014: {
    authors: "J. Blümlein, J. Brunner",
    title: "New exclusion limits on dark gauge forces from proton bremsstrahlung in beam-dump data",
    year: 2014,
    source: "Phys. Lett. B 731, 320",
    arxiv: "1311.3870",
  },
  faessler2010: {
    authors: "A. Faessler, M. I. Krivoruchenko, B. V. Martemyanov",
    title: "Once more on electromagnetic form factors of nucleons in extended vector meson dominance model",
    year: 2010,
    source: "Phys. Rev. C 82, 038201",
    arxiv: "0910.5589",
  },
} as const satisfies Record<string, Reference>;
