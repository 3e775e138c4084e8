import { models } from "../../models/index.js";
import { search } from "../search.js";
import { na64Invisible2019Points } from "./na64Invisible2019.js";

/** Electrons on target in 2019 and 2023; without background ε goes with the inverse root. */
const scale = Math.sqrt(2.84e11 / 9.37e11);

export const na64Invisible2023 = search({
  id: "na64Invisible2023",
  label: "NA64",
  observable: "electron bremsstrahlung, missing energy",
  year: 2023,
  confidenceLevel: 0.9,
  provenance: "scaled",
  ref: "na64Invisible2023",
  note: "the curve of 2019, scaled to 9.37e11 electrons on target: not the published one",
  model: models.secludedInvisible,
  production: "electronBremsstrahlung",
  decay: "invisible",
  points: na64Invisible2019Points.map(([mass, epsilon]) => [mass, scale * epsilon]),
});
