import { requireFinite } from "../arguments.js";
import { requireModel, type Model } from "../models/index.js";
import { a1 } from "./a1.js";
import { babar2014 } from "./babar2014.js";
import { babar2016 } from "./babar2016.js";
import { babar2017 } from "./babar2017.js";
import { borexino } from "./borexino.js";
import { effectiveNeutrinos } from "./effectiveNeutrinos.js";
import { electronMoment2021, electronMoment2023 } from "./electronMoment.js";
import { electroweakPrecision } from "./electroweakPrecision.js";
import { forwardScattering } from "./forwardScattering.js";
import { lhcb2019 } from "./lhcb2019.js";
import type { Limit } from "./limit.js";
import { na48 } from "./na48.js";
import { na64Invisible2019 } from "./na64Invisible2019.js";
import { na64Muon2024 } from "./na64Muon2024.js";
import { na64Visible2019 } from "./na64Visible2019.js";
import { trident } from "./trident.js";

export type { Interval, Limit } from "./limit.js";
export { tridentContact, tridentRatio } from "./trident.js";

/** Every limit. Adding one is a file and a line here. */
export const limits: readonly Limit[] = [
  na64Visible2019,
  na48,
  a1,
  babar2014,
  lhcb2019,
  electronMoment2021,
  electronMoment2023,
  na64Invisible2019,
  babar2017,
  electroweakPrecision,
  borexino,
  forwardScattering,
  trident,
  babar2016,
  na64Muon2024,
  effectiveNeutrinos,
];

/**
 * The limits that say something about a model, were published by the end of `year`, and had not been replaced.
 *
 * @example
 * const onMuons = limitsOn({ model: models.lMuMinusLTau, year: 2021 });
 * onMuons.map(({ id }) => id); // ["trident", "babar2016", "effectiveNeutrinos"]
 */
export function limitsOn({ model, year }: { readonly model: Model; readonly year: number }): Limit[] {
  requireFinite("year", year);
  requireModel(model);
  return limits.filter((limit) => {
    const [low, high] = limit.domain;
    const current = limit.year <= year && year < (limit.replacedIn ?? Infinity);
    return current && limit.excluded(model, Math.sqrt(low * high)) !== undefined;
  });
}
