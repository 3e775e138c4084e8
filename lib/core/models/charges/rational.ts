import FractionJs from "fraction.js";
import { ArgumentError } from "../../arguments.js";

// Under CommonJS the package declares its class as a value only.
type Fraction = InstanceType<typeof FractionJs>;

/** What mathjs and fraction.js hold of a fraction: its sign, numerator and denominator. */
export interface FractionLike {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

/** A rational number as people write it: a whole number, or a text such as "1/3", "-2" or "0.5". */
export type RationalInput = number | bigint | string | Rational | FractionLike;

const allowed = 'a whole number, or a text such as "1/3", "-2" or "0.5" with a denominator other than 0';
const written = /^[+-]?(\d+(\.\d+)?|\.\d+|\d+\/\d+)$/;

/**
 * An exact rational number, as large as it gets. It prints as "1/3".
 *
 * Its arithmetic is that of fraction.js, behind a type of our own: the declarations of that package do not compile for
 * every user of this library, and its fractions print as decimals and have no JSON.
 */
export class Rational {
  private readonly fraction: Fraction;

  /**
   * @param argument name to give the value in an error
   * @throws ArgumentError for what is not exactly one rational number: 0.3333333, "1/0", "a third"
   */
  constructor(value: RationalInput, argument = "value") {
    this.fraction = value instanceof Rational ? value.fraction : toFraction(value, argument);
  }

  get numerator(): bigint {
    return this.fraction.s * this.fraction.n;
  }

  /** Always positive. */
  get denominator(): bigint {
    return this.fraction.d;
  }

  plus(other: RationalInput): Rational {
    return new Rational(this.fraction.add(new Rational(other).fraction));
  }

  minus(other: RationalInput): Rational {
    return new Rational(this.fraction.sub(new Rational(other).fraction));
  }

  times(other: RationalInput): Rational {
    return new Rational(this.fraction.mul(new Rational(other).fraction));
  }

  /** @throws ArgumentError for a division by zero */
  over(other: RationalInput): Rational {
    const divisor = new Rational(other);
    if (divisor.isZero()) throw new ArgumentError("other", "0", "a divisor other than 0");
    return new Rational(this.fraction.div(divisor.fraction));
  }

  /** @param exponent a whole number >= 0 */
  power(exponent: number): Rational {
    if (!Number.isSafeInteger(exponent) || exponent < 0)
      throw new ArgumentError("exponent", exponent, "a whole number >= 0");
    return new Rational(this.fraction.pow(exponent));
  }

  negated(): Rational {
    return new Rational(this.fraction.neg());
  }

  abs(): Rational {
    return new Rational(this.fraction.abs());
  }

  /** The largest number >= 0 of which both are whole multiples: that of 1/2 and 1/3 is 1/6. */
  gcd(other: RationalInput): Rational {
    return new Rational(this.fraction.gcd(new Rational(other).fraction));
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: RationalInput): number {
    return this.fraction.compare(new Rational(other).fraction);
  }

  equals(other: RationalInput): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.fraction.n === 0n;
  }

  /** The nearest double. */
  toNumber(): number {
    return this.fraction.valueOf();
  }

  /** "-1/3". */
  toString(): string {
    return this.fraction.toFraction();
  }

  /** "-\frac{1}{3}". */
  toTex(): string {
    return this.fraction.toLatex();
  }

  /** "-1/3": JSON knows no large whole numbers. */
  toJSON(): string {
    return this.toString();
  }
}

function toFraction(value: unknown, argument: string): Fraction {
  if (typeof value === "bigint") return new FractionJs(value);
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return new FractionJs(value);
    const why = Number.isFinite(value) ? ": a number with decimals, or above 2⁵³, is not exact" : "";
    throw new ArgumentError(argument, value, allowed + why);
  }
  if (typeof value === "string") {
    const text = value
      .trim()
      .replace("\u2212", "-")
      .replace(/\s*\/\s*/, "/");
    if (written.test(text) && !/\/0+$/.test(text)) return new FractionJs(text);
    throw new ArgumentError(argument, JSON.stringify(value), allowed);
  }
  if (isFractionLike(value)) return new FractionJs(value);
  if (isForeign(value)) return new FractionJs(value.numerator, value.denominator);
  throw new ArgumentError(argument, value, allowed);
}

/** True at run time too, where a cast or plain JavaScript may pass anything. */
function isFractionLike(value: unknown): value is FractionLike {
  if (typeof value !== "object" || value === null) return false;
  const { s, n, d } = value as Record<string, unknown>;
  return typeof s === "bigint" && typeof n === "bigint" && typeof d === "bigint" && d > 0n;
}

/** Whether it is a Rational of another copy of this module, as a notebook has after a reload. */
function isForeign(value: unknown): value is Pick<Rational, "numerator" | "denominator"> {
  if (typeof value !== "object" || value === null) return false;
  const { numerator, denominator } = value as Record<string, unknown>;
  return typeof numerator === "bigint" && typeof denominator === "bigint";
}
