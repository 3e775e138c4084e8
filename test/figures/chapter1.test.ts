import { describe, expect, it } from "vitest";
import {
  couplingPlane,
  e989Run1Wiggle,
  fitWiggle,
  models,
  muonG2Gap,
  simulateWiggle,
  toPng,
  vectorLoop,
  wigglePlot,
  type Row,
} from "hidden-photons";
import { placeLabels } from "../../lib/figures/labelPlacement.js";
import { slideVectorLoop } from "../twins/slideVectorLoop.js";
import { chapter1, leptons, planes, spin, wiggle } from "./chapter1.js";

const table = (figure: (typeof chapter1)[number], name: string): readonly Row[] => figure.tables[name] ?? [];
const numbers = (rows: readonly Row[], column: string) => rows.map((row) => Number(row[column]));

describe("the wiggle plot", () => {
  const counts = table(wiggle, "counts");
  const stretch = (k: number) => counts.filter((row) => row["stretch"] === k);

  it("has 22.9 oscillations in 100 µs", () => {
    const fit = numbers(stretch(1), "fit");
    const peaks = fit.filter(
      (n, i) => i > 0 && i + 1 < fit.length && n > fit[i - 1]! && n > fit[i + 1]!,
    ).length;
    expect(peaks).toBeGreaterThanOrEqual(22);
    expect(peaks).toBeLessThanOrEqual(23);
  });

  it("falls by e^(-100/64.4) = 0.21 from stretch to stretch, the same phase apart", () => {
    const sum = (k: number) => numbers(stretch(k), "counts").reduce((a, b) => a + b, 0);
    expect(sum(2) / sum(1)).toBeGreaterThan(0.2); // 0.2117 ± 0.1 % of counting, and a tenth of a period of phase
    expect(sum(2) / sum(1)).toBeLessThan(0.22);
  });

  it("has troughs at (1-A)/(1+A) = 0.45 of the peaks", () => {
    const fit = numbers(stretch(1), "fit").slice(0, 60); // two periods; the decay takes off 10 % meanwhile
    expect(Math.min(...fit) / Math.max(...fit)).toBeGreaterThan(0.38);
    expect(Math.min(...fit) / Math.max(...fit)).toBeLessThan(0.47);
  });

  it("shows the beam's oscillation and its side bands only where it was simulated", () => {
    const spectrum = (data: string) => table(wiggle, "spectrum").filter((row) => row["data"] === data);
    const loudest = (rows: readonly Row[]) => Math.max(...numbers(rows, "amplitude"));
    const near = (frequency: number) =>
      spectrum("with CBO").filter((row) => Math.abs(Number(row["frequency"]) - frequency) < 0.01);
    const noise = loudest(spectrum("without CBO"));
    // f_CBO = 0.3721 MHz at the field index of Run 1, f_a = 0.2291 MHz.
    for (const frequency of [0.3721 - 0.2291, 0.3721, 0.3721 + 0.2291])
      expect(loudest(near(frequency))).toBeGreaterThan(1.5 * noise);
  });
});

it("the wiggle plot says how many positrons are in each panel, and needs no switch for one fit", () => {
  expect(wiggle.caption).toMatch(
    /Above: 1.0 × 10⁷ decay .* for 1.0 × 10¹⁰ positrons without CBO or with CBO/,
  );
  const few = simulateWiggle({ ...e989Run1Wiggle, positrons: 1000, seed: 2021 });
  const fit = fitWiggle(few);
  const alone = { ...few, fit, frequencies: {}, sources: ["fermilab2021"] as const };
  const one = wigglePlot({ ...alone, spectra: [{ label: "of the fit", ...fit }] });
  expect(JSON.stringify(one.spec)).not.toContain('"bind"');
  // The last stretches lie far below the frame.
  expect(toPng(one, { scale: 1 }).length).toBeGreaterThan(1000);
  expect(() => wigglePlot({ ...alone, spectra: [] })).toThrow("spectra: got none");
});

it("what each lepton allows ends where one loop says nothing any more", () => {
  const last = (name: string) => table(leptons, name).at(-1)!;
  expect(last("muon")["mass"]).toBeCloseTo(1e4, 6);
  const tau = last("tau");
  const needed = (mass: number) =>
    Math.sqrt((4 * Math.PI ** 2 * 0.0061) / slideVectorLoop((mass / 1776.93) ** 2));
  expect(Number(tau["g"]) / needed(Number(tau["mass"]))).toBeCloseTo(1, 3); // four digits of -0.0003 + 2 × 0.0032
  expect(Number(tau["g"])).toBeLessThan(Math.sqrt(4 * Math.PI));
  expect(needed(1.1 * Number(tau["mass"]))).toBeGreaterThan(Math.sqrt(4 * Math.PI)); // the grid has 25 masses a decade
});

