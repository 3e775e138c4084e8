import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runJobs, runStudy, StudyError, threads, type Grid } from "hidden-photons/studies";
import { closeFrontEnd, fakeFrontEnd } from "../notebook/front-end.js";
import { errorOf, quiet, recording, root, study, task } from "./help.js";

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

describe("an interrupted study", () => {
  it.each([1, 2, 3, 5])("goes on after %i chunks where it was, and comes to the same", async (chunks) => {
    const of = study("noise", { seed: 4, parameters: { chunks } });
    const whole = await runStudy({ ...of, title: "whole" }, { ...quiet, workers: 1 });
    const stop = new AbortController();
    const first = recording((all) => {
      if (all.length === chunks) stop.abort();
    });
    const error = await errorOf(runStudy(of, { ...quiet, workers: first, signal: stop.signal }));
    expect(error).toBeInstanceOf(StudyError);
    const { finished, message } = error as StudyError<Grid>;
    const kept = sum([{ count: finished.done.filter((one) => one === 1).length }]);
    expect(message).toBe(
      `noise: interrupted; ${kept} of 50 points are kept, and another run computes the rest`,
    );
    const second = recording();
    const grid = await runStudy(of, { ...quiet, workers: second });
    expect(sum(second.chunks)).toBe(50 - kept);
    expect(grid.values).toEqual(whole.values);
  });

  it("is forgotten when it is complete", async () => {
    for (let run = 0; run < 2; run++) {
      const workers = recording();
      await runStudy(study("product"), { ...quiet, workers });
      expect(sum(workers.chunks)).toBe(50);
    }
  });

  it("stops threads in the middle of a point, at once", async () => {
    const stop = new AbortController();
    const mark = join(mkdtempSync(join(tmpdir(), "study-")), "mark");
    const of = study("endless", { parameters: { mark } });
    const running = errorOf(runStudy(of, { ...quiet, workers: threads(2), signal: stop.signal }));
    await vi.waitUntil(() => existsSync(mark), { timeout: 60_000 });
    stop.abort();
    expect(String(await running)).toContain("interrupted; 0 of 50 points are kept"); // no thread ends by itself
  });

  it("starts no thread after its end", async () => {
    const workers = threads(1);
    workers.cancel();
    const items = { kind: "jobs", jobs: [1] } as const;
    const error = await errorOf(workers.submit({ task: task("failingJob"), from: 0, count: 1, items }));
    expect(String(error)).toBe("Error: cancelled");
  });

  it("computes nothing if the signal was given before", async () => {
    const workers = recording();
    await errorOf(runStudy(study("slow"), { ...quiet, workers, signal: AbortSignal.abort() }));
    expect(workers.chunks).toEqual([]);
  });
});

it("an interrupted list of jobs goes on with the first that is not finished", async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const list = {
    title: "jobs",
    task: task("jobNoise"),
    jobs: Array.from({ length: 40 }, (_, i) => i),
    seed: 3,
    start: 0,
    merge: (total: number, result: number, job: number) => {
      seen.push(job);
      if (job === 6) stop.abort();
      return total + result;
    },
  };
  const error = await errorOf(runJobs(list, { ...quiet, workers: 2, signal: stop.signal }));
  expect(String(error)).toMatch(/jobs: interrupted; (7|8|9|\d\d) of 40 jobs are kept/);
  const total = await runJobs(list, { ...quiet, workers: 2 });
  expect(seen).toEqual(list.jobs);
  expect(total).toBe(
    await runJobs({ ...list, merge: (a: number, b: number) => a + b }, { ...quiet, workers: 1 }),
  );
});

/** A program of a user, in plain Node.js and on the built library. */
const program = (workers: string, mark: string): string => `
  import { linearRange, runStudy } from "hidden-photons";
  const study = {
    title: "slow",
    task: ${JSON.stringify(task("slow"))},
    parameters: ${JSON.stringify({ mark })},
    axes: ["x", "y"].map((name) => linearRange({ name, from: 0, to: 1, count: 100 })),
    quantities: [{ name: "r" }],
  };
  try {
    await runStudy(study, { workers: ${workers} });
  } catch (error) {
    console.log(error.message, error.finished.done.includes(1));
  }`;

describe("in a program", () => {
  it.each(["1", "2"])(
    "on %s workers, Ctrl-C ends the study; the program goes on and ends",
    async (workers) => {
      const mark = join(mkdtempSync(join(tmpdir(), "study-")), "mark");
      const script = ["--input-type=module", "--eval", program(workers, mark)];
      const child = spawn(process.execPath, script, { cwd: root });
      const closed = once(child, "close");
      let output = "";
      child.stdout.on("data", (text) => (output += String(text)));
      await vi.waitUntil(() => existsSync(mark), { timeout: 60_000 }); // more than a hundred points are computed then
      child.kill("SIGINT");
      expect(await closed).toEqual([0, null]);
      expect(output).toMatch(
        /^slow: \d+ of 10000\nslow: interrupted; [1-9]\d* of 10000 points are kept.* true\n$/,
      );
    },
  );

  it("from import and from require, a study comes to its end and lets the program end", () => {
    const text = `
      const study = { title: "a", task: { module: "hidden-photons/core", function: "deltaAMu" }, parameters: { g: 1 },
        axes: [studies.valueList({ name: "mass", values: [0, 1] })], quantities: [{ name: "a" }] };
      studies.runStudy(study, { workers: 2 }).then(({ values }) => console.log(values.a[0].toFixed(5)));`;
    // 1/(8π²) of a massless vector with g = 1, J. Schwinger, Phys. Rev. 73 (1948) 416.
    const expected = `a: 2 of 2\n${(1 / (8 * Math.PI ** 2)).toFixed(5)}\n`;
    for (const [type, head] of [
      ["module", 'import * as studies from "hidden-photons/studies";'],
      ["commonjs", 'const studies = require("hidden-photons/studies");'],
    ] as const) {
      const options = { cwd: root, timeout: 60_000 };
      const output = execFileSync(process.execPath, [`--input-type=${type}`, "--eval", head + text], options);
      expect(output.toString()).toBe(expected);
    }
  });
});

describe("progress", () => {
  const sent = fakeFrontEnd();
  const counts = (): number[] =>
    sent.map(({ data }) => Number(/: (\d+) of 50/.exec(String(data["text/plain"]))![1]));

  beforeEach(() => {
    vi.useRealTimers();
  });
  afterEach(closeFrontEnd);

  it("grows, and ends with all points and no times", async () => {
    await runStudy(study("slow"), { workers: 2 });
    expect(counts()[0]).toBe(0);
    expect(counts()).toEqual([...counts()].sort((a, b) => a - b));
    expect(sent.at(-1)!.data["text/plain"]).toBe("slow: 50 of 50");
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it("goes on from what is kept", async () => {
    const stop = new AbortController();
    const of = study("slow", { parameters: { run: 2 } });
    const first = recording((all) => {
      if (all.length === 3) stop.abort();
    });
    await errorOf(runStudy(of, { workers: first, signal: stop.signal }));
    const kept = counts().at(-1)!;
    sent.length = 0;
    await runStudy(of, { workers: 1 });
    expect(kept).toBeGreaterThan(0);
    expect(counts()[0]).toBe(kept);
    expect(sent.at(-1)!.data["text/plain"]).toBe("slow: 50 of 50");
  });
});
