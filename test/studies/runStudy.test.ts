import { mkdtempSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ArgumentError, MeV, units, type Unit } from "hidden-photons/core";
import {
  finishedOf,
  linearRange,
  runStudy,
  StudyError,
  threads,
  valueList,
  type RunOptions,
  type Study,
  type StudyAxis,
  type Task,
} from "hidden-photons/studies";
import { errorOf, quiet, recording, study, task, x, y } from "./help.js";

const values = async (of: Study, workers: number | ReturnType<typeof threads> = 1) =>
  (await runStudy(of, { ...quiet, workers })).values;

describe("a study", () => {
  it("has a number at every point, the last axis running fastest", async () => {
    const expected = Array.from({ length: 50 }, (_, i) => 3 * Math.floor(i / 5) * (1 + (i % 5)));
    const grid = await runStudy(study("product", { parameters: { factor: 3 } }), quiet);
    expect(Array.from(grid.values["result"]!)).toEqual(expected);
    expect(grid.axes).toEqual([x, y]);
    expect(grid.done.every((one) => one === 1)).toBe(true);
  });

  it("has several quantities, each with its unit", async () => {
    const quantities = [
      { name: "difference", unit: units.MeV },
      { name: "sum", title: "x + y" },
    ];
    const grid = await runStudy(study("sumAndDifference", { quantities }), { ...quiet, workers: 1 });
    expect(grid.quantities).toEqual([
      { name: "difference", title: "difference", unit: units.MeV },
      { name: "sum", title: "x + y", unit: { symbol: "", size: 1 } },
    ]);
    expect([grid.values["sum"]![7], grid.values["difference"]![7]]).toEqual([1 + 3, 1 - 3]);
  });

  it("takes the library's own functions by the name of the package", async () => {
    const mass = valueList({ name: "mass", unit: units.MeV, values: [0, 15 * MeV] });
    const of = {
      title: "anomaly",
      task: { module: "hidden-photons/core", function: "deltaAMu" },
      axes: [mass],
    };
    const parameters = { g: 5e-4 };
    const grid = await runStudy({ ...of, parameters, quantities: [{ name: "anomaly" }] }, quiet);
    // g²/(8π²) of a massless vector: J. Schwinger, Phys. Rev. 73 (1948) 416. The rest is rounding.
    expect(grid.values["anomaly"]![0]! / (25e-8 / (8 * Math.PI ** 2))).toBeCloseTo(1, 12);
  });

  it("takes tasks that return promises", async () => {
    expect((await values(study("later", { axes: [x] })))["result"]![9]).toBe(81);
  });
});

describe("a seed", () => {
  const of = (seed: number) => study("noise", { seed });

  it("gives the same bits on 1, 2 and 3 threads and without any, in chunks of any size", async () => {
    const here = await values(of(2021));
    for (const count of [1, 2, 3]) expect(await values(of(2021), threads(count))).toEqual(here);
    const single: number[] = [];
    for (let i = 0; i < 10; i++) {
      const axes = [valueList({ name: "x", values: [i] }), y];
      single.push((await values({ ...of(2021), axes }))["result"]![0]!);
    }
    // A study with other axes has other points: only its first one is the first of the whole.
    expect(single[0]).toBe(here["result"]![0]);
  });

  it("decides what is random, and every point has numbers of its own", async () => {
    const [a, b] = [await values(of(1)), await values(of(2))];
    expect(a).not.toEqual(b);
    const deviations = Array.from(a["result"]!, (value, i) => value - Math.floor(i / 5));
    expect(new Set(deviations).size).toBe(50);
  });

  it("gives what its distribution says: mean 3.2, variance 4.2", async () => {
    const many = linearRange({ name: "x", from: 0, to: 1e-9, count: 20_000 });
    const { result } = (await values({ ...of(7), axes: [many] })) as { result: Float64Array };
    const mean = result.reduce((sum, value) => sum + value, 0) / result.length;
    const variance = result.reduce((sum, value) => sum + (value - mean) ** 2, 0) / result.length;
    expect(Math.abs(mean - 3.2)).toBeLessThan(4 * Math.sqrt(4.2 / 20_000)); // four standard errors
    expect(Math.abs(variance - 4.2)).toBeLessThan(0.25); // four of √(2/n) · 4.2, and Poisson's kurtosis
  });
});

