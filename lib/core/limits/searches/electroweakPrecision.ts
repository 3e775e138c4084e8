import { GeV } from "../../units.js";
import { models } from "../../models/index.js";
import { search } from "../search.js";

export const electroweakPrecision = search({
  id: "electroweakPrecision",
  label: "electroweak",
  observable: "mixing of A' with the Z, whatever A' decays to",
  year: 2015,
  confidenceLevel: 0.95,
  provenance: "from memory",
  ref: "curtin2015",
  note: "two points, not the published curve: its level far below the Z",
  model: models.secluded,
  production: "zMixing",
  decay: "any",
  points: [
    [1 * GeV, 0.03],
    [60 * GeV, 0.03],
  ],
});
