import { modelOf } from "./model.js";

/** Baryon minus lepton number. */
export const bMinusL = modelOf("B-L", "bMinusL");
