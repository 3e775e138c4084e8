import { MeV } from "../../units.js";
import { models } from "../../models/index.js";
import { search } from "../search.js";

export const na64Muon2024 = search({
  id: "na64Muon2024",
  label: "NA64μ",
  observable: "muon bremsstrahlung, missing energy",
  year: 2024,
  confidenceLevel: 0.9,
  provenance: "from memory",
  ref: "na64Muon2024",
  note: "three points, not the published curve: its level below 40 MeV and at 100 MeV, ±30 %",
  model: models.lMuMinusLTau,
  production: "muonBremsstrahlung",
  decay: "invisible",
  points: [
    [1 * MeV, 5e-4],
    [40 * MeV, 5e-4],
    [100 * MeV, 1e-3],
  ],
});
