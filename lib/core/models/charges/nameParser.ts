import { ArgumentError } from "../../arguments.js";
import { generators, type GeneratorName } from "./generators.js";
import { Rational } from "./rational.js";
import { addCharges, largestCharge, scaleCharges, type U1Charges } from "./u1Charges.js";

/** What a part of a name stands for: a number, or charges. */
type Value = Rational | U1Charges;

interface Token {
  readonly kind: "number" | "generator" | "sign" | "end" | "unknown";
  readonly text: string;
  /** Of its first character, counted from 1. */
  readonly column: number;
}

/** A name is read recursively. */
const longest = 1000;

const understood = `sums such as 2B - Le - 3Lmu or B - 3/2(Lmu + Ltau) of ${Object.keys(generators).join(", ")}, with whole numbers, fractions or decimals as coefficients`;

/**
 * The exact charges that a name stands for. Right-handed neutrinos carry lepton number: to remove them, or give them
 * other charges, write `u1Charges({ ...chargesOf("B-L"), nu: 0 })`.
 *
 * @param name a sum of B, L, Le, Lmu, Ltau (or Lμ, L_mu, L_{\mu}), Y, T3R and the family-wise B1 to B3, L1 to L3, Y1 to Y3
 *   (or B_1), with whole numbers, fractions or decimals as coefficients, and parentheses
 * @throws ArgumentError at what it cannot read, with the column, and for a sum that is not made of charges
 *
 * @example
 * chargesOf("B-3Lmu").L.join(); // "0,-3,0"
 * chargesOf("B - 3/2(L_mu + L_tau)").L.join(); // "0,-3/2,-3/2"
 * chargesOf("B_3 - L_3").L.join(); // "0,0,-1"
 */
export function chargesOf(name: string): U1Charges {
  if (typeof name !== "string" || name === "") throw new ArgumentError("name", name, understood);
  if (name.length > longest)
    throw new ArgumentError("name", `${name.length} characters`, `a name of at most ${longest}`);
  const tokens = tokensOf(name);
  let position = 0;
  const next = (): Token => tokens[position] ?? { kind: "end", text: "", column: name.length + 1 };
  const isNext = (...signs: string[]): boolean => next().kind === "sign" && signs.includes(next().text);
  const take = (): Token => {
    const token = next();
    position += 1;
    return token;
  };
  const fail = ({ kind, text, column }: Token, found?: string, allowed = understood): never => {
    const what = found ?? (kind === "end" ? "its end" : JSON.stringify(text));
    throw new ArgumentError("name", `${JSON.stringify(name)} with ${what} at column ${column}`, allowed);
  };

  function sum(): Value {
    let total = isNext("+", "-") ? undefined : product();
    while (total === undefined || isNext("+", "-")) {
      const sign = take();
      const term = sign.text === "-" ? scaled(product(), new Rational(-1)) : product();
      total = total === undefined ? term : (added(total, term) ?? fail(sign));
    }
    return total;
  }

  function product(): Value {
    let value = factor();
    for (;;) {
      const at = next();
      if (isNext("/")) {
        take();
        const divisor = factor();
        if (!(divisor instanceof Rational)) return fail(at, "division by charges", "a number to divide by");
        if (divisor.isZero()) return fail(at, "division by zero", "a denominator other than 0");
        value = scaled(value, new Rational(1).over(divisor));
      } else if (isNext("*", "(") || at.kind === "generator") {
        if (isNext("*")) take();
        value = multiplied(value, factor()) ?? fail(at);
      } else if (at.kind === "number") return fail(at);
      else return value;
    }
  }

  function factor(): Value {
    const token = take();
    if (token.kind === "number") return new Rational(token.text);
    if (token.kind === "generator") return generators[token.text as GeneratorName];
    if (token.text !== "(" || token.kind !== "sign") return fail(token);
    const inner = sum();
    const closing = take();
    return closing.text === ")" ? inner : fail(closing);
  }

  const stray = tokens.find(({ kind }) => kind === "unknown");
  if (stray !== undefined) fail(stray);
  const value = sum();
  if (next().kind !== "end") fail(next());
  if (value instanceof Rational)
    throw new ArgumentError("name", `${JSON.stringify(name)}, which is a number`, understood);
  const tooLarge = Object.values(value)
    .flat()
    .find((charge) => charge.abs().compare(largestCharge) > 0);
  if (tooLarge !== undefined)
    throw new ArgumentError(
      "name",
      `${JSON.stringify(name)} with a charge of ${tooLarge.toString()}`,
      "charges from -10⁶ to 10⁶",
    );
  return value;
}

function scaled(value: Value, by: Rational): Value {
  return value instanceof Rational ? value.times(by) : scaleCharges(value, by);
}

/** Undefined where a number is added to charges. */
function added(one: Value, other: Value): Value | undefined {
  if (one instanceof Rational) return other instanceof Rational ? one.plus(other) : undefined;
  return other instanceof Rational ? undefined : addCharges(one, other);
}

/** Undefined where charges are multiplied with charges. */
function multiplied(one: Value, other: Value): Value | undefined {
  if (one instanceof Rational) return scaled(other, one);
  return other instanceof Rational ? scaled(one, other) : undefined;
}

const pattern =
  /(?<number>\d+(\.\d+)?|\.\d+)|(?<word>\p{L}[\p{L}\p{N}_{}\\]*)|(?<sign>[-+*/()])|(?<unknown>\S)/gu;

function tokensOf(name: string): Token[] {
  const plain = name.replace(/[\u2212\u2013]/g, "-").replace(/[·×]/g, "*");
  return [...plain.matchAll(pattern)].map(({ groups = {}, index, 0: text }) => {
    const column = index + 1;
    if (groups["number"] !== undefined) return { kind: "number", text, column };
    if (groups["sign"] !== undefined) return { kind: "sign", text, column };
    const generator = groups["word"] === undefined ? text : spelledOut(text);
    return Object.hasOwn(generators, generator)
      ? { kind: "generator", text: generator, column }
      : { kind: "unknown", text, column };
  });
}

/** Lμ, L_μ, L_mu and L_{\mu} are one. */
function spelledOut(word: string): string {
  return word
    .normalize("NFKC") // the micro sign becomes the letter, and ₃ becomes 3
    .replace(/[_{}\\]/g, "")
    .replace("μ", "mu")
    .replace("τ", "tau");
}
