import { codata2018 } from "../constants/index.js";
import { requireModel, type Model } from "../models/index.js";

const e = codata2018.elementaryCharge.natural;

/**
 * The coupling g from which on a model is none: e where g = εe, since kinetic terms are positive for |ε| < 1 only; else √(4π),
 * where perturbation theory ends, or less where a free mixing in proportion to g reaches 1 before. Pure number.
 *
 * @throws ArgumentError for what is no model
 * @example largestCoupling(models.bMinusL) // 3.5449
 */
export function largestCoupling(model: Model): number {
  const { parameter, freeMixing = 0 } = requireModel(model);
  return parameter === "epsilon" ? e : Math.min(Math.sqrt(4 * Math.PI), 1 / Math.abs(freeMixing));
}
