import { ArgumentError } from "../arguments.js";
import { bMinus3LMu } from "./bMinus3LMu.js";
import { bMinusL } from "./bMinusL.js";
import type { U1Charges } from "./charges/index.js";
import { lEMinusLTau } from "./lEMinusLTau.js";
import { lMuMinusLE } from "./lMuMinusLE.js";
import { lMuMinusLTau } from "./lMuMinusLTau.js";
import { modelOf, type Model } from "./model.js";
import { secluded, secludedInvisible } from "./secluded.js";

export { charges, modelOf, vectorCharges, type Charges, type Model } from "./model.js";
export * from "./charges/index.js";
export { withFreeMixing } from "./freeMixing.js";

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
  if (has(model, "charges")) return model;
  const known = `one of models: ${Object.keys(models).join(", ")}`;
  throw new ArgumentError("model", model, `a model, such as modelOf("B-L"), modelOf(charges), or ${known}`);
}

/** At run time, too, where plain JavaScript may pass anything. */
const has = (given: unknown, property: string): boolean =>
  typeof given === "object" && given !== null && property in given;

/**
 * A model from itself, an id of {@link models}, or a name or exact charges as {@link modelOf} reads them.
 *
 * @throws ArgumentError for what is none of these
 * @example findModel("bMinusL") === models.bMinusL // true
 */
export function findModel(given: Model | U1Charges | string): Model {
  if (typeof given !== "string")
    return has(given, "nu") ? modelOf(given as U1Charges) : requireModel(given as Model);
  return Object.values(models).find(({ id }) => id === given) ?? modelOf(given);
}
