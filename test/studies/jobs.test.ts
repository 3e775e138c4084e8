import { describe, expect, it } from "vitest";
import { runJobs, StudyError, threads, type Chunk } from "hidden-photons/studies";
import { errorOf, quiet, recording, task } from "./help.js";

const numbers = Array.from({ length: 30 }, (_, i) => i);
const collect = {
  title: "list",
  start: [] as readonly unknown[],
  merge: (all: readonly unknown[], one: unknown) => [...all, one],
};

describe("a list of jobs", () => {
  it("hands over batches of solutions in the order of the jobs", async () => {
    const jobs = [3, 0, 2, 1].map((count, digit) => ({ count, digit }));
    const total = await runJobs({ ...collect, task: task("solutions"), jobs }, { ...quiet, workers: 2 });
    expect(total).toEqual([Int8Array.of(0, 0, 0), new Int8Array(), Int8Array.of(2, 2), Int8Array.of(3)]);
  });

  it("comes to the same with a seed, on any number of workers", async () => {
    const list = { ...collect, task: task("jobNoise"), jobs: numbers, seed: 11 };
    const here = await runJobs(list, { ...quiet, workers: 1 });
    expect(new Set(here.map((value) => Number(value) % 1)).size).toBe(30);
    for (const count of [1, 2, 3])
      expect(await runJobs(list, { ...quiet, workers: threads(count) })).toEqual(here);
  });

  it("ends at a job that fails, named; what came before is kept", async () => {
    const list = { ...collect, task: task("failingJob"), jobs: numbers };
    const error = await errorOf(runJobs(list, { ...quiet, workers: 2 }));
    expect(String(error)).toBe(
      "StudyError: list: job 5, 5: Error: five; 5 of 30 jobs are kept, and another run computes the rest",
    );
    expect((error as StudyError<unknown>).finished).toEqual([0, 1, 2, 3, 4]);
  });

  it("waits for a slow consumer: few results are ever under way", async () => {
    let taken = 0;
    let most = 0;
    const workers = recording((chunks: readonly Chunk[]) => {
      most = Math.max(most, chunks.reduce((sum, { count }) => sum + count, 0) - taken);
    });
    const merge = async (): Promise<number> => {
      await new Promise((go) => setTimeout(go, 1));
      return ++taken;
    };
    const jobs = Array.from({ length: 200 }, () => 1_000_000);
    await runJobs({ title: "large", task: task("large"), jobs, start: 0, merge }, { ...quiet, workers });
    expect(taken).toBe(200);
    expect(most).toBeLessThanOrEqual(8 + 4); // eight chunks of one result, a megabyte each, or of four once
  });

  it("counts its own results only, beside another run of the same list or another merge", async () => {
    const list = { title: "sum", task: task("failingJob"), jobs: [1, 2, 3, 4], start: 0 };
    const sum = { ...list, merge: (total: number, result: number) => total + result };
    const both = [runJobs(sum, { ...quiet, workers: 1 }), runJobs(sum, { ...quiet, workers: 1 })];
    expect(await Promise.all(both)).toEqual([10, 10]);
    const ending = { ...list, jobs: [1, 2, 3, 4, 5] };
    await errorOf(runJobs({ ...sum, jobs: ending.jobs }, { ...quiet, workers: 1 }));
    const from100 = await errorOf(
      runJobs({ ...ending, start: 100, merge: sum.merge }, { ...quiet, workers: 1 }),
    );
    expect((from100 as StudyError<unknown>).finished).toBe(110);
    const product = { ...ending, start: 1, merge: (total: number, result: number) => total * result };
    const error = await errorOf(runJobs(product, { ...quiet, workers: 1 }));
    expect((error as StudyError<unknown>).finished).toBe(24);
  });

  it("refuses no jobs, and jobs that cannot be sent", async () => {
    const list = { ...collect, task: task("failingJob") };
    expect(String(await errorOf(runJobs({ ...list, jobs: [] }, quiet)))).toMatch(
      /ArgumentError: jobs: got an empty list, allowed is a list of one or more jobs/,
    );
    expect(
      String(await errorOf(runJobs({ ...list, job: [1] } as unknown as typeof list & { jobs: [] }, quiet))),
    ).toMatch(/list: got a property "job", allowed is only title, task, jobs, seed, start, merge/);
    const noMerge = { ...list, jobs: [1], merge: undefined as unknown as typeof list.merge };
    expect(String(await errorOf(runJobs(noMerge, quiet)))).toMatch(
      /ArgumentError: merge: got undefined, allowed is a function of total and result/,
    );
    expect(String(await errorOf(runJobs({ ...list, jobs: [() => 1] }, quiet)))).toMatch(
      /allowed is plain data/,
    );
  });
});
