import { models } from "../../models/index.js";
import { search } from "../search.js";

export const atlas2023 = search({
  id: "atlas2023",
  label: "ATLAS Z → 4μ",
  observable: "Z → μ⁺μ⁻A', A' → μ⁺μ⁻",
  year: 2023,
  confidenceLevel: 0.95,
  ref: "atlas2023",
  note: "only the two ends are quoted in the abstract; between them a straight line, not the published shape",
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: ["mumu"],
  points: [
    [5, 0.003],
    [81, 0.2],
  ],
});
