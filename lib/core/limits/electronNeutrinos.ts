import type { Model } from "../models/index.js";
import { effectiveCharges, type ScatteringCharges } from "../physics/index.js";

/**
 * What a model couples electrons and neutrinos with at low momentum, loop-induced mixing included where it is calculable;
 * undefined if they do not feel each other.
 */
export function electronNeutrinoCharges(model: Model): ScatteringCharges | undefined {
  const { electron, neutrinos } = effectiveCharges({ model, qSquared: 0 });
  if (electron.re === 0 || neutrinos.every((charge) => charge === 0)) return undefined;
  return { electron: electron.re, neutrinos };
}
