/**
 * Bad input to a public function. The message names the argument, what was given, what is allowed, and the unit.
 * It is a RangeError so that callers outside this library recognise it.
 */
export class ArgumentError extends RangeError {
  override readonly name = "ArgumentError";

  constructor(
    readonly argument: string,
    readonly given: unknown,
    readonly allowed: string,
  ) {
    super(`${argument}: got ${inWords(given)}, allowed is ${allowed}`);
  }
}

/** What text would hide: that it is empty, and what an object has. */
function inWords(given: unknown): string {
  const text = String(given);
  if (text === "[object Object]")
    return `an object with ${Object.keys(given as object).join(", ") || "nothing"}`;
  return text || `an empty ${typeof given === "string" ? "text" : "list"}`;
}

/** @param unit the unit that `value` is given in, "GeV" for instance; empty for a pure number */
export function requireFinite(argument: string, value: number, unit = ""): number {
  return demand(Number.isFinite(value), argument, value, "a finite number", unit);
}

/** Requires a finite value > 0. See {@link requireFinite}. */
export function requirePositive(argument: string, value: number, unit = ""): number {
  return demand(Number.isFinite(value) && value > 0, argument, value, "a finite number > 0", unit);
}

/** Requires a finite value >= 0. See {@link requireFinite}. */
export function requireNonNegative(argument: string, value: number, unit = ""): number {
  return demand(Number.isFinite(value) && value >= 0, argument, value, "a finite number >= 0", unit);
}

/** Requires low <= value <= high. */
export function requireBetween(
  argument: string,
  value: number,
  low: number,
  high: number,
  unit = "",
): number {
  if (isNumber(value) && value >= low && value <= high) return value;
  return demand(false, argument, value, `a number from ${low} to ${high}`, unit);
}

/** Requires a whole number, at least `low` and at most `high`. */
export function requireCount(argument: string, value: number, low = 1, high = Infinity): number {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return value;
  const range = high === Infinity ? `>= ${low}` : `from ${low} to ${high}`;
  return demand(false, argument, value, `a whole number ${range}`, "");
}

/** Returns `table[key]`, or throws with the keys there are: all of them, or of many those that look most like it. */
export function requireKey<T>(argument: string, table: Readonly<Record<string, T>>, key: string): T {
  if (Object.hasOwn(table, key)) return table[key] as T;
  const keys = Object.keys(table);
  if (keys.length <= 20) throw new ArgumentError(argument, key, `one of ${keys.join(", ")}`);
  const given = inWords(key); // at run time it may be no text
  const similar = keys.sort((a, b) => likeness(b, given) - likeness(a, given)).slice(0, 5);
  throw new ArgumentError(argument, key, `one of ${keys.length}, among them ${similar.join(", ")}`);
}

/** How many neighbouring pairs of letters two words share, relative to how many they have. */
function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((word) => {
    const letters = word.toLowerCase();
    return new Set(Array.from(letters, (_, i) => letters.slice(i, i + 2)));
  }) as [Set<string>, Set<string>];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return shared / (first.size + second.size);
}

/** True at run time too, where a cast or plain JavaScript may pass "15". */
const isNumber = (value: unknown): boolean => typeof value === "number";

function demand(ok: boolean, argument: string, value: number, allowed: string, unit: string): number {
  if (ok) return value;
  const suffix = unit === "" ? "" : ` ${unit}`;
  const given = isNumber(value) ? String(value) : (JSON.stringify(value) as string | undefined);
  throw new ArgumentError(argument, `${given ?? "undefined"}${suffix}`, `${allowed}${suffix}`);
}
