import { bMinus3LMu } from "./bMinus3LMu.js";
import { bMinusL } from "./bMinusL.js";
import { lMuMinusLTau } from "./lMuMinusLTau.js";
import { secluded, secludedInvisible } from "./secluded.js";

export { charges, type Charges, type Model } from "./model.js";

/** Every model, by id. Adding one is a file with its charges and a line here. */
export const models = { secluded, secludedInvisible, bMinusL, bMinus3LMu, lMuMinusLTau } as const;

export type ModelId = keyof typeof models;
