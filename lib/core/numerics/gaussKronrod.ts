import { roundingError, type Panel } from "./panels.js";

/**
 * Half of the symmetric 21-point Kronrod rule on [-1, 1] and of the 10-point Gauss rule inside it:
 * node, Kronrod weight, Gauss weight (0 where the node belongs to Kronrod only).
 */
const RULE = [
  [0.9956571630258081, 0.011694638867371874, 0],
  [0.9739065285171717, 0.032558162307964725, 0.06667134430868814],
  [0.9301574913557082, 0.054755896574351995, 0],
  [0.8650633666889845, 0.07503967481091996, 0.1494513491505806],
  [0.7808177265864169, 0.0931254545836976, 0],
  [0.6794095682990244, 0.10938715880229764, 0.21908636251598204],
  [0.5627571346686047, 0.12349197626206584, 0],
  [0.4333953941292472, 0.13470921731147334, 0.26926671930999635],
  [0.2943928627014602, 0.14277593857706009, 0],
  [0.14887433898163122, 0.14773910490133849, 0.29552422471475287],
] as const;
const CENTRE_WEIGHT = 0.1494455540029169;
const POINTS = 2 * RULE.length + 1;

/** Narrower than this, at this distance from 0, a panel has no room for its nodes: there are too few numbers. */
const narrowest = (distance: number) => 1000 * Number.EPSILON * distance + 1e-290;

/**
 * The integral of `f` from `low` to `high` by the Gauss-Kronrod pair (10, 21); refined by halving. The error
 * estimate is that of R. Piessens et al., QUADPACK (1983), routine QK21, doubled: then it is a bound for all but one in
 * 10 000 exponentials and peaks. The ends are not evaluated.
 */
export function gaussKronrodPanel(f: (x: number) => number, low: number, high: number): Panel {
  const centre = low / 2 + high / 2;
  const half = high / 2 - low / 2;
  const middle = f(centre);
  const pairs = RULE.map(([node, kronrod, gauss]) => {
    const left = f(centre - half * node);
    const right = f(centre + half * node);
    return { left, right, kronrod, gauss };
  });
  let kronrodSum = CENTRE_WEIGHT * middle;
  let gaussSum = 0;
  let magnitude = CENTRE_WEIGHT * Math.abs(middle);
  for (const { left, right, kronrod, gauss } of pairs) {
    kronrodSum += kronrod * (left + right);
    gaussSum += gauss * (left + right);
    magnitude += kronrod * (Math.abs(left) + Math.abs(right));
  }
  const mean = kronrodSum / 2;
  let spread = CENTRE_WEIGHT * Math.abs(middle - mean);
  for (const { left, right, kronrod } of pairs)
    spread += kronrod * (Math.abs(left - mean) + Math.abs(right - mean));

  const value = half * kronrodSum;
  // The nodes are rounded too, which a function that changes fast between neighbouring numbers feels.
  const farthest = Math.max(Math.abs(low), Math.abs(high));
  const rounding = roundingError(half * magnitude) + (Number.EPSILON / 2) * farthest * spread;
  const difference = Math.abs(kronrodSum - gaussSum);
  const estimate =
    difference === 0 ? 0 : half * spread * Math.min(1, 2 * ((200 * difference) / spread) ** 1.5);
  if (estimate <= rounding || high - low <= narrowest(farthest))
    return { value, error: Math.max(estimate, rounding) };
  return {
    value,
    error: estimate,
    refinement: {
      evaluations: 2 * POINTS,
      panels: () => [gaussKronrodPanel(f, low, centre), gaussKronrodPanel(f, centre, high)],
    },
  };
}
