import { branchingRatios, partialWidths, type Model } from "hidden-photons/core";

/** A displaced search as a count of events per g² of production, with the time of the shield as unknown. */
export interface DisplacedSearch {
  readonly shield: number;
  readonly volume: number;
  /** Which branching ratios it sees. */
  readonly seen: readonly ("electron" | "muon")[];
}

/** Number of events for a coupling g, up to a factor that is the same for all models: slow and as it is written. */
export function events(
  search: DisplacedSearch,
  model: Model,
  production: number,
  mass: number,
  t0: number,
  g: number,
): number {
  const given = { model, mass, neutrinos: "majorana" } as const;
  const ratios = branchingRatios(given);
  const seen = search.seen.reduce((sum, state) => sum + ratios[state], 0);
  const tau = 1 / (g * g * partialWidths(given).total);
  const t1 = t0 * (1 + search.volume / search.shield);
  return g * g * production * seen * (Math.exp(-t0 / tau) - Math.exp(-t1 / tau));
}

/** A root of a function that changes sign between two positive numbers, by 200 halvings in the logarithm. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [Math.log(low), Math.log(high)];
  const sign = Math.sign(f(low));
  for (let k = 0; k < 200; k++) {
    const middle = (a + b) / 2;
    if (Math.sign(f(Math.exp(middle))) === sign) a = middle;
    else b = middle;
  }
  return Math.exp((a + b) / 2);
}

/** Both couplings with as many events as the published ones, or undefined if there are never as many. */
export function slowRecast(
  search: DisplacedSearch,
  from: { readonly model: Model; readonly production: number; readonly couplings: readonly [number, number] },
  to: { readonly model: Model; readonly production: number },
  mass: number,
): readonly [number, number] | undefined {
  const [low, high] = from.couplings;
  const published = (t0: number, g: number) => events(search, from.model, from.production, mass, t0, g);
  const width = partialWidths({ model: from.model, mass, neutrinos: "majorana" }).total;
  // The time of the shield lies between the lifetimes of both edges.
  const t0 = bisect(
    (t) => published(t, low) - published(t, high),
    0.5 / (high * high * width),
    3 / (low * low * width),
  );
  const missing = (g: number) => events(search, to.model, to.production, mass, t0, g) - published(t0, low);
  const grid = Array.from({ length: 20001 }, (_, i) => 1e-10 * 1e10 ** (i / 20000));
  const inside = grid.filter((g) => missing(g) > 0);
  const [first, last] = [inside[0], inside[inside.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const step = 1e10 ** (1 / 20000);
  return [bisect(missing, first / step, first), bisect(missing, last, last * step)];
}
