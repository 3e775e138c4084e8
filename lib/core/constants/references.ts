/** A publication that numbers of this library come from. */
export interface Reference {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  /** Journal, volume and first page; or the institution of a data base. */
  readonly source: string;
  readonly doi?: string;
  readonly arxiv?: string;
}

/** Every publication cited, by a short id. Adding one is adding an entry. */
export const references = {
  // Units and constants
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

  // The muon's anomalous magnetic moment
  brookhaven2006: {
    authors: "G. W. Bennett et al. (Muon g-2)",
    title: "Final report of the E821 muon anomalous magnetic moment measurement at BNL",
    year: 2006,
    source: "Phys. Rev. D 73, 072003",
    doi: "10.1103/PhysRevD.73.072003",
    arxiv: "hep-ex/0602035",
  },
  whitePaper2020: {
    authors: "T. Aoyama et al.",
    title: "The anomalous magnetic moment of the muon in the Standard Model",
    year: 2020,
    source: "Phys. Rept. 887, 1",
    doi: "10.1016/j.physrep.2020.07.006",
    arxiv: "2006.04822",
  },
  bmw2020: {
    authors: "S. Borsanyi et al. (BMW)",
    title: "Leading hadronic contribution to the muon magnetic moment from lattice QCD",
    year: 2021,
    source: "Nature 593, 51",
    doi: "10.1038/s41586-021-03418-1",
    arxiv: "2002.12347",
  },
  fermilab2021: {
    authors: "B. Abi et al. (Muon g-2)",
    title: "Measurement of the positive muon anomalous magnetic moment to 0.46 ppm",
    year: 2021,
    source: "Phys. Rev. Lett. 126, 141801",
    doi: "10.1103/PhysRevLett.126.141801",
    arxiv: "2104.03281",
  },
  fermilab2023: {
    authors: "D. P. Aguillard et al. (Muon g-2)",
    title: "Measurement of the positive muon anomalous magnetic moment to 0.20 ppm",
    year: 2023,
    source: "Phys. Rev. Lett. 131, 161802",
    doi: "10.1103/PhysRevLett.131.161802",
    arxiv: "2308.06230",
  },
  cmd3: {
    authors: "F. V. Ignatov et al. (CMD-3)",
    title: "Measurement of the e+e- → π+π- cross section from threshold to 1.2 GeV with the CMD-3 detector",
    year: 2024,
    source: "Phys. Rev. D 109, 112002",
    arxiv: "2302.08834",
  },
  bmwDmz2024: {
    authors: "A. Boccaletti et al. (BMW/DMZ)",
    title: "High precision calculation of the hadronic vacuum polarisation contribution to the muon anomaly",
    year: 2024,
    source: "preprint",
    arxiv: "2407.10913",
  },
  whitePaper2025: {
    authors: "R. Aliberti et al.",
    title: "The anomalous magnetic moment of the muon in the Standard Model: an update",
    year: 2025,
    source: "Phys. Rept. 1143, 1",
    arxiv: "2505.21476",
  },
  fermilab2025: {
    authors: "D. P. Aguillard et al. (Muon g-2)",
    title: "Measurement of the positive muon anomalous magnetic moment to 127 ppb",
    year: 2025,
    source: "Phys. Rev. Lett. 135, 101802",
    arxiv: "2506.03069",
  },

  // Electron and tau
  hanneke2008: {
    authors: "D. Hanneke, S. Fogwell, G. Gabrielse",
    title: "New measurement of the electron magnetic moment and the fine structure constant",
    year: 2008,
    source: "Phys. Rev. Lett. 100, 120801",
    doi: "10.1103/PhysRevLett.100.120801",
    arxiv: "0801.1134",
  },
  fan2023: {
    authors: "X. Fan, T. G. Myers, B. A. D. Sukra, G. Gabrielse",
    title: "Measurement of the electron magnetic moment",
    year: 2023,
    source: "Phys. Rev. Lett. 130, 071801",
    doi: "10.1103/PhysRevLett.130.071801",
    arxiv: "2209.13084",
  },
  parker2018: {
    authors: "R. H. Parker, C. Yu, W. Zhong, B. Estey, H. Müller",
    title: "Measurement of the fine-structure constant as a test of the Standard Model",
    year: 2018,
    source: "Science 360, 191",
    doi: "10.1126/science.aap7706",
    arxiv: "1812.04130",
  },
  morel2020: {
    authors: "L. Morel, Z. Yao, P. Cladé, S. Guellati-Khélifa",
    title: "Determination of the fine-structure constant with an accuracy of 81 parts per trillion",
    year: 2020,
    source: "Nature 588, 61",
    doi: "10.1038/s41586-020-2964-7",
  },
  aoyama2019: {
    authors: "T. Aoyama, T. Kinoshita, M. Nio",
    title: "Theory of the anomalous magnetic moment of the electron",
    year: 2019,
    source: "Atoms 7, 28",
    doi: "10.3390/atoms7010028",
  },
  aoyama2025: {
    authors: "T. Aoyama, M. Hayakawa, A. Hirayama, M. Nio",
    title:
      "Verification of the tenth-order QED contribution to the anomalous magnetic moment of the electron",
    year: 2025,
    source: "Phys. Rev. D 111, L031902",
    arxiv: "2412.06473",
  },
  delphi2004: {
    authors: "J. Abdallah et al. (DELPHI)",
    title: "Study of tau-pair production in photon-photon collisions at LEP",
    year: 2004,
    source: "Eur. Phys. J. C 35, 159",
    arxiv: "hep-ex/0406010",
  },
  cms2024: {
    authors: "A. Hayrapetyan et al. (CMS)",
    title:
      "Observation of γγ → ττ in proton-proton collisions and limits on the anomalous electromagnetic moments of the τ lepton",
    year: 2024,
    source: "Rept. Prog. Phys. 87, 107801",
    arxiv: "2406.03975",
  },

  // One-loop formulas
  brodsky1968: {
    authors: "S. J. Brodsky, E. de Rafael",
    title: "Suggested boson-lepton pair couplings and the anomalous magnetic moment of the muon",
    year: 1968,
    source: "Phys. Rev. 168, 1620",
    doi: "10.1103/PhysRev.168.1620",
  },
  leveille1978: {
    authors: "J. P. Leveille",
    title: "The second-order weak correction to (g-2) of the muon in arbitrary gauge models",
    year: 1978,
    source: "Nucl. Phys. B 137, 63",
    doi: "10.1016/0550-3213(78)90051-2",
  },
  lindner2018: {
    authors: "M. Lindner, M. Platscher, F. S. Queiroz",
    title: "A call for new physics: the muon anomalous magnetic moment and lepton flavor violation",
    year: 2018,
    source: "Phys. Rept. 731, 1",
    arxiv: "1610.06587",
  },

  // Hidden photons and their limits
  bauer2018: {
    authors: "M. Bauer, P. Foldenauer, J. Jaeckel",
    title: "Hunting all the hidden photons",
    year: 2018,
    source: "JHEP 07 (2018) 094",
    arxiv: "1803.05466",
  },
  darkcast2018: {
    authors: "P. Ilten, Y. Soreq, M. Williams, W. Xue",
    title: "Serendipity in dark photon searches",
    year: 2018,
    source: "JHEP 06 (2018) 004",
    arxiv: "1801.04847",
  },
  amaral2020: {
    authors: "D. W. P. Amaral, D. G. Cerdeño, P. Foldenauer, E. Reid",
    title: "Solar neutrino probes of the muon anomalous magnetic moment in the gauged U(1)_{Lμ-Lτ}",
    year: 2020,
    source: "JHEP 12 (2020) 155",
    arxiv: "2006.11225",
  },
  amaral2021: {
    authors: "D. W. P. Amaral, D. G. Cerdeño, A. Cheek, P. Foldenauer",
    title: "Confirming U(1)_{Lμ-Lτ} as a solution for (g-2)_μ with neutrinos",
    year: 2021,
    source: "Eur. Phys. J. C 81, 861",
    arxiv: "2104.03297",
  },
  na64Visible2019: {
    authors: "D. Banerjee et al. (NA64)",
    title: "Improved limits on a hypothetical X(16.7) boson and a dark photon decaying into e+e- pairs",
    year: 2020,
    source: "Phys. Rev. D 101, 071101",
    arxiv: "1912.11389",
  },
  na48: {
    authors: "J. R. Batley et al. (NA48/2)",
    title: "Search for the dark photon in π0 decays",
    year: 2015,
    source: "Phys. Lett. B 746, 178",
    arxiv: "1504.00607",
  },
  a1: {
    authors: "H. Merkel et al. (A1)",
    title: "Search at the Mainz Microtron for light massive gauge bosons relevant for the muon g-2 anomaly",
    year: 2014,
    source: "Phys. Rev. Lett. 112, 221802",
    arxiv: "1404.5502",
  },
  babar2014: {
    authors: "J. P. Lees et al. (BaBar)",
    title: "Search for a dark photon in e+e- collisions at BaBar",
    year: 2014,
    source: "Phys. Rev. Lett. 113, 201801",
    arxiv: "1406.2980",
  },
  babar2016: {
    authors: "J. P. Lees et al. (BaBar)",
    title: "Search for a muonic dark force at BaBar",
    year: 2016,
    source: "Phys. Rev. D 94, 011102",
    arxiv: "1606.03501",
  },
  babar2017: {
    authors: "J. P. Lees et al. (BaBar)",
    title: "Search for invisible decays of a dark photon produced in e+e- collisions at BaBar",
    year: 2017,
    source: "Phys. Rev. Lett. 119, 131804",
    arxiv: "1702.03327",
  },
  lhcb2019: {
    authors: "R. Aaij et al. (LHCb)",
    title: "Search for A' → μ+μ- decays",
    year: 2020,
    source: "Phys. Rev. Lett. 124, 041801",
    arxiv: "1910.06926",
  },
  na64Invisible2019: {
    authors: "D. Banerjee et al. (NA64)",
    title: "Dark matter search in missing energy events with NA64",
    year: 2019,
    source: "Phys. Rev. Lett. 123, 121801",
    arxiv: "1906.00176",
  },
  na64Muon2024: {
    authors: "Yu. M. Andreev et al. (NA64)",
    title: "First results in the search for dark sectors at NA64 with the CERN SPS high energy muon beam",
    year: 2024,
    source: "Phys. Rev. Lett. 132, 211803",
    arxiv: "2401.01708",
  },
  curtin2015: {
    authors: "D. Curtin, R. Essig, S. Gori, J. Shelton",
    title: "Illuminating dark photons with high-energy colliders",
    year: 2015,
    source: "JHEP 02 (2015) 157",
    arxiv: "1412.0018",
  },
  harnik2012: {
    authors: "R. Harnik, J. Kopp, P. A. N. Machado",
    title: "Exploring ν signals in dark matter detectors",
    year: 2012,
    source: "JCAP 07 (2012) 026",
    arxiv: "1202.6073",
  },
  bilmis2015: {
    authors: "S. Bilmiş et al.",
    title: "Constraints on dark photon from neutrino-electron scattering experiments",
    year: 2015,
    source: "Phys. Rev. D 92, 033009",
    arxiv: "1502.07763",
  },
  heeck2019: {
    authors: "J. Heeck, M. Lindner, W. Rodejohann, S. Vogl",
    title: "Non-standard neutrino interactions and neutral gauge bosons",
    year: 2019,
    source: "SciPost Phys. 6, 038",
    arxiv: "1812.04067",
  },
  ccfr1991: {
    authors: "S. R. Mishra et al. (CCFR)",
    title: "Neutrino tridents and W-Z interference",
    year: 1991,
    source: "Phys. Rev. Lett. 66, 3117",
    doi: "10.1103/PhysRevLett.66.3117",
  },
  altmannshofer2014: {
    authors: "W. Altmannshofer, S. Gori, M. Pospelov, I. Yavin",
    title: "Neutrino trident production: a powerful probe of new physics with neutrino beams",
    year: 2014,
    source: "Phys. Rev. Lett. 113, 091801",
    arxiv: "1406.2332",
  },
  escudero2019: {
    authors: "M. Escudero, D. Hooper, G. Krnjaic, M. Pierre",
    title: "Cosmology with a very light Lμ-Lτ gauge boson",
    year: 2019,
    source: "JHEP 03 (2019) 071",
    arxiv: "1901.02010",
  },
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof references;
