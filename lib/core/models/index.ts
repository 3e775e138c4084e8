import { ArgumentError } from "../arguments.js";
import { bMinus3LMu } from "./bMinus3LMu.js";
import { bMinusL } from "./bMinusL.js";
import { lEMinusLTau } from "./lEMinusLTau.js";
import { lMuMinusLE } from "./lMuMinusLE.js";
import { lMuMinusLTau } from "./lMuMinusLTau.js";
import { secluded, secludedInvisible } from "./secluded.js";

import type { Model } from "./model.js";

export { charges, modelOf, vectorCharges, type Charges, type Model } from "./model.js";
export * from "./charges/index.js";

/** Every model, by id. Adding one is a file with its charges and a line here. */
export const models = {
  secluded,
  secludedInvisible,
  bMinusL,
  bMinus3LMu,
  lMuMinusLE,
  lEMinusLTau,
  lMuMinusLTau,
} as const;

export type ModelId = keyof typeof models;

/**
 * Requires a model; a missing one is most often a misspelt id.
 *
 * @example requireModel(models.bMinusL).name // "B-L"
 */
export function requireModel(model: Model): Model {
  if (typeof model !== "object" || (model as unknown) === null)
    throw new ArgumentError(
      "model",
      model,
      `a model, such as one of models: ${Object.keys(models).join(", ")}`,
    );
  return model;
}