describe("coupling planes", () => {
  const secluded = planes[0]!;

  it("have a band in 2021 and none in 2025, and a region that g-2 excludes in both", () => {
    for (const plane of planes) {
      expect(new Set(numbers(table(plane, "bands"), "year"))).toEqual(new Set([2021]));
      const moments = table(plane, "searches").filter((row) => row["family"] === "moment");
      expect(numbers(moments, "since")).toEqual([2021, 2025]);
      expect(numbers(moments, "until")).toEqual([2022, 2026]);
    }
  });

  it("have ε = g/0.3028 on the two axes of the hidden photon", () => {
    const domains = JSON.stringify(secluded.spec).match(/"domain":\[[^\]]+\]/g) ?? [];
    expect(domains).toContain('"domain":[0.0001,0.1]');
    const [low] = domains
      .map((text) => JSON.parse(`{${text}}`) as { domain: number[] })
      .map(({ domain }) => domain[0]!)
      .filter((value) => value < 1e-4);
    expect(low! / 1e-4).toBeCloseTo(0.3028, 4);
  });

  it("draw the band where the loop function puts it", () => {
    const row = table(planes.at(-1)!, "bands")[40]!;
    const r = (Number(row["mass"]) / 105.6583755) ** 2;
    // Four digits are stored.
    expect((Number(row["central"]) ** 2 * vectorLoop(r)) / (4 * Math.PI ** 2) / 251e-11).toBeCloseTo(1, 3);
  });

  it("label every limit inside the frame", () => {
    for (const plane of planes) {
      const labels = table(plane, "labels");
      for (const year of [2021, 2025]) {
        const standing = table(plane, "searches").filter(
          (row) => Number(row["since"]) <= year && year < Number(row["until"]),
        );
        const texts = labels.filter((row) => row["year"] === year).map((row) => row["text"]);
        expect(standing.length).toBeGreaterThan(2);
        expect(texts).toEqual(expect.arrayContaining(standing.map((row) => row["limit"])));
      }
      for (const label of labels) expect(Number(label["mass"])).toBeGreaterThan(1);
    }
  });

  it("show a single year without a switch, and refuse none", () => {
    const one = couplingPlane({
      model: models.lMuMinusLTau,
      anomalies: [muonG2Gap(2025)],
      neutrinos: "majorana",
    });
    expect(JSON.stringify(one.spec)).not.toContain('"bind"');
    expect(() => couplingPlane({ model: models.lMuMinusLTau, anomalies: [], neutrinos: "majorana" })).toThrow(
      /anomalies: got none/,
    );
    expect(() => muonG2Gap(2024 as 2025)).toThrow("year: got 2024, allowed is one of 2006, 2021, 2023, 2025");
  });
});

it("the spin gains one turn in 29.27 revolutions", () => {
  const angle = table(spin, "angle");
  const last = angle.at(-1)!;
  // Three digits of the dossier.
  expect((360 * Number(last["revolutions"])) / Number(last["degrees"])).toBeCloseTo(29.27, 1);
});

describe("placeLabels", () => {
  const frame = { width: 640, height: 400, fontSize: 12, obstacles: [] };
  const line = (y: number) => [
    { x: 50, y },
    { x: 600, y },
  ];

  it("keeps labels of parallel curves apart and inside the frame", () => {
    const curves = [100, 112, 124, 390].map((y) => ({ id: String(y), text: "a label", points: line(y) }));
    const placed = [...placeLabels({ ...frame, curves }).values()];
    expect(placed).toHaveLength(4);
    for (const [i, a] of placed.entries()) {
      expect(a.y).toBeLessThan(400 - 6);
      for (const b of placed.slice(i + 1))
        expect(Math.abs(a.y - b.y) >= 13 || Math.abs(a.x - b.x) > 50).toBe(true);
    }
  });

  it("leaves out what cannot fit", () => {
    const text = "a label that is longer than the frame is wide".repeat(4);
    expect(placeLabels({ ...frame, curves: [{ id: "x", text, points: line(100) }] }).size).toBe(0);
  });
});
