import { models } from "../../models/index.js";
import { search } from "../search.js";

export const ps191 = search({
  id: "ps191",
  label: "PS191",
  observable: "proton target, 19 GeV: π⁰ → γA', A' → e⁺e⁻ behind the dump",
  year: 2013,
  confidenceLevel: 0.95,
  provenance: "digitised",
  ref: "bluemlein2014",
  note: "lengths from memory",
  model: models.secluded,
  production: "pionDecay",
  decay: ["ee"],
  flight: { shield: 128, volume: 12 },
  points: [
    [0.09437, 1.489e-7, 2.594e-6],
    [0.1009, 1.581e-7, 2.399e-6],
    [0.1047, 1.679e-7, 2.26e-6],
    [0.1096, 1.888e-7, 2.084e-6],
    [0.1137, 2.046e-7, 1.888e-6],
    [0.1169, 2.307e-7, 1.788e-6],
    [0.1202, 2.547e-7, 1.679e-6],
    [0.1224, 2.986e-7, 1.562e-6],
    [0.1247, 3.428e-7, 1.432e-6],
    [0.127, 3.864e-7, 1.172e-6],
    [0.1285, 4.436e-7, 1e-6],
    [0.1297, 5.001e-7, 9.306e-7],
    [0.1308, 6.223e-7, 8.551e-7],
    [0.1321, 7.253e-7, 7.586e-7],
  ],
});
