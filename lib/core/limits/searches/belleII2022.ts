import { GeV, MeV } from "../../units.js";
import { models } from "../../models/index.js";
import { search } from "../search.js";

export const belleII2022 = search({
  id: "belleII2022",
  label: "Belle II μμ + missing",
  observable: "e⁺e⁻ → μ⁺μ⁻A', missing energy",
  year: 2022,
  confidenceLevel: 0.9,
  provenance: "from memory",
  ref: "belleII2022",
  note: "two points, not the published curve: its level at low mass, drawn to 1 GeV; it rises to 1 at 8 GeV",
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: "invisible",
  points: [
    [2 * MeV, 3e-3],
    [1 * GeV, 3e-3],
  ],
});
