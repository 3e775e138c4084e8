import fc from "fast-check";
import { fraction } from "mathjs";
import { describe, expect, it, vi } from "vitest";
import { chargesOf, failingAnomalies, Rational } from "hidden-photons/core";
import { sameCharges } from "../../../twins/sameCharges.js";
import { rationals } from "./arbitrary.js";

const text = (value: Rational) => value.toString();

describe("a rational number", () => {
  it.each([
    ["1/3", "1/3"],
    ["-2", "-2"],
    ["0.5", "1/2"],
    [".25", "1/4"],
    ["+3/6", "1/2"],
    [" 4 / 8 ", "1/2"],
    ["\u22121/3", "-1/3"],
    ["-0", "0"],
    ["0.3333333", "3333333/10000000"],
    [2, "2"],
    [-7, "-7"],
    [12345678901234567890n, "12345678901234567890"],
    [fraction("2/6"), "1/3"],
    [fraction(-0.25), "-1/4"],
    [new Rational("5/7"), "5/7"],
  ])("is read from %s", (given, expected) => {
    expect(text(new Rational(given))).toBe(expected);
  });

  it.each([
    ["1/0", '"1/0"'],
    ["0/0", '"0/0"'],
    ["1/00", '"1/00"'],
    ["a third", '"a third"'],
    ["", '""'],
    ["1 1/2", '"1 1/2"'],
    ["0.(3)", '"0.(3)"'],
    ["1e3", '"1e3"'],
    ["--1", '"--1"'],
    ["1/-3", '"1/-3"'],
    [0.3333333, "0.3333333"],
    [0.5, "0.5"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [2 ** 53, "9007199254740992"],
    [null, "null"],
    [undefined, "undefined"],
    [{ n: 1, d: 3 }, "an object with n, d"],
    [{ s: 1n, n: 1n, d: 0n }, "an object with s, n, d"],
  ])("is not read from %s", (given, printed) => {
    expect(() => new Rational(given as string, "charge")).toThrow(
      `charge: got ${printed}, allowed is a whole number, or a text such as "1/3", "-2" or "0.5" with a denominator other than 0`,
    );
  });

  it("says why numbers with decimals are refused", () => {
    expect(() => new Rational(0.3333333)).toThrow(/a number with decimals, or above 2⁵³, is not exact/);
  });

  it("has its sign in the numerator, reduced", () => {
    const value = new Rational("-6/4");
    expect([value.numerator, value.denominator]).toEqual([-3n, 2n]);
    expect([value.toNumber(), value.toTex(), JSON.stringify({ value })]).toEqual([
      -1.5,
      "-\\frac{3}{2}",
      '{"value":"-3/2"}',
    ]);
    expect(new Rational("-0").toNumber()).toBe(0);
    expect(Object.is(new Rational("-0").toNumber(), 0)).toBe(true);
  });

  it("is as exact as it is large: (10³⁰ + 1/3) - 10³⁰ = 1/3", () => {
    const large = new Rational(10n ** 30n);
    expect(text(large.plus("1/3").minus(large))).toBe("1/3");
  });

  it("calculates as whole numbers do over a common denominator", () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        const [p, q, r, s] = [a.numerator, a.denominator, b.numerator, b.denominator];
        const isRatio = (value: Rational, over: bigint, under: bigint) =>
          value.denominator > 0n && value.numerator * under === over * value.denominator;
        expect(isRatio(a.plus(b), p * s + r * q, q * s)).toBe(true);
        expect(isRatio(a.minus(b), p * s - r * q, q * s)).toBe(true);
        expect(isRatio(a.times(b), p * r, q * s)).toBe(true);
        expect(isRatio(a.power(3), p ** 3n, q ** 3n)).toBe(true);
        expect(isRatio(a.negated(), -p, q)).toBe(true);
        expect(isRatio(a.abs(), p < 0n ? -p : p, q)).toBe(true);
        expect(Math.sign(a.compare(b))).toBe(Math.sign(Number(p * s - r * q)));
        expect(a.equals(b)).toBe(p * s === r * q);
        if (!b.isZero()) expect(isRatio(a.over(b), p * s, q * r)).toBe(true);
      }),
    );
  });

  it("is not divided by zero, nor raised to a power that is not a whole number >= 0", () => {
    expect(() => new Rational(1).over("0/5")).toThrow("other: got 0, allowed is a divisor other than 0");
    for (const exponent of [-1, 0.5, NaN])
      expect(() => new Rational(2).power(exponent)).toThrow(/exponent: got .* a whole number >= 0/);
    expect(text(new Rational(0).power(0))).toBe("1");
  });
});

it("takes rational numbers of another copy of the library, as a notebook has after a reload", async () => {
  vi.resetModules();
  const copy = await import("hidden-photons/core");
  const third = new copy.Rational("1/3");
  expect(third).not.toBeInstanceOf(Rational);
  expect(new Rational("1/6").plus(third).toString()).toBe("1/2");
  const charges = copy.chargesOf("B-L");
  expect(failingAnomalies(charges)).toEqual([]);
  expect(sameCharges(chargesOf("B-L"), charges)).toBe(true);
});
