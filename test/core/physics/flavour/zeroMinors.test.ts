import { describe, expect, it } from "vitest";
import {
  eV,
  massSplittings,
  pmnsParameters,
  neutrinoMasses,
  nufit50,
  nufit60,
  oneZeroMinorWindows,
  pmnsMatrix,
  twoZeroMinor,
  type OscillationDataSet,
  type SymmetricEntry,
} from "hidden-photons/core";
import { inverseMassMatrix } from "../../../twins/minorOfInverse.js";
import { fitNamed, relative, rows } from "./reference.js";

const degrees = (angle: number) => (angle * 180) / Math.PI;
const inputsOf = (fit: OscillationDataSet) => ({
  pmns: pmnsParameters(fit),
  splittings: massSplittings(fit),
});
const muAndTau: readonly [SymmetricEntry, SymmetricEntry] = [
  [1, 1],
  [2, 2],
];

describe("one-zero minors", () => {
  it.each(rows.flatMap((row) => ([0, 1, 2] as const).map((a) => [row.fit, a, row.windows[a]!] as const)))(
    "%s, family %i: windows as by bisection in 30 digits",
    (name, family, windows) => {
      const fit = fitNamed(name);
      const found = oneZeroMinorWindows({
        zero: [family, family],
        ...inputsOf(fit),
        range: [1e-6 * eV, 10 * eV],
      });
      expect(found).toHaveLength(windows.length);
      found.forEach(({ low, high }, k) => {
        // Edges are simple roots: the rounding of the lengths, a few 1e-16, over a slope of order one; at 0.13 eV the three
        // lengths agree to one part in 1e2, which costs two digits.
        expect(relative(low / eV, windows[k]![0])).toBeLessThan(1e-12);
        expect(relative(high / eV, windows[k]![1])).toBeLessThan(1e-12);
      });
    },
  );

  it("leave a Majorana phase for which the entry of M_ν⁻¹ vanishes, inside a window and not outside", () => {
    const fit = nufit60.normal;
    const u = pmnsMatrix(pmnsParameters(fit));
    /** The smallest |(M_ν⁻¹)_μμ| over a lattice of phases, times the largest term of its sum. */
    const smallest = (lightest: number) => {
      const masses = neutrinoMasses({ lightest: lightest * eV, splittings: massSplittings(fit) });
      const terms = ([0, 1, 2] as const).map((i) => (u[1][i].re ** 2 + u[1][i].im ** 2) / masses[i]);
      let least = Infinity;
      for (let a = 0; a < 360; a += 2)
        for (let b = 0; b < 360; b += 2) {
          const [x, y] = [(a * Math.PI) / 180, (b * Math.PI) / 180];
          const re = terms[0]! + terms[1]! * Math.cos(x) + terms[2]! * Math.cos(y);
          const im = terms[1]! * Math.sin(x) + terms[2]! * Math.sin(y);
          least = Math.min(least, Math.hypot(re, im));
        }
      return least / Math.max(...terms);
    };
    // The lattice of 2° misses a zero by at most 0.035 of a term; outside, the gap is a sizable part of one.
    for (const inside of [0.0025, 0.07, 1]) expect(smallest(inside)).toBeLessThan(0.035);
    for (const outside of [0.001, 0.01]) expect(smallest(outside)).toBeGreaterThan(0.1);
  });

  it("are told apart by ordering and scale, as the dossier has it", () => {
    const windows = (fit: OscillationDataSet, family: 0 | 1 | 2) =>
      oneZeroMinorWindows({
        zero: [family, family],
        ...inputsOf(fit),
        range: [1e-6 * eV, 1 * eV],
      }).map(({ low, high }) => [low / eV, high / eV] as const);
    for (const normal of [nufit50.normal, nufit60.normal, nufit60.normalWithoutSuperKamiokande]) {
      expect(windows(normal, 0)).toEqual([]);
      expect(windows(normal, 1)).toHaveLength(2);
      expect(windows(normal, 2)[0]![0]).toBeCloseTo(0.006, 3);
    }
    expect(windows(nufit60.normal, 2)[0]![1]).toBeCloseTo(0.13, 2); // first octant
    expect(windows(nufit50.normal, 2)[0]![1]).toBe(1); // second: up to the end of the range
    for (const inverted of [nufit50.inverted, nufit60.inverted]) {
      const [[low, high]] = windows(inverted, 0) as [readonly [number, number]];
      expect([low, high].map((mass) => Math.round(mass * 1e3))).toEqual([1, 3]);
      expect(windows(inverted, 1)).toEqual([]);
      expect(windows(inverted, 2)[0]![0]).toBeGreaterThan(0.05);
    }
  });

  it("say what is wrong", () => {
    const given = { zero: [0, 0] as const, ...inputsOf(nufit50.normal) };
    expect(() => oneZeroMinorWindows({ ...given, range: [0, 1 * eV] })).toThrow(/^range\[0\]: got 0 GeV/);
    expect(() => oneZeroMinorWindows({ ...given, range: [1e-9, 1e-9] })).toThrow(
      "range[1]: got 1e-9 GeV, allowed is more than range[0] = 1e-9 GeV",
    );
    const noRange = undefined as unknown as readonly [number, number];
    expect(() => oneZeroMinorWindows({ ...given, range: noRange })).toThrow(/^range: got undefined/);
    const splittings = { deltaM21: 7e-23, deltaM3l: 5e-23 };
    expect(() => oneZeroMinorWindows({ ...given, splittings, range: [1e-12, 1e-9] })).toThrow(
      /^deltaM3l: got 5e-23 GeV²/,
    );
  });
});

