import { ArgumentError, requirePositive } from "../arguments.js";
import { codata2018 } from "../constants/index.js";
import { requireModel, type Model } from "../models/index.js";
import { logLogInterpolator } from "../numerics/index.js";
import { largestCoupling, requireNeutrinoNature } from "../physics/index.js";
import { requireMass } from "../physics/prepared.js";
import type { Limit, Window } from "./limit.js";
import { requireDecays, type CountedDecays } from "./recasting/decay.js";
import type { Flight } from "./recasting/flight.js";
import { recastingAt } from "./recasting/recasting.js";
import type { ProductionId } from "./recasting/production.js";

const e = codata2018.elementaryCharge.natural;

/** One point of a published curve: mass in GeV, lowest excluded coupling, and the highest if the curve closes above. */
export type Point = readonly [mass: number, from: number, to?: number];

const within = (mass: number, windows: readonly Window[]) =>
  windows.some(([low, high]) => mass > low && mass < high);

/** A published curve, and what was searched for, from which it is recast to other models. */
export interface Search extends Omit<
  Limit,
  "kind" | "signature" | "domain" | "masses" | "model" | "published" | "excluded" | "along"
> {
  /** The model it was published for; its parameter is ε or g. */
  readonly model: Model;
  readonly production: ProductionId;
  readonly decay: CountedDecays;
  /**
   * For decays at a distance; absent where they are prompt, or not seen. Lengths in metres. Such a search says nothing about a
   * model whose charge in production, or in the decay seen, is that of a loop alone.
   */
  readonly flight?: Flight;
  /** In order of mass. A curve that is binned may have points in narrow gaps: they only lead from one side to the other. */
  readonly points: readonly Point[];
}

/**
 * A limit read from a published curve: interpolated in log-log, never extrapolated, and recast to any model by
 * production, branching ratios and lifetime.
 *
 * @throws ArgumentError for points that are not in order or not positive, above 200 GeV, ε >= 1, and unknown final states
 */
export function search({ production, decay, flight, points, gaps = [], ...about }: Search): Limit {
  const { model } = about;
  const masses = points.map(([mass]) => mass);
  const [low, high] = [masses[0], masses[masses.length - 1]];
  if (low === undefined || high === undefined) throw new ArgumentError("points", "none", "one or more");
  requireMass(`points[${points.length - 1}]`, high);
  const perParameter = model.parameter === "epsilon" ? e : 1;
  points.forEach(([, value], i) => {
    if (!(perParameter * value < largestCoupling(model)))
      throw new ArgumentError(`points[${i}]`, value, model.parameter === "epsilon" ? "ε < 1" : "g² < 4π");
  });
  const curve = (column: (point: Point) => number | undefined) =>
    logLogInterpolator(
      masses,
      points.map((point) => perParameter * (column(point) ?? Infinity)),
    );
  const from = curve(([, value]) => value);
  const closed = points.every(([, , value]) => value !== undefined);
  const to = closed ? curve(([, , value]) => value) : undefined;
  const searched = (mass: number) => mass >= low && mass <= high && !within(mass, gaps);
  const published = (mass: number) =>
    searched(requirePositive("mass", mass, "GeV"))
      ? { from: from(mass), to: to?.(mass) ?? Infinity }
      : undefined;
  if (flight && !closed)
    throw new ArgumentError("points", "open above", "both couplings, for decays at a distance");
  const how = { model, production, decay: requireDecays(decay), ...(flight && { flight }) };
  const along: Limit["along"] = (at) => {
    const column = () => new Float64Array(at.length).fill(NaN);
    const curves = { from: column(), to: column() };
    at.forEach((mass, row) => {
      if (!searched(requirePositive("mass", mass, "GeV"))) return;
      curves.from[row] = from(mass);
      curves.to[row] = to?.(mass) ?? Infinity;
    });
    const recast = recastingAt(how, at, curves);
    return (target, neutrinos) => {
      const intervals = recast(requireModel(target), neutrinos);
      const largest = largestCoupling(target);
      return intervals.map((each) => (each && each.from < largest ? each : undefined));
    };
  };
  const signature = signatureOf(decay, flight);
  return {
    ...about,
    production,
    decay,
    kind: "transcribed",
    ...(signature && { signature }),
    domain: [low, high],
    gaps,
    masses: masses.filter(searched),
    published,
    along,
    excluded({ model: target, mass, neutrinos }) {
      requireModel(target);
      requireNeutrinoNature(neutrinos);
      return published(mass) && along([mass])(target, neutrinos)[0];
    },
  };
}

function signatureOf(decay: CountedDecays, flight: Flight | undefined): Limit["signature"] {
  if (flight) return "displaced";
  if (decay === "any") return undefined;
  return decay === "invisible" ? "invisible" : "prompt";
}
