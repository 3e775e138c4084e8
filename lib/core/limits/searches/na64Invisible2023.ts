import { na64Electrons } from "../../constants/index.js";
import { missingEnergyScaling } from "../../physics/index.js";
import { models } from "../../models/index.js";
import { search } from "../search.js";
import { na64Invisible2019Points } from "./na64Invisible2019.js";

const scale = missingEnergyScaling({ before: na64Electrons[2019].value, after: na64Electrons[2023].value });

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
