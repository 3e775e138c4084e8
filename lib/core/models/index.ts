import { ArgumentError } from "../arguments.js";
import { bMinus3LMu } from "./bMinus3LMu.js";
import { bMinusL } from "./bMinusL.js";
import { lEMinusLTau } from "./lEMinusLTau.js";
import { lMuMinusLE } from "./lMuMinusLE.js";
import { lMuMinusLTau } from "./lMuMinusLTau.js";
import { modelOf, type Model } from "./model.js";
import { secluded, secludedInvisible } from "./secluded.js";

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

/**
 * A model from itself, an id of {@link models}, or a name as {@link modelOf} reads it.
 *
 * @throws ArgumentError for what is none of these
 * @example findModel("bMinusL") === models.bMinusL // true
 */
export function findModel(given: Model | string): Model {
  if (typeof given !== "string") return requireModel(given);
  return Object.values(models).find(({ id }) => id === given) ?? modelOf(given);
}
