import { ArgumentError, requireFinite, requirePositive } from "../core/arguments.js";
import { powerOfTen } from "../core/format.js";

/** What a positional channel of a plot says besides its field: type, scale, title, ticks. */
export type Axis = Readonly<Record<string, unknown>>;

/** The unit of a pure number, as in `linearAxis("asymmetry A", dimensionless, [0, 1])`. */
export const dimensionless = "";

/** Ends of an axis, in the unit of the axis. */
export type Domain = readonly [low: number, high: number];

/**
 * A linear axis titled "name (unit)".
 *
 * @param unit what the numbers on the axis count, "MeV" for instance, or {@link dimensionless}
 * @param domain first and last value; a reversed pair turns the axis round
 * @throws ArgumentError for an empty title or a domain that is not two different finite numbers
 *
 * @example linearAxis("time t", "µs", [0, 100])
 */
export function linearAxis(title: string, unit: string, domain: Domain): Axis {
  checkDomain(title, domain, requireFinite);
  return {
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    title: titled(title, unit),
    axis: { ...description(title, unit, domain), tickCount: 6 },
  };
}

/**
 * A logarithmic axis titled "name (unit)", its labels powers of ten: 1, 10, 10², 10⁻³. Over at most two decades 2 and
 * 5 are labelled too, and numbers from 0.01 to 500 are written in full.
 *
 * @param unit what the numbers on the axis count, "MeV" for instance, or {@link dimensionless}
 * @param domain first and last value, both > 0
 * @throws ArgumentError for an empty title or a domain that is not two different positive numbers
 *
 * @example logAxis("mass M", "MeV", [1, 1e4])
 */
export function logAxis(title: string, unit: string, domain: Domain): Axis {
  checkDomain(title, domain, requirePositive);
  const ticks = logTicks(domain);
  const labels = JSON.stringify(
    Object.fromEntries(ticks.filter(({ label }) => label !== "").map(({ value, label }) => [value, label])),
  );
  const isLabelled = `${labels}[datum.value] != null`;
  return {
    type: "quantitative",
    scale: { type: "log", domain, nice: false },
    title: titled(title, unit),
    axis: {
      ...description(title, unit, domain),
      values: ticks.map(({ value }) => value),
      labelExpr: `${labels}[datum.value] || ''`,
      labelOverlap: false,
      tickSize: { condition: { test: isLabelled, value: 7 }, value: 3 },
      gridOpacity: { condition: { test: isLabelled, value: 1 }, value: 0 },
    },
  };
}

/**
 * An axis of names in the given order.
 *
 * @param title shown beside the axis; empty when the names speak for themselves
 * @example categoryAxis("", ["BNL 2006", "FNAL 2021"])
 */
export function categoryAxis(title: string, names: readonly string[]): Axis {
  return {
    type: "nominal",
    scale: { domain: names, padding: 0.5 },
    title: title === "" ? null : title,
    axis: { grid: false, ticks: false, labelLimit: 260 },
  };
}

function checkDomain(
  title: string,
  domain: Domain,
  requireEnd: (name: string, value: number) => number,
): void {
  if (title.trim() === "")
    throw new ArgumentError("axis title", title, "a text that names what the axis counts");
  for (const end of domain) requireEnd(`domain of axis "${title}"`, end);
  if (domain[0] === domain[1])
    throw new ArgumentError(`domain of axis "${title}"`, domain.join(" to "), "two different numbers");
}

function titled(title: string, unit: string): string {
  return unit === dimensionless ? title : `${title} (${unit})`;
}

/** What a screen reader says of a dimensionless axis; also tells the check of figures that no unit was forgotten. */
function description(title: string, unit: string, [low, high]: Domain): Axis {
  return unit === dimensionless ? { description: `${title}, dimensionless, from ${low} to ${high}` } : {};
}

interface Tick {
  readonly value: number;
  /** Empty for a minor tick. */
  readonly label: string;
}

/** Ticks of a logarithmic axis: decades are labelled, at most nine of them; 2 to 9 in between if there is room. */
function logTicks(domain: Domain): Tick[] {
  const [low, high] = domain[0] < domain[1] ? domain : [domain[1], domain[0]];
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const decades = Math.log10(high / low);
  const step = Math.ceil(decades / 9);
  const ticks: Tick[] = [];
  for (let exponent = first; exponent <= last; exponent++) {
    for (const mantissa of decades > 5 ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const value = Number(`${mantissa}e${exponent}`);
      if (value < low * (1 - 1e-12) || value > high * (1 + 1e-12)) continue;
      ticks.push({ value, label: tickLabel(mantissa, exponent, decades, step) });
    }
  }
  return ticks;
}

function tickLabel(mantissa: number, exponent: number, decades: number, step: number): string {
  if (decades > 2) return mantissa === 1 && exponent % step === 0 ? powerOfTen(exponent) : "";
  if (![1, 2, 5].includes(mantissa)) return "";
  if (Math.abs(exponent) < 3) return String(Number(`${mantissa}e${exponent}`));
  return mantissa === 1 ? powerOfTen(exponent) : `${mantissa} × ${powerOfTen(exponent)}`;
}
