import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  beamDumps,
  codata2018,
  dumpEvents,
  dumpIsland,
  dumpSetup,
  dumpTip,
  GeV,
  largestCoupling,
  limits,
  logGrid,
  materials,
  MeV,
  metre,
  models,
  type BeamDump,
  type DumpSetup,
  type Model,
} from "hidden-photons/core";
import { directDumpEvents } from "../../../twins/beamDump.js";

const e = codata2018.elementaryCharge.natural;
const e137 = dumpSetup(beamDumps.e137);
const e774 = dumpSetup(beamDumps.e774);
const secluded = { model: models.secluded, neutrinos: "majorana" } as const;

/** Edges in g; throws where there is no island. */
function edges(setup: DumpSetup, mass: number, model: Model = models.secluded): [from: number, to: number] {
  const [reach] = dumpIsland({ setup, model, neutrinos: "majorana", masses: [mass] });
  if (!reach?.excluded) throw new Error(`no island at ${mass} GeV`);
  return [reach.excluded.from, reach.excluded.to];
}

describe("the events", () => {
  it.each([
    ["e137", 10, [1e-8, 1e-6, 3e-5]],
    ["e774", 3, [1e-4, 6e-3]],
    ["e141", 1.1, [1e-5, 1e-3]],
    ["kek", 60, [1e-6, 1e-5]],
  ] as const)("of %s at %d MeV are those of the direct quadrature", (id, mass, epsilons) => {
    const setup = dumpSetup(beamDumps[id]);
    const events = dumpEvents({ ...secluded, setup, mass: mass * MeV });
    for (const epsilon of epsilons) {
      const direct = directDumpEvents(setup, mass * MeV, epsilon);
      // The table of track lengths is good to 10⁻⁵, the nodes of both energies to the same.
      expect(Math.abs(events(epsilon * e) / direct - 1)).toBeLessThan(3e-5);
    }
  });

  it("rise with the fourth power and fall exponentially; 0 for no coupling", () => {
    const events = dumpEvents({ ...secluded, setup: e137, mass: 50 * MeV });
    expect(events(2e-12) / events(1e-12)).toBeCloseTo(16, 6);
    expect(Math.log(events(4e-6) / events(2e-6))).toBeLessThan(-10);
    expect(events(0)).toBe(0);
    expect(events(0.3)).toBe(0); // below the smallest number
    expect(() => events(-1)).toThrow(/^g: got -1/);
    expect(() => events(0.31)).toThrow(/^g: got 0.31, allowed is a number from 0 to 0.3028/); // ε > 1
  });

  it("are in proportion to the electrons and the acceptance, and fewer above a threshold", () => {
    const at = (change: Partial<DumpSetup>) =>
      dumpEvents({ ...secluded, setup: { ...e137, ...change }, mass: 10 * MeV })(1e-8);
    expect(at({ electrons: 3.74e20 }) / at({})).toBeCloseTo(2, 12);
    expect(at({ acceptance: 0.34 }) / at({})).toBeCloseTo(2, 12);
    expect(at({ leastEnergy: 2 * GeV })).toBeLessThan(at({}));
  });

  it("are excludedEvents at both edges, more between and fewer outside", () => {
    const [from, to] = edges(e774, 5 * MeV);
    const events = dumpEvents({ ...secluded, setup: e774, mass: 5 * MeV });
    // Roots to 10⁻⁶ in ln g².
    expect(events(from) / 18).toBeCloseTo(1, 4);
    expect(events(to) / 18).toBeCloseTo(1, 4);
    for (const coupling of logGrid(from / 100, to * 3, 300))
      expect(events(coupling) > 18).toBe(coupling > from && coupling < to);
  });
});

it("the most events are where it says, to all sides", () => {
  for (const [setup, mass] of [
    [e137, 1.1 * MeV],
    [e137, 400 * MeV],
    [e774, 9 * MeV],
    [{ ...e774, decayVolume: 1e3 * metre }, 5 * MeV],
  ] as const) {
    const { most } = dumpIsland({ ...secluded, setup, masses: [mass] })[0] ?? {};
    const events = dumpEvents({ ...secluded, setup, mass });
    const g = most?.g ?? NaN;
    expect(events(g) / (most?.events ?? NaN)).toBeCloseTo(1, 10);
    // There is one maximum: the number falls from it, step by step, to both sides.
    const steps = logGrid(1, 30, 120);
    for (const direction of [1, -1]) {
      const found = steps.map((step) => events(g * step ** direction));
      found.slice(1).forEach((value, i) => {
        expect(value).toBeLessThanOrEqual(found[i] ?? NaN);
      });
    }
  }
});

