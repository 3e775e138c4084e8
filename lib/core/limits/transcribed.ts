import { ArgumentError } from "../arguments.js";
import { logLogInterpolator } from "../numerics/index.js";
import type { Model } from "../models/index.js";
import type { Limit } from "./limit.js";
import { withinDomain } from "./withinDomain.js";

/** One point of a published curve: mass in GeV, lowest excluded coupling, and the highest if the curve closes above. */
export type Point = readonly [mass: number, from: number, to?: number];

type Description = Omit<Limit, "kind" | "domain" | "masses" | "excluded">;

/**
 * A limit read from a published curve, interpolated in log-log and never extrapolated.
 *
 * @param points in order of mass, couplings in the unit that `factor` converts from
 * @param factor for a model, the number that turns the tabulated coupling into its gauge coupling g; undefined if the
 *   search says nothing about the model
 */
export function transcribed(
  description: Description,
  points: readonly Point[],
  factor: (model: Model) => number | undefined,
): Limit {
  const masses = points.map(([mass]) => mass);
  const low = masses[0];
  const high = masses[masses.length - 1];
  if (low === undefined || high === undefined) throw new ArgumentError("points", "none", "one or more");
  const closed = points.every(([, , to]) => to !== undefined);
  const from = logLogInterpolator(
    masses,
    points.map(([, value]) => value),
  );
  const to = closed
    ? logLogInterpolator(
        masses,
        points.map(([, , value]) => value ?? Infinity),
      )
    : () => Infinity;
  return withinDomain({
    ...description,
    kind: "transcribed",
    domain: [low, high],
    masses,
    excluded(model, mass) {
      const scale = factor(model);
      return scale === undefined ? undefined : { from: scale * from(mass), to: scale * to(mass) };
    },
  });
}
