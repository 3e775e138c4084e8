import { models } from "../../models/index.js";
import { search } from "../search.js";
import { zToFourMuons, zToFourMuonsNote } from "../zToFourMuons.js";

export const cms2018 = search({
  id: "cms2018",
  label: "CMS Z → 4μ",
  observable: "Z → μ⁺μ⁻A', A' → μ⁺μ⁻",
  year: 2018,
  replacedIn: 2023,
  confidenceLevel: 0.95,
  ref: "cms2018",
  note: zToFourMuonsNote,
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: ["mumu"],
  points: zToFourMuons({ lightest: [5, 0.004], heaviest: [70, 0.3] }),
});