describe("islands", () => {
  it("of E774 at 3 MeV and E137 at 10 MeV have the dossier's edges within 2 %", () => {
    const checks: [DumpSetup, number, number, number][] = [
      [e774, 3 * MeV, 1.64e-4, 6.56e-3],
      [e137, 10 * MeV, 2.77e-8, 3.93e-5],
    ];
    for (const [setup, mass, low, high] of checks) {
      const [from, to] = edges(setup, mass);
      expect(Math.abs(from / e / low - 1)).toBeLessThan(0.02);
      expect(Math.abs(to / e / high - 1)).toBeLessThan(0.02);
    }
  });

  it.each(Object.values(beamDumps).map((dump) => [dump.label, dump] as const))(
    "of %s lie as far from the published ones as its file says, and no farther",
    (_, dump: BeamDump) => {
      const published = limits.find(({ id }) => id === dump.id);
      const { masses, lower, upper } = dump.fitted.agreement;
      const inRange = (published?.masses ?? []).filter((mass) => mass >= masses[0] && mass <= masses[1]);
      expect(inRange.length).toBeGreaterThan(10);
      const compared = inRange.map((mass) => {
        const [from, to] = edges(dumpSetup(dump), mass);
        const edge = published?.excluded({ model: models.secluded, mass, neutrinos: "majorana" });
        return { lower: from / (edge?.from ?? 0) - 1, upper: to / (edge?.to ?? 0) - 1 };
      });
      for (const [edge, [least, most]] of [
        ["lower", lower],
        ["upper", upper],
      ] as const) {
        const found = compared.map((row) => row[edge]);
        expect(Math.min(...found)).toBeGreaterThan(least);
        expect(Math.max(...found)).toBeLessThan(most);
        // The statement is not wider than it has to be: within three percent.
        expect(Math.min(...found) - least).toBeLessThan(0.03);
        expect(most - Math.max(...found)).toBeLessThan(0.03);
      }
    },
  );

  it("move with the model by production at the lower edge, by lifetime at the upper", () => {
    const mass = 10.197 * MeV;
    const [from, to] = edges(e137, mass);
    // Section 6 of the dossier: E137 from ε = 2.880e-8, 4.011e-5 to B-L and Lμ-Le by recasting, to 3 %.
    const recast: [Model, number, number][] = [
      [models.bMinusL, 8.72e-9, 7.4e-6],
      [models.lMuMinusLE, 8.72e-9, 8.3e-6],
      [models.lEMinusLTau, 8.72e-9, 8.3e-6],
    ];
    for (const [model, low, high] of recast) {
      const [lower, upper] = edges(e137, mass, model);
      expect(Math.abs(lower / from / (low / (2.88e-8 * e)) - 1)).toBeLessThan(0.03);
      expect(Math.abs(upper / to / (high / (4.011e-5 * e)) - 1)).toBeLessThan(0.03);
    }
  });

  it("shrink at the upper edge if neutrinos are Dirac and take more of the width", () => {
    const upper = (neutrinos: "majorana" | "dirac") =>
      dumpIsland({ setup: e137, model: models.bMinusL, neutrinos, masses: [10 * MeV] })[0]?.excluded?.to ??
      NaN;
    expect(upper("dirac")).toBeLessThan(0.9 * upper("majorana"));
  });

  it("do not exist where nothing is made or seen, which is a result", () => {
    const none = (model: Model, mass: number, setup = e137) =>
      dumpIsland({ setup, model, neutrinos: "majorana", masses: [mass] })[0];
    const silent = { most: undefined, excluded: undefined };
    expect(none(models.secluded, 1 * MeV)).toEqual({ mass: 1 * MeV, ...silent }); // below 2m_e
    expect(none(models.secluded, 21 * GeV)).toEqual({ mass: 21 * GeV, ...silent });
    expect(none(models.secluded, 19.999 * GeV)?.excluded).toBeUndefined();
    expect(none(models.secludedInvisible, 10 * MeV)).toEqual({ mass: 10 * MeV, ...silent });
    expect(none(models.bMinus3LMu, 10 * MeV)).toEqual({ mass: 10 * MeV, ...silent });
    const loop = none(models.lMuMinusLTau, 10 * MeV); // electrons by the loop alone, 2 in 10⁵ decays
    expect(loop?.most?.events).toBeGreaterThan(0);
    expect(loop?.excluded).toBeUndefined();
    expect(none(models.secluded, 100 * MeV, { ...e774, electrons: 1 })?.excluded).toBeUndefined();
  });

  it("are finite from the threshold of e⁺e⁻ up to the beam's energy, for short and for long dumps", () => {
    for (const setup of [
      e137,
      e774,
      { ...e774, shield: 1e4 * metre },
      { ...e137, beamEnergy: 0.1 * GeV, target: materials.lead, shield: 0.1 * metre },
    ])
      for (const reach of dumpIsland({ ...secluded, setup, masses: logGrid(1.0221 * MeV, 99 * MeV, 40) })) {
        expect(reach.most?.events).toBeLessThan(Infinity);
        if (reach.excluded) expect(reach.excluded.to).toBeGreaterThan(reach.excluded.from);
      }
  });

  it("end at the largest coupling where A' of any coupling cross the shield", () => {
    const threshold = 2 * codata2018.electronMass.natural;
    const close = [threshold, ...logGrid(1e-16, 1e-4, 25).map((above) => threshold * (1 + above))];
    for (const setup of [e137, { ...e774, excludedEvents: 1e-30 }]) {
      const reaches = dumpIsland({ ...secluded, setup, masses: close });
      for (const { most, excluded } of reaches) {
        expect(most?.g ?? 0).toBeLessThanOrEqual(largestCoupling(models.secluded));
        expect(excluded?.to ?? 0).toBeLessThanOrEqual(largestCoupling(models.secluded));
        if (excluded) expect(excluded.to).toBeGreaterThan(excluded.from);
      }
      expect(reaches.some(({ excluded }) => excluded?.to === largestCoupling(models.secluded))).toBe(true);
    }
    // Still more would be made beyond it.
    const mass = threshold * (1 + 1e-14);
    const { most } = dumpIsland({ ...secluded, setup: e774, masses: [mass] })[0] ?? {};
    expect(most?.g).toBeCloseTo(largestCoupling(models.secluded), 12);
    const events = dumpEvents({ ...secluded, setup: e774, mass });
    expect(events(most?.g ?? NaN) / (most?.events ?? NaN)).toBeCloseTo(1, 10);
    expect(events(0.9 * (most?.g ?? NaN))).toBeLessThan(most?.events ?? NaN);
  });

  it("of E774 would begin higher with a cut in energy, as its file says, and end where they do", () => {
    for (const [mass, factor] of [
      [2 * MeV, 2.6],
      [5 * MeV, 1.3],
    ] as const) {
      const [from, to] = edges(e774, mass);
      const [cutFrom, cutTo] = edges({ ...e774, leastEnergy: 27.5 * GeV }, mass);
      expect(cutFrom / from / factor).toBeCloseTo(1, 1); // two digits are stated
      expect(cutTo / to).toBeCloseTo(1, 6);
    }
  });

  it("close at a tip", () => {
    const { mass, g } = dumpTip({ ...secluded, setup: e774, between: [3 * MeV, 30 * MeV] });
    expect(dumpEvents({ ...secluded, setup: e774, mass })(g) / 18).toBeCloseTo(1, 4);
    const [below, above] = dumpIsland({ ...secluded, setup: e774, masses: [mass * 0.9999, mass * 1.0001] });
    expect(below?.excluded).toBeDefined();
    expect(above?.excluded).toBeUndefined();
    expect(() => dumpTip({ ...secluded, setup: e774, between: [2 * MeV, 3 * MeV] })).toThrow(ArgumentError);
    expect(() => dumpTip({ ...secluded, setup: e774, between: [0.5 * MeV, 3 * MeV] })).toThrow(
      /between: got/,
    );
  });

  it("end at the beam's energy", () => {
    const [last, beyond] = dumpIsland({ ...secluded, setup: e137, masses: [19.9994 * GeV, 20 * GeV] });
    expect(last?.most?.events).toBeLessThan(1e-20); // within rounding of the beam's energy
    expect(last?.excluded).toBeUndefined();
    expect(beyond?.most).toBeUndefined();
  });

  it("refuse masses that are none", () => {
    for (const mass of [0, -1, NaN, Infinity])
      expect(() => dumpIsland({ ...secluded, setup: e137, masses: [mass] })).toThrow(ArgumentError);
  });
});
