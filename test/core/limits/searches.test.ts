import { expect, it } from "vitest";
import { codata2018, GeV, limits } from "hidden-photons/core";

const e = codata2018.elementaryCharge.natural;

/** Points of the publications as the talk's notes list them, to three digits: mass in GeV, lowest and highest coupling. */
const listed: Readonly<Record<string, readonly (readonly [mass: number, from: number, to?: number])[]>> = {
  e137: [
    [0.00714, 2.71e-8, 5.87e-5],
    [0.107, 5.34e-8, 2.69e-6],
    [0.3159, 2.27e-7, 2.43e-7],
  ],
  e141: [
    [0.0057, 1.6e-5, 1.02e-3],
    [0.0191, 9.98e-5, 1.11e-4],
  ],
  e774: [[0.00302, 1.64e-4, 6.61e-3]],
  kek: [[0.0101, 5.36e-7, 1.04e-4]],
  orsay: [[0.0132, 8.83e-7, 8.99e-5]],
  nuCalPions: [[0.0292, 1.27e-7, 3.24e-5]],
  nuCalBremsstrahlung: [[0.116, 2.44e-7, 6.41e-6]],
  charm: [[0.0487, 1.65e-7, 6.21e-6]],
  na64Visible2019: [[0.0114, 1.02e-4, 1.16e-3]],
  faser2023: [[0.021, 5.95e-6, 9.59e-5]],
  na62Muons2023: [[0.392, 4.18e-7, 1.69e-6]],
  na62Electrons2023: [[0.0389, 6.07e-7, 4.19e-5]],
  sn1987a: [[0.0387, 1.16e-10, 1.02e-7]],
  babar2014: [
    [0.0432, 1.46e-3],
    [1.273, 6.94e-4],
    [9.846, 5.44e-4],
  ],
  kloe2018: [[0.697, 7.08e-4]],
  kloe2015: [[0.105, 2.33e-3]],
  na48: [[0.0215, 5.78e-4]],
  a1: [[0.121, 9.34e-4]],
  apex: [[0.199, 9.72e-4]],
  hps2018: [[0.0353, 2.57e-3]],
  lhcb2019: [
    [0.401, 3.01e-4],
    [20.85, 1.65e-3],
  ],
  cms2019: [[28.1, 1.72e-3]],
  babar2017: [[4.59, 4.3e-4]],
  na64Invisible2019: [[0.0107, 3.51e-5]],
  // 0.55 times, for more electrons.
  na64Invisible2023: [[0.0107, 0.55 * 3.51e-5]],
  na62Pions: [[0.053, 4.5e-4]],
  babar2016: [
    [0.331, 1.14e-3],
    [2.24, 3.9e-3],
  ],
  belleII2019: [[0.01, 0.051]],
  texono: [[0.0027, 4.57e-6]],
  charmII: [[0.0386, 6.85e-5]],
  na64BMinusL: [[0.0105, 1.1e-5]],
  cms2018: [
    [5, 0.004],
    [70, 0.3],
  ],
  // The abstract of 2301.09342 says 5 to 81 GeV.
  atlas2023: [
    [5, 0.003],
    [81, 0.2],
  ],
};

it.each(Object.entries(listed))("%s is transcribed without slips", (id, points) => {
  const { published, model } = limits.find((limit) => limit.id === id)!;
  const unit = model?.parameter === "epsilon" ? e : 1;
  for (const [mass, from, to] of points) {
    const interval = published!(mass * GeV)!;
    // Two or three digits of the mass on a curve that is steep at the tips of islands.
    expect(Math.abs(interval.from / unit / from - 1)).toBeLessThan(0.02);
    if (to === undefined) expect(interval.to).toBe(Infinity);
    else expect(Math.abs(interval.to / unit / to - 1)).toBeLessThan(0.02);
  }
});