describe("a point that fails", () => {
  it("is named with its units, and the others are kept", async () => {
    const axes = [linearRange({ name: "x", unit: { symbol: "cm", size: 2 }, from: 0, to: 4, count: 5 }), y];
    for (const workers of [1, 2]) {
      const error = await errorOf(runStudy(study("fails", { axes }), { ...quiet, workers }));
      expect(error).toBeInstanceOf(StudyError);
      const { message, finished, failures } = error as StudyError<{ values: Record<string, Float64Array> }>;
      expect(message).toBe(
        "fails: at x = 1 cm, y = 2 (and 4 more): RangeError: x is 2; 20 of 25 points are kept, and another run computes the rest",
      );
      expect(failures.map(({ index }) => index)).toEqual([11, 12, 13, 14, 15]);
      expect(failures[4]!.message).toBe("ArgumentError: result result: got NaN, allowed is a number");
      expect(finished.values["result"]![24]).toBe(4 + 5);
      expect(finished.values["result"]![11]).toBeNaN();
    }
  });

  it("is tried again by the next run, and only it", async () => {
    const again = recording();
    const of = study("fails", { parameters: { run: 1 } });
    await errorOf(runStudy(of, { ...quiet, workers: 1 }));
    await errorOf(runStudy(of, { ...quiet, workers: again }));
    expect(again.chunks.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });
});

describe("a worker that ends", () => {
  it("is replaced, and its chunk computed again", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
    onTestFinished(() => {
      warn.mockRestore();
    });
    const mark = join(mkdtempSync(join(tmpdir(), "study-")), "mark");
    const grid = await runStudy(study("deadly", { axes: [x], parameters: { mark } }), {
      ...quiet,
      workers: 2,
    });
    expect(Array.from(grid.values["result"]!)).toEqual(Array.from(x.values));
    expect(warn.mock.calls).toEqual([
      ["a worker was lost (exit code 7); what it had to compute is computed again"],
    ]);
  });

  it("twice in the same chunk is told as the failure of its points", async () => {
    const error = await errorOf(runStudy(study("deadly", { axes: [x] }), { ...quiet, workers: threads(2) }));
    expect(String(error)).toMatch(
      /^StudyError: deadly: at x = \d.*: the worker was lost twice: exit code 7; [1-9] of 10 points are kept/,
    );
    expect((error as StudyError<unknown>).failures.map(({ index }) => index)).toContain(3);
  });
});

