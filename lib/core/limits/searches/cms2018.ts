import { models } from "../../models/index.js";
import { search } from "../search.js";

export const cms2018 = search({
  id: "cms2018",
  label: "CMS Z → 4μ",
  observable: "Z → μ⁺μ⁻A', A' → μ⁺μ⁻",
  year: 2018,
  replacedIn: 2023,
  confidenceLevel: 0.95,
  ref: "cms2018",
  note: "only the two ends are quoted in the abstract; between them a straight line, not the published shape",
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: ["mumu"],
  points: [
    [5, 0.004],
    [70, 0.3],
  ],
});
