import { describe, expect, it } from "vitest";
import {
  anomalousFrequency,
  cyclotronFrequency,
  magicGamma,
  magicMomentum,
  revolutionsPerSpinTurn,
  ringField,
  spinFrequency,
} from "../../../lib/core/physics/precession.js";
import { GeV, Hz, metre, MHz, nanosecond, tesla } from "../../../lib/core/units.js";

const anomaly = 116592061e-11; // world average of 2021, Phys. Rev. Lett. 126, 141801
const mass = 0.1056583755 * GeV; // CODATA 2018
const turn = 2 * Math.PI;
const ring = { field: 1.4513 * tesla, mass, gamma: 29.3 };

describe("the storage ring at the magic momentum", () => {
  it("has the published Lorentz factor and momentum", () => {
    expect(magicGamma(anomaly).toFixed(2)).toBe("29.30");
    expect(magicMomentum(anomaly, mass).toFixed(3)).toBe("3.094");
  });

  it("belongs to one particle: p = m sqrt(γ² - 1)", () => {
    const momentum = mass * Math.sqrt(magicGamma(anomaly) ** 2 - 1);
    expect(magicMomentum(anomaly, mass) / momentum).toBeCloseTo(1, 12); // γ² - 1 loses 3 digits of 16
  });

  it("needs 1.4513 T at 7.112 m", () => {
    const field = ringField(magicMomentum(anomaly, mass), 7.112 * metre);
    expect(Math.abs(field / tesla / 1.4513 - 1)).toBeLessThan(1e-4); // the dossier's tolerance
  });

  it("turns at 6.705 MHz, once in about 149.2 ns", () => {
    const omega = cyclotronFrequency({ ...ring, gamma: magicGamma(anomaly) });
    expect((omega / turn / MHz).toFixed(3)).toBe("6.705");
    expect(Math.abs(turn / omega / nanosecond - 149.2)).toBeLessThan(0.1); // 149.2 is the experiments' bin width
  });

  it("precesses at 0.22908 MHz", () => {
    expect((anomalousFrequency({ anomaly, ...ring }) / turn / MHz).toFixed(5)).toBe("0.22908");
  });

  it("has e/(2π m) = 1.353810e8 Hz/T", () => {
    const rest = cyclotronFrequency({ field: tesla, mass, gamma: 1 });
    expect((rest / turn / Hz / 1e8).toFixed(6)).toBe("1.353810");
  });
});

describe("spin and momentum", () => {
  it("follow Larmor and Thomas precession", () => {
    const { field, gamma } = ring;
    const larmor = ((2 + 2 * anomaly) * field) / (2 * mass);
    const thomas = ((1 - gamma) * field) / (gamma * mass);
    expect(spinFrequency(ring, anomaly) / (larmor + thomas)).toBeCloseTo(1, 13); // cancels 1.5 digits
  });

  it("differ by a eB/m for every γ", () => {
    for (const gamma of [1, 2, 29.3, 1000]) {
      const lepton = { ...ring, gamma };
      const difference = spinFrequency(lepton, anomaly) - cyclotronFrequency(lepton);
      expect(difference / anomalousFrequency({ anomaly, ...lepton })).toBeCloseTo(1, 11); // γ = 1 cancels 3 digits
    }
  });

  it("gain one turn in 29.27 revolutions, at rest in 858", () => {
    expect(revolutionsPerSpinTurn(anomaly, 29.3).toFixed(2)).toBe("29.27");
    expect(revolutionsPerSpinTurn(anomaly, 1).toFixed(0)).toBe("858");
    const perTurn = cyclotronFrequency(ring) / anomalousFrequency({ anomaly, ...ring });
    expect(perTurn / revolutionsPerSpinTurn(anomaly, 29.3)).toBeCloseTo(1, 14);
  });
});

it("names what is wrong with an argument, its range and unit", () => {
  expect(() => cyclotronFrequency({ ...ring, gamma: 0.9 })).toThrow(
    "gamma: got 0.9, allowed is a finite number >= 1",
  );
  expect(() => spinFrequency({ ...ring, mass: -1 }, anomaly)).toThrow("mass: got -1 GeV");
  expect(() => spinFrequency(ring, NaN)).toThrow("anomaly");
  expect(() => anomalousFrequency({ anomaly, mass, field: 0 })).toThrow("field: got 0 GeV²");
  expect(() => magicGamma(0)).toThrow("anomaly");
  expect(() => magicMomentum(-anomaly, mass)).toThrow("anomaly");
  expect(() => ringField(3, 0)).toThrow("radius: got 0 1/GeV");
  expect(() => revolutionsPerSpinTurn(anomaly, 0)).toThrow("gamma");
});
