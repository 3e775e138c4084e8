import { codata2018, pdg2020 } from "../constants/index.js";

/** A charged lepton. */
export type ChargedLepton = "electron" | "muon" | "tau";

/** The charged leptons by mass. */
export const chargedLeptons = ["electron", "muon", "tau"] as const;

/** Masses in GeV. */
export const leptonMasses: Readonly<Record<ChargedLepton, number>> = {
  electron: codata2018.electronMass.natural,
  muon: codata2018.muonMass.natural,
  tau: pdg2020.tauMass.natural,
};
