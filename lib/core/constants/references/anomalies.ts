import type { Reference } from "./reference.js";

/** Magnetic moments of the leptons: measurements, predictions, one-loop formulas. */
export const anomalyReferences = {
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
} as const satisfies Record<string, Reference>;
