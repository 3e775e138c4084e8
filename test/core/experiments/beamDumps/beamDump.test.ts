import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  beamDumps,
  cm,
  dumpSetup,
  GeV,
  materials,
  metre,
  radiationDistance,
  references,
  requireSetup,
  thickTarget,
  type DumpSetup,
} from "hidden-photons/core";

describe.each(Object.entries(beamDumps))("dump %s", (id, dump) => {
  it("has its own file, sources, and says what was fitted to what", () => {
    expect(dump.id).toBe(id);
    expect(readdirSync("lib/core/experiments/beamDumps")).toContain(`${id}.ts`);
    expect(references[dump.ref].year).toBeLessThan(1992);
    expect(dump.fitted.to).toBe("andreas2012");
    for (const number of [
      dump.beamEnergy,
      dump.electrons,
      dump.shield,
      dump.decayVolume,
      dump.excludedEvents,
    ])
      expect(number.provenance).toBe("from memory");
  });

  it("is a set-up that can be", () => {
    const setup = dumpSetup(dump);
    expect(requireSetup(setup)).toBe(setup);
  });
});

describe("materials", () => {
  it.each(Object.entries(materials))("%s has a radiation length that follows from Z and A", (_, material) => {
    const { atomicNumber: z, atomicMass, radiationLength } = material;
    // X₀ = 716.4 g/cm² A/[Z(Z+1) ln(287/√Z)], the PDG's fit, good to 2.5 % but for light nuclei.
    const fit = (716.4 * atomicMass.value) / (z * (z + 1) * Math.log(287 / Math.sqrt(z)));
    expect(Math.abs(radiationLength.value / fit - 1)).toBeLessThan(z < 10 ? 0.06 : 0.025);
    expect(material.radiationLength.provenance).toBe("from memory");
  });

  it("have lengths and nuclei in natural units", () => {
    expect(radiationDistance(materials.tungsten) / cm).toBeCloseTo(6.76 / 19.3, 12);
    const perCm2 = thickTarget(materials.carbon).nucleiPerArea * cm ** 2;
    expect(perCm2 / ((6.02214076e23 * 42.7) / 12.011)).toBeCloseTo(1, 12);
  });
});

describe("a set-up that cannot be is refused:", () => {
  const e137 = dumpSetup(beamDumps.e137);
  const cases: [string, Partial<DumpSetup>, RegExp][] = [
    [
      "a beam in MeV",
      { beamEnergy: 20_000 },
      /beamEnergy: got 20000 GeV, allowed is a number from 0.1 to 10000/,
    ],
    ["no beam", { beamEnergy: 0 }, /beamEnergy: got 0 GeV/],
    ["less than an electron", { electrons: 0.5 }, /electrons: got 0.5/],
    [
      "a shield in metres without the unit",
      { shield: 179 },
      /shield: got 3\.5\d+e-14 m \(from 10 radiation lengths of aluminium\), allowed is a number from 0.89/,
    ],
    ["a shield that lets electrons pass", { shield: 0.5 * metre }, /shield: got 0.5 m \(from 10 radiation/],
    ["no decay volume", { decayVolume: 0 }, /decayVolume: got 0 m/],
    ["a decay volume beyond the horizon", { decayVolume: 1e5 * metre }, /decayVolume: got 100000/],
    ["more decays than there are", { acceptance: 1.5 }, /acceptance: got 1.5/],
    ["a blind detector", { acceptance: 0 }, /acceptance: got 0/],
    ["more energy than the beam's", { leastEnergy: 21 * GeV }, /leastEnergy: got 21 GeV/],
    ["a limit of no events", { excludedEvents: 0 }, /excludedEvents: got 0/],
    ["a target that is not there", { target: undefined as never }, /target: got undefined/],
    ["what is no number", { electrons: NaN }, /electrons: got NaN/],
  ];
  it.each(cases)("%s", (_, change, message) => {
    const refused = () => requireSetup({ ...e137, ...change });
    expect(refused).toThrow(message);
    expect(refused).toThrow(ArgumentError);
  });
});
