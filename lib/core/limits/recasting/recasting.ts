import type { Model } from "../../models/index.js";
import type { NeutrinoNature } from "../../physics/index.js";
import type { Interval } from "../limit.js";
import { countedDecays, type CountedDecays } from "./decay.js";
import { edges, logYield, lowerEdge, mostEvents, type Flight } from "./flight.js";
import { productionRate, type ProductionId } from "./production.js";

/** How a search made A' and what it counted, with the model that its couplings are published for. */
export interface Recasting {
  readonly model: Model;
  readonly production: ProductionId;
  readonly decay: CountedDecays;
  readonly flight?: Flight;
}

/** Couplings g with the same number of events, or undefined where the model has none or too few for any coupling. */
type Recast = (yieldPerG2: number, width: number) => Interval | undefined;

/**
 * Recasts published couplings to other models (1801.04847): the excluded g is where production times branching ratio
 * times the efficiency that goes with the lifetime is what it was for the published coupling in the model of the search.
 * Only what depends on the model is computed for each model.
 *
 * @param masses in GeV @param published couplings g at each of them; undefined where there are none
 */
export function recastingAt(
  { model, production, decay, flight }: Recasting,
  masses: readonly number[],
  published: readonly (Interval | undefined)[],
): (target: Model, neutrinos: NeutrinoNature) => (Interval | undefined)[] {
  const inside = masses.flatMap((mass, i) => (published[i] ? [{ mass, i, interval: published[i] }] : []));
  const counted = countedDecays(
    decay,
    inside.map(({ mass }) => mass),
  );
  const rates = (of: Model, neutrinos: NeutrinoNature) =>
    counted(of, neutrinos).map(({ fraction, width }, k) => {
      const perG2 = fraction === 0 ? 0 : fraction * productionRate(production, of, inside[k]?.mass ?? 0);
      return { perG2, width };
    });
  const scheme = flight ? displaced(flight) : prompt;
  // Papers count neutrinos as left-handed.
  const recasts = rates(model, "majorana").map(({ perG2, width }, k): Recast => {
    const interval = inside[k]?.interval;
    return interval && perG2 > 0 ? scheme(interval, perG2, width) : () => undefined;
  });
  return (target, neutrinos) => {
    const result = masses.map((): Interval | undefined => undefined);
    rates(target, neutrinos).forEach(({ perG2, width }, k) => {
      const place = inside[k];
      if (place && perG2 > 0) result[place.i] = recasts[k]?.(perG2, width);
    });
    return result;
  };
}

type Scheme = (published: Interval, perG2: number, width: number) => Recast;

/** Events ∝ g². */
const prompt: Scheme = ({ from, to }, original) => {
  return (perG2) => {
    const scale = Math.sqrt(original / perG2);
    return { from: scale * from, to: scale * to };
  };
};

/** Events ∝ f(v)/Γ, where the time t₀ of the shield follows from equal numbers at both published edges. */
function displaced({ shield, volume }: Flight): Scheme {
  const stretch = volume / shield;
  const peak = mostEvents(stretch);
  const top = logYield(peak, stretch);
  return ({ from, to }, original, originalWidth) => {
    const v = lowerEdge((to / from) ** 2, stretch, peak);
    const level = logYield(v, stretch) + Math.log(original / originalWidth);
    const perRoot = from * Math.sqrt(originalWidth / v);
    return (perG2, width) => {
      const roots = edges(level - Math.log(perG2 / width), stretch, top);
      if (roots === undefined) return undefined;
      const coupling = (root: number) => perRoot * Math.sqrt(root / width);
      return { from: coupling(roots[0]), to: coupling(roots[1]) };
    };
  };
}
