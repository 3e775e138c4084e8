import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { finishedOf, loadStudy, runStudy, saveStudy, type Study } from "hidden-photons/studies";
import { errorOf, quiet, recording, study } from "./help.js";

/** Runs a study until some of its points are finished. */
async function interrupted(of: Study): Promise<number> {
  const stop = new AbortController();
  const workers = recording((all) => {
    if (all.length === 4) stop.abort();
  });
  await errorOf(runStudy(of, { ...quiet, workers, signal: stop.signal }));
  return finishedOf(of).done.filter((one) => one === 1).length;
}

const path = (): string => join(mkdtempSync(join(tmpdir(), "study-")), "scan.study");

describe("the finished part of a study", () => {
  it("can be had before the study goes on, and does not grow with it", async () => {
    const of = study("noise", { seed: 1 });
    const count = await interrupted(of);
    const part = finishedOf(of);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(50);
    part.values["result"]!.forEach((value, i) => {
      expect(Number.isNaN(value)).toBe(part.done[i] === 0);
    });
    part.values["result"]!.fill(7); // a copy, which the study does not see
    const whole = await runStudy(of, { ...quiet, workers: 1 });
    expect(part.done.filter((one) => one === 1)).toHaveLength(count);
    const same = await runStudy({ ...of, title: "whole" }, { ...quiet, workers: 1 });
    expect(whole.values).toEqual(same.values);
  });

  it("is nothing of a study that is complete or never ran", async () => {
    const of = study("product", { parameters: { factor: 5 } });
    expect(() => finishedOf(of)).toThrow(/study: got "product", of which nothing is kept/);
    await runStudy(of, { ...quiet, workers: 1 });
    expect(() => finishedOf(of)).toThrow(/of which nothing is kept/);
  });

  it("goes through a file: the study, forgotten here, goes on from it", async () => {
    const of = study("noise", { seed: 2, parameters: { of: new Map([["a", 1]]) } });
    const [file, count] = [path(), await interrupted(of)];
    await saveStudy(of, file);
    const whole = await runStudy(of, { ...quiet, workers: 1 });
    expect(() => finishedOf(of)).toThrow(/nothing is kept/);
    const loaded = await loadStudy(of, file);
    expect(loaded.done.filter((one) => one === 1)).toHaveLength(count);
    const rest = recording();
    const again = await runStudy(of, { ...quiet, workers: rest });
    expect(rest.chunks.reduce((sum, chunk) => sum + chunk.count, 0)).toBe(50 - count);
    expect(again.values).toEqual(whole.values);
  });

  it("from a file is added to what this process has finished since", async () => {
    const of = study("noise", { seed: 5 });
    const file = path();
    const before = await interrupted(of);
    await saveStudy(of, file);
    const count = await interrupted(of); // goes on
    expect(count).toBeGreaterThan(before);
    const more = finishedOf(of);
    const loaded = await loadStudy(of, file);
    expect(loaded.done.filter((one) => one === 1)).toHaveLength(count);
    expect(loaded).toEqual(more);
  });

  it("is refused from a file of another study, and from any other file", async () => {
    const of = study("noise", { seed: 3 });
    await interrupted(of);
    const file = path();
    await saveStudy(of, file);
    for (const other of [{ ...of, seed: 4 }, study("product", { seed: 3 })])
      expect(String(await errorOf(loadStudy(other, file)))).toMatch(
        /ArgumentError: .*scan.study: got a file of something else, allowed is what saveStudy has written/,
      );
    for (const other of ["mass,g\n1,2\n", serialize(null), serialize(7)]) {
      writeFileSync(file, other);
      expect(String(await errorOf(loadStudy(of, file)))).toMatch(/a file of something else/);
    }
    expect(String(await errorOf(loadStudy(of, `${file}.not`)))).toMatch(/ENOENT/);
  });
});
