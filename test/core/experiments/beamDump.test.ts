import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  beamDumps,
  cm,
  codata2018,
  dumpEvents,
  dumpIsland,
  dumpSetup,
  elementaryCharge,
  GeV,
  logGrid,
  materials,
  metre,
  MeV,
  models,
  radiationDistance,
  references,
  requireSetup,
  type DumpSetup,
  type Model,
} from "hidden-photons/core";
import { directDumpEvents } from "../../twins/beamDump.js";

const e = elementaryCharge(codata2018.alphaInverse.value);
const e137 = dumpSetup(beamDumps.e137);
const e774 = dumpSetup(beamDumps.e774);

/** Edges in ε of the secluded A'. */
function edges(setup: DumpSetup, mass: number): [low: number, high: number] {
  const [reach] = dumpIsland({ setup, model: models.secluded, neutrinos: "majorana", masses: [mass] });
  if (!reach?.excluded) throw new Error("no island");
  return [reach.excluded.from / e, reach.excluded.to / e];
}

describe.each(Object.entries(beamDumps))("dump %s", (id, dump) => {
  it("has its own file, sources, and says what was fitted", () => {
    expect(dump.id).toBe(id);
    expect(readdirSync("lib/core/experiments")).toContain(`${id}.ts`);
    expect(references[dump.ref].title.length).toBeGreaterThan(5);
    expect(references[dump.fitted.to].title.length).toBeGreaterThan(5);
    expect(dump.fitted.agreement.length).toBeGreaterThan(5);
    for (const number of [dump.beamEnergy, dump.electrons, dump.shield, dump.decayVolume, dump.excludedEvents])
      expect(number.provenance).toBe("from memory");
  });

  it("is a set-up that can be, with an island", () => {
    const setup = dumpSetup(dump);
    expect(requireSetup(setup)).toBe(setup);
    const [low, high] = edges(setup, 3 * MeV);
    expect(high).toBeGreaterThan(3 * low);
  });
});

describe("the events", () => {
  it.each([
    ["e137", 10, [1e-8, 1e-6, 3e-5]],
    ["e774", 3, [1e-4, 6e-3]],
    ["e141", 1.1, [1e-5, 1e-3]],
    ["kek", 60, [1e-6, 1e-5]],
  ] as const)("of %s at %d MeV are those of the direct quadrature", (id, mass, mixings) => {
    const setup = dumpSetup(beamDumps[id]);
    const events = dumpEvents({ setup, model: models.secluded, mass: mass * MeV, neutrinos: "majorana" });
    for (const mixing of mixings) {
      const direct = directDumpEvents(setup, mass * MeV, mixing);
      // The table of track lengths is good to 10⁻⁵, the nodes of both energies to the same.
      expect(Math.abs(events(mixing * e) / direct - 1)).toBeLessThan(3e-5);
    }
  });

  it("rise with the fourth power and fall exponentially; 0 for no coupling", () => {
    const events = dumpEvents({ setup: e137, model: models.secluded, mass: 50 * MeV, neutrinos: "majorana" });
    expect(events(2e-12) / events(1e-12)).toBeCloseTo(16, 6);
    expect(Math.log(events(4e-6) / events(2e-6))).toBeLessThan(-10);
    expect(events(0)).toBe(0);
    expect(events(1)).toBe(0); // below the smallest number
    expect(() => events(-1)).toThrow(/coupling: got -1/);
  });

  it("are in proportion to the electrons and the acceptance", () => {
    const at = (change: object) =>
      dumpEvents({
        setup: { ...e137, ...change },
        model: models.secluded,
        mass: 0.01,
        neutrinos: "majorana",
      })(1e-8);
    expect(at({ electrons: 3.74e20 }) / at({})).toBeCloseTo(2, 12);
    expect(at({ acceptance: 0.34 }) / at({})).toBeCloseTo(2, 12);
    expect(at({ leastEnergy: 2 * GeV })).toBeLessThan(at({}));
  });
});

describe("islands at the dossier's checks", () => {
  it("E774 at 3 MeV", () => {
    const [low, high] = edges(e774, 3 * MeV);
    expect(Math.abs(low / 1.64e-4 - 1)).toBeLessThan(0.02);
    expect(Math.abs(high / 6.56e-3 - 1)).toBeLessThan(0.02);
  });

  it("E137 at 10 MeV", () => {
    const [low, high] = edges(e137, 10 * MeV);
    expect(Math.abs(low / 2.77e-8 - 1)).toBeLessThan(0.02);
    expect(Math.abs(high / 3.93e-5 - 1)).toBeLessThan(0.02);
  });
});
