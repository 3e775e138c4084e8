import { GeV } from "../units.js";
import { fromInvisibleEpsilon, fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const electroweakPrecision = transcribed(
  {
    id: "electroweakPrecision",
    label: "electroweak",
    observable: "mixing of A' with the Z, whatever A' decays to",
    year: 2015,
    confidenceLevel: 0.95,
    provenance: "from memory",
    ref: "curtin2015",
  },
  [
    [1 * GeV, 0.03],
    [60 * GeV, 0.03],
  ],
  (model) =>
    model.coupling === "mixing" ? (fromVisibleEpsilon(model) ?? fromInvisibleEpsilon(model)) : undefined,
);