describe("bad input", () => {
  it.each<[string, Partial<Study>, RegExp]>([
    ["no axes", { axes: [] }, /axes: got an empty list, allowed is a list of one or more axes made by/],
    ["an axis without brackets", { axes: x as unknown as [] }, /axes: got an object with name, .* a list of/],
    [
      "plain numbers for an axis",
      { axes: [[1, 2]] as unknown as [] },
      /axes\[0\]: got 1,2, .* made by linearRange/,
    ],
    [
      "an axis of one's own",
      { axes: [x, { ...x, values: [1] }] as unknown as [] },
      /axes\[1\]: got an object with/,
    ],
    ["no quantities", { quantities: [] }, /quantities: got an empty list/],
    [
      "names for quantities",
      { quantities: ["result"] as unknown as [] },
      /quantities\[0\]: got result, .*{ name: "rate" }/,
    ],
    [
      "a function for the task",
      { task: Math.sin as unknown as Task },
      /task: got function, allowed is the names of a module/,
    ],
    ["a task without a module", { task: { function: "f" } as unknown as Task }, /task.module: got undefined/],
    [
      "a task without a function",
      { task: { module: "m" } as unknown as Task },
      /task.function: got undefined/,
    ],
    ["an axis twice", { axes: [x, x] }, /axes and parameters: got "x" twice/],
    ["an axis that is a parameter", { parameters: { y: 1 } }, /axes and parameters: got "y" twice/],
    ["a seed that is not whole", { seed: 0.5 }, /seed: got 0.5, allowed is a whole number >= 0/],
    ["an empty title", { title: " " }, /title/],
    [
      "a relative module",
      { task: { module: "./tasks.mjs", function: "product" } },
      /task.module: got ".\/tasks.mjs"/,
    ],
    [
      "a module that is its own text",
      { task: { module: "data:text/javascript,export const f = () => 1", function: "f" } },
      /task.module: got "data:/,
    ],
    [
      "a module that is not there",
      { task: { module: "no-such-package", function: "f" } },
      /task: got .*no-such-package/,
    ],
    ["a function that is not there", { task: task("nothing") }, /task: got .*exports no function "nothing"/],
    ["a slip in its properties", { parameter: {} } as Partial<Study>, /study: got a property "parameter"/],
    [
      "a unit's symbol alone",
      { quantities: [{ name: "r", unit: "1/s" as unknown as Unit }] },
      /unit of quantity "r": got "1\/s", allowed is a unit such as/,
    ],
    [
      "an axis of one's own without unit",
      { axes: [{ ...x, unit: undefined } as unknown as StudyAxis, y] },
      /unit of axis "x": got/,
    ],
    [
      "an axis of one's own with NaN",
      { axes: [x, { ...y, values: Float64Array.of(1, NaN) }] },
      /values of axis "y": got NaN/,
    ],
    [
      "a title that is a number",
      { quantities: [{ name: "r", title: 1 as unknown as string }] },
      /title of quantity "r": got 1/,
    ],
    ["a quantity with a comma", { quantities: [{ name: "a,b" }] }, /quantities\[0\].name: got "a,b"/],
    ["a closure", { parameters: { f: () => 1 } }, /inputs of the study: got .* allowed is plain data/],
  ])("is refused: %s", async (_, change, message) => {
    const error = await errorOf(runStudy(study("product", change), quiet));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(String(error)).toMatch(message);
  });

  it("is refused: no study, and a slip in the options", async () => {
    const nothing = undefined as unknown as Study;
    expect(String(await errorOf(runStudy(nothing)))).toMatch(
      /ArgumentError: study: got undefined, allowed is an object with title, task/,
    );
    const slip = { ...quiet, worker: 2 } as RunOptions;
    expect(String(await errorOf(runStudy(study("product"), slip)))).toMatch(
      /ArgumentError: options: got a property "worker", allowed is only workers, signal, showProgress/,
    );
    const noWorkers = { ...quiet, workers: null as unknown as number };
    expect(String(await errorOf(runStudy(study("product"), noWorkers)))).toMatch(
      /ArgumentError: workers: got null/,
    );
  });

  it("is refused: a controller for its signal", async () => {
    const signal = new AbortController() as unknown as AbortSignal;
    expect(String(await errorOf(runStudy(study("product"), { ...quiet, signal })))).toMatch(
      /signal: got .*, allowed is the signal of an AbortController/,
    );
  });

  it("is refused: fewer than one worker", async () => {
    for (const workers of [0, -1, 1.5])
      expect(String(await errorOf(runStudy(study("product"), { ...quiet, workers })))).toMatch(
        /workers: got .*, allowed is a whole number >= 1/,
      );
  });

  it("is refused: more points than memory", async () => {
    const axes = ["a", "b", "c", "d"].map((name) => linearRange({ name, from: 0, to: 1, count: 2000 }));
    const error = await errorOf(runStudy(study("product", { axes }), quiet));
    expect(String(error)).toMatch(
      /axes: got 16000000000000 points of 144000000 MB, allowed is at most \d+ MB/,
    );
  });

  it("is refused: a result that fits into memory, but not with the copies that an interrupt and a file take", () => {
    const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
    const sized = (share: number) => {
      const count = Math.floor(Math.sqrt((share * memory) / 9)); // bytes a point
      const axes = ["a", "b"].map((name) => linearRange({ name, from: 0, to: 1, count }));
      return study("product", { axes });
    };
    expect(() => finishedOf(sized(0.3))).toThrow(/axes: got \d+ points of .*, a quarter of the memory/);
    expect(() => finishedOf(sized(0.2))).toThrow(/of which nothing is kept/);
  });
});
