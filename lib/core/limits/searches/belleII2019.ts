import { models } from "../../models/index.js";
import { search } from "../search.js";

export const belleII2019 = search({
  id: "belleII2019",
  label: "Belle II μμ + missing",
  observable: "e⁺e⁻ → μ⁺μ⁻A', missing energy",
  year: 2019,
  replacedIn: 2022,
  confidenceLevel: 0.9,
  provenance: "digitised",
  ref: "belleII2019",
  model: models.lMuMinusLTau,
  production: "muonRadiation",
  decay: "invisible",
  points: [
    [0.002, 0.051],
    [1.157, 0.051],
    [1.638, 0.07],
    [1.988, 0.086],
    [2.292, 0.1],
    [2.567, 0.115],
    [2.81, 0.129],
    [3.023, 0.144],
    [3.212, 0.18],
    [3.385, 0.18],
    [3.547, 0.198],
    [3.699, 0.226],
    [3.844, 0.254],
    [3.982, 0.275],
    [4.114, 0.296],
  ],
});
