import { models } from "../../models/index.js";
import { search } from "../search.js";
import { zToFourMuons, zToFourMuonsNote } from "../zToFourMuons.js";

export const atlas2023 = search({
  id: "atlas2023",
  label: "ATLAS Z → 4μ",
  observable: "Z → μ⁺μ⁻A', A' → μ⁺μ⁻",
  year: 2023,
  confidenceLevel: 0.95,
  ref: "atlas2023",
  note: zToFourMuonsNote,
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: ["mumu"],
  points: zToFourMuons({ lightest: [5, 0.003], heaviest: [81, 0.2] }),
});