describe("two-zero minors", () => {
  const entries: Readonly<Record<string, readonly [SymmetricEntry, SymmetricEntry]>> = {
    "Lmu-Ltau": muAndTau,
    "Le-Lmu": [
      [0, 0],
      [1, 1],
    ],
    "Le-Ltau": [
      [0, 0],
      [2, 2],
    ],
    "e mu, mu mu": [
      [0, 1],
      [1, 1],
    ],
  };

  it.each(
    rows.flatMap((row) => Object.entries(row.twoZeroMinors).map(([pair, s]) => [row.fit, pair, s] as const)),
  )("%s, %s: all solutions, as triangles and root finding in 30 digits have them", (name, pair, expected) => {
    const found = twoZeroMinor({ zeros: entries[pair]!, ...inputsOf(fitNamed(name)) });
    const upper = found.filter(({ deltaCP }) => deltaCP <= Math.PI);
    expect(found).toHaveLength(2 * expected.length);
    expect(upper).toHaveLength(expected.length);
    upper.forEach((solution, k) => {
      // δ moves with the cancellation of two masses that differ by 1e-3 of themselves.
      expect(relative(degrees(solution.deltaCP), expected[k]!.delta)).toBeLessThan(1e-11);
      expect(relative(solution.sumOfMasses / eV, expected[k]!.sum)).toBeLessThan(1e-11);
      expect(relative(solution.effectiveMajoranaMass / eV, expected[k]!.effectiveMajoranaMass)).toBeLessThan(
        1e-11,
      );
    });
  });

  it("vanish in the inverted mass matrix, and the masses have the splittings", () => {
    let checked = 0;
    for (const { fit: name } of rows) {
      const { pmns, splittings } = inputsOf(fitNamed(name));
      for (const zeros of Object.values(entries))
        for (const { deltaCP, masses, majoranaPhases, sumOfMasses } of twoZeroMinor({
          zeros,
          pmns,
          splittings,
        })) {
          checked++;
          const [m1, m2, m3] = masses;
          expect(relative(m2 ** 2 - m1 ** 2, splittings.deltaM21)).toBeLessThan(1e-9);
          expect(relative(m3 ** 2 - m1 ** 2, splittings.deltaM3l)).toBeLessThan(1e-9);
          expect(sumOfMasses).toBe(m1 + m2 + m3);
          const inverse = inverseMassMatrix(
            pmnsMatrix({ ...pmns, deltaCP }),
            masses.map((m) => m / eV),
            majoranaPhases,
          );
          const sizes = inverse.map((row) => row.map(({ re, im }) => Math.hypot(re, im)));
          const largest = Math.max(...sizes.flat());
          for (const [a, b] of zeros) expect(sizes[a]![b]!).toBeLessThan(1e-12 * largest);
          const vanishing = sizes.flat().filter((entry) => entry < 1e-6 * largest);
          expect(vanishing).toHaveLength(zeros.reduce((n, [a, b]) => n + (a === b ? 1 : 2), 0));
        }
    }
    expect(checked).toBe(10);
  });

  it("come in pairs δ and 360° - δ with the same masses and opposite phases", () => {
    const [first, second] = twoZeroMinor({ zeros: muAndTau, ...inputsOf(nufit60.normal) });
    expect(first!.deltaCP + second!.deltaCP).toBeCloseTo(2 * Math.PI, 13);
    expect(second!.effectiveMajoranaMass).toBeCloseTo(first!.effectiveMajoranaMass, 20);
    second!.majoranaPhases.forEach((phase, i) => {
      expect(phase).toBeCloseTo(-first!.majoranaPhases[i]!, 11);
    });
  });

  it("reproduce the published prediction of the minimal Lμ-Lτ model, then", () => {
    const [, solution] = twoZeroMinor({
      zeros: muAndTau,
      pmns: { sin2Theta12: 0.308, sin2Theta23: Math.sin((41.6 * Math.PI) / 180) ** 2, sin2Theta13: 0.0216 },
      splittings: { deltaM21: 7.5e-5 * eV ** 2, deltaM3l: 2.524e-3 * eV ** 2 },
    });
    const { deltaCP, sumOfMasses, effectiveMajoranaMass } = solution!;
    // The dossier's digits.
    expect(degrees(deltaCP)).toBeCloseTo(289.1, 1);
    expect(sumOfMasses / eV).toBeCloseTo(0.2012, 4);
    expect(effectiveMajoranaMass / eV).toBeCloseTo(0.0481, 4);
    // The ranges of 1705.00419, at one standard deviation.
    expect(deltaCP / Math.PI).toBeGreaterThan(1.59);
    expect(deltaCP / Math.PI).toBeLessThan(1.7);
    expect(sumOfMasses / eV).toBeGreaterThan(0.14);
    expect(sumOfMasses / eV).toBeLessThan(0.22);
    expect(effectiveMajoranaMass / eV).toBeGreaterThan(0.024);
    expect(effectiveMajoranaMass / eV).toBeLessThan(0.055);
  });

  it.each([
    ["NuFIT 5.0", nufit50.normal, 246, 0.17],
    ["NuFIT 6.0", nufit60.normal, 279, 0.38],
    ["NuFIT 6.0 without Super-Kamiokande", nufit60.normalWithoutSuperKamiokande, 250, 0.2],
  ])("and with %s", (_, fit, delta, sum) => {
    const [, solution] = twoZeroMinor({ zeros: muAndTau, ...inputsOf(fit) });
    expect(Math.abs(degrees(solution!.deltaCP) - delta)).toBeLessThan(1);
    expect(solution!.sumOfMasses / eV).toBeCloseTo(sum, 2);
  });

  it("push the masses up without bound where θ₂₃ comes near 45°", () => {
    const { pmns, splittings } = inputsOf(nufit60.normal);
    const sumAt = (sin2Theta23: number) =>
      (twoZeroMinor({ zeros: muAndTau, pmns: { ...pmns, sin2Theta23 }, splittings })[0]?.sumOfMasses ?? NaN) /
      eV;
    expect(sumAt(0.49)).toBeGreaterThan(2 * sumAt(0.47));
    expect(sumAt(0.498)).toBeGreaterThan(4 * sumAt(0.49));
    expect(twoZeroMinor({ zeros: muAndTau, pmns: { ...pmns, sin2Theta23: 0.5 }, splittings })).toEqual([]);
  });

  it("have no spurious solutions where unitarity makes all masses equal", () => {
    const oneColumn: readonly [SymmetricEntry, SymmetricEntry] = [
      [0, 2],
      [1, 2],
    ];
    for (const { fit } of rows)
      expect(twoZeroMinor({ zeros: oneColumn, ...inputsOf(fitNamed(fit)) })).toEqual([]);
  });

  it("are none where both are the same entry, or angles vanish", () => {
    const { pmns, splittings } = inputsOf(nufit60.normal);
    const twice: readonly [SymmetricEntry, SymmetricEntry] = [
      [1, 1],
      [1, 1],
    ];
    expect(twoZeroMinor({ zeros: twice, pmns, splittings })).toEqual([]);
    const unmixed = { sin2Theta12: 0, sin2Theta23: 0, sin2Theta13: 0 };
    expect(twoZeroMinor({ zeros: muAndTau, pmns: unmixed, splittings })).toEqual([]);
  });
});

it("entries are pairs of families", () => {
  const given = inputsOf(nufit60.normal);
  const range = [1e-5 * eV, eV] as const;
  const entry = (...numbers: unknown[]) => numbers as unknown as SymmetricEntry;
  expect(() => oneZeroMinorWindows({ ...given, range, zero: entry(5, 0) })).toThrow(/^zero\[0\]: got 5/);
  expect(() => oneZeroMinorWindows({ ...given, range, zero: entry(1) })).toThrow(/^zero: got \[1\]/);
  expect(() => twoZeroMinor({ ...given, zeros: [[1, 1], entry(0, 3)] })).toThrow(/^zeros\[1\]\[1\]: got 3/);
  expect(() => twoZeroMinor({ ...given, zeros: [[1, 1]] as unknown as typeof muAndTau })).toThrow(
    /^zeros: got/,
  );
});
