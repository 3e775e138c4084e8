import { expect, it } from "vitest";
import { references } from "../../../lib/core/constants/index.js";
import { e989Run1Betatron, e989Run1Wiggle } from "../../../lib/core/experiments/e989Run1.js";
import { storageRings } from "../../../lib/core/experiments/storageRing.js";
import { coherentBetatronFrequency } from "../../../lib/core/physics/betatron.js";
import { ringField } from "../../../lib/core/physics/precession.js";
import { microsecond, MHz } from "../../../lib/core/units.js";

it.each(Object.entries(storageRings))("%s has a field that fits momentum and radius", (_, ring) => {
  const field = ringField(ring.momentum.natural, ring.radius.natural);
  // 3.094 GeV/c is given to 4 digits
  expect(Math.abs(field / ring.field.natural - 1)).toBeLessThan(2e-4);
  expect(references).toHaveProperty(ring.ref);
});

it("dilates the muon's lifetime of 2.197 µs by the magic Lorentz factor", () => {
  // γ = 29.3, τ = 2.1970 µs; 64.4 is given to 3 digits
  expect(Math.abs(storageRings.e989.dilatedLifetime.natural / microsecond / (29.3 * 2.197) - 1)).toBeLessThan(
    1e-3,
  );
});

it("fits from 30.29 to 650 µs", () => {
  const { start, width, count } = e989Run1Wiggle.bins;
  const end = start + count * width;
  expect(Math.abs(end / microsecond - 650)).toBeLessThan(0.1);
});

it("has its coherent betatron oscillation near 0.37 MHz at n = 0.108", () => {
  expect(coherentBetatronFrequency(6.705 * MHz, 0.108) / MHz).toBeCloseTo(0.372, 3);
  expect(e989Run1Betatron.angularFrequency / (2 * Math.PI * MHz)).toBeCloseTo(0.372, 3);
  expect(coherentBetatronFrequency(1, 0.75)).toBeCloseTo(0.5, 15);
  expect(() => coherentBetatronFrequency(1, 1)).toThrow("fieldIndex: got 1");
  expect(() => coherentBetatronFrequency(-1, 0.1)).toThrow("cyclotronFrequency");
});
