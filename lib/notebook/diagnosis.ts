import { formatNumber, powerOfTen } from "../core/format.js";

/** Factors that a wrong number is likely off by, as they are written. */
const factors: readonly (readonly [number, string])[] = [
  [2, "2"],
  [3, "3"],
  [4, "4"],
  [Math.PI, "π"],
  [2 * Math.PI, "2π"],
  [4 * Math.PI, "4π"],
  [Math.SQRT2, "√2"],
  [8, "8"],
];

/**
 * What is probably wrong with a number, as a sentence in Markdown; undefined if it is right.
 *
 * @param tolerance greatest relative difference that counts as right
 * @param unit of both numbers; empty for a pure number
 */
export function diagnose(
  given: number,
  expected: number,
  tolerance: number,
  unit: string,
): string | undefined {
  const equals = (value: number): boolean => Math.abs(given - value) <= tolerance * Math.abs(value);
  if (equals(expected)) return undefined;
  if (given === 0) return "The answer is not zero.";
  if (expected === 0) return `The answer is smaller${inSize(given)}.`;
  if (equals(-expected)) return "The size is right, the **sign** is not.";
  return (
    powerOfTenApart(equals, expected, unit) ??
    factorApart(equals, expected) ??
    powerApart(equals, expected) ??
    apart(given, expected)
  );
}

function powerOfTenApart(equals: Test, expected: number, unit: string): string | undefined {
  for (let n = 1; n <= 15; n++)
    for (const power of [n, -n])
      if (equals(expected * 10 ** power)) {
        const other = prefixed(unit, power);
        if (other !== undefined) return `You seem to have given **${other}** where **${unit}** is expected.`;
        if (unit === "" && power === 2)
          return "You seem to have given **per cent** where a pure number is expected.";
        const size = power > 0 ? "large" : "small";
        return `Your number is a factor ${powerOfTen(n)} too ${size}${inSize(expected)}: check the unit${unit === "" ? "" : `, ${unit} is expected`}.`;
      }
  return undefined;
}

function factorApart(equals: Test, expected: number): string | undefined {
  for (const [factor, name] of factors) {
    if (equals(expected * factor)) return `Your number is a factor **${name}** too large${inSize(expected)}.`;
    if (equals(expected / factor)) return `Your number is a factor **${name}** too small${inSize(expected)}.`;
  }
  return undefined;
}

function powerApart(equals: Test, expected: number): string | undefined {
  if (equals(1 / expected)) return "You have given the **inverse** of the answer.";
  if (equals(1 / expected ** 2)) return "You have given the **inverse square** of the answer.";
  if (equals(expected ** 2)) return "You have given the **square** of the answer.";
  if (expected > 0 && equals(Math.sqrt(expected))) return "You have given the **square root** of the answer.";
  return undefined;
}

function apart(given: number, expected: number): string {
  if (given * expected < 0) return "Size and **sign** differ from the answer.";
  const ratio = Math.abs(given / expected);
  if (Math.abs(ratio - 1) <= 0.1)
    return `Close: ${formatNumber(100 * Math.abs(ratio - 1), 1)} % off. Look at rounded inputs.`;
  return `Your number is too ${ratio > 1 ? "large" : "small"}${inSize(expected)}.`;
}

/** Of two negative numbers, the smaller one is the larger one in size. */
const inSize = (number: number): string => (number < 0 ? " in size" : "");

type Test = (value: number) => boolean;

const prefixes: Readonly<Record<string, number>> = {
  f: -15,
  p: -12,
  n: -9,
  µ: -6,
  m: -3,
  c: -2,
  "": 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
};

/** The unit in which a number is 10^power times what it is in `unit`: with GeV and 3, MeV. */
function prefixed(unit: string, power: number): string | undefined {
  const [, prefix = "", base] = /^([fpnµmckMGT])?(eV|s|m|Hz|T|g|b|W|J|V)(?:\/c²?)?$/.exec(unit) ?? [];
  if (base === undefined) return undefined;
  const exponent = (prefixes[prefix] ?? 0) - power;
  const other = Object.keys(prefixes).find((name) => prefixes[name] === exponent);
  return other === undefined ? undefined : unit.replace(prefix + base, other + base);
}
