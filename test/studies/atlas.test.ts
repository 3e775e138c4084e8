import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { atlasClasses, classesIn, passes, type FilteredAtlas } from "hidden-photons/core";
import {
  inProcess,
  runAtlas,
  runAtlasCount,
  saveAtlas,
  StudyError,
  type Workers,
} from "hidden-photons/studies";
import { fakeFrontEnd } from "../notebook/front-end.js";
import { errorOf, quiet } from "./help.js";

const sent = fakeFrontEnd();

const atlas: FilteredAtlas = { fields: "SM+3nuR", maxCharge: 4 };
const collect = {
  start: [] as readonly Int8Array[],
  merge: (all: readonly Int8Array[], records: Int8Array) => (records.length > 0 ? [...all, records] : all),
};

/** Compared faster than numbers. */
const text = (records: Int8Array): string => Buffer.from(records).toString("latin1");

const directory = mkdtempSync(join(tmpdir(), "atlas-"));
afterAll(() => {
  rmSync(directory, { recursive: true });
});
const file = (name: string): string => join(directory, name);

/** Workers here that ask to stop after some chunks. */
function stopping(after: number): { readonly workers: Workers; readonly signal: AbortSignal } {
  const controller = new AbortController();
  const workers = inProcess();
  let submitted = 0;
  const submit: Workers["submit"] = async (chunk) => {
    const result = await workers.submit(chunk);
    if (++submitted === after) controller.abort();
    return result;
  };
  return { workers: { ...workers, submit }, signal: controller.signal };
}

describe.each([1, 2])("on %i workers", (workers) => {
  it("as many classes as published", async () => {
    expect(await runAtlasCount({ ...atlas, maxCharge: 5 }, { ...quiet, workers })).toBe(111152);
    expect(await runAtlasCount({ fields: "SM", maxCharge: 6 }, { ...quiet, workers })).toBe(1983);
  });

  it("the same list as without workers, in the same order", async () => {
    const batches = await runAtlas(atlas, collect, { ...quiet, workers });
    expect(batches.map(text)).toEqual([...atlasClasses(atlas)].map(text));
  });

  it("the same list through filters", async () => {
    const filtered = { ...atlas, filters: ["ckm", { muon: true, electron: false }] } as const;
    const batches = await runAtlas(filtered, collect, { ...quiet, workers });
    const expected = [...atlasClasses(atlas)]
      .flatMap(classesIn)
      .filter((charges) => filtered.filters.every((filter) => passes(charges, filter)));
    expect(batches.flatMap(classesIn)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

describe("without options", () => {
  const count = { start: 0, merge: (sum: number, records: Int8Array) => sum + classesIn(records).length };
  /** What notebooks are sent meanwhile. */
  const shown = async (run: () => Promise<unknown>): Promise<unknown[]> => {
    sent.length = 0;
    await run();
    return sent.map(({ data }) => data["text/plain"]).slice(-1);
  };

  it("small atlases are silent on every machine, large ones show how far they are", async () => {
    expect(await shown(() => runAtlas({ fields: "SM", maxCharge: 6 }, count))).toEqual([]);
    expect(await shown(() => runAtlasCount({ fields: "SM", maxCharge: 8 }))).toEqual([]);
    expect(await shown(() => runAtlas({ fields: "SM", maxCharge: 7 }, count, { workers: 1 }))).toEqual([
      expect.stringMatching(/^atlas of SM, charges up to 7: (\d+) of \1$/),
    ]);
    expect(await shown(() => runAtlasCount({ fields: "SM", maxCharge: 9 }, { workers: 1 }))).toEqual([
      expect.stringMatching(/^atlas of SM, charges up to 9: (\d+) of \1$/),
    ]);
  });

  it("what is asked for is done, in small atlases, too", async () => {
    const all = { fields: "SM", maxCharge: 2 } as const;
    expect(await shown(() => runAtlasCount(all, { showProgress: true }))).toHaveLength(1);
    let chunks = 0;
    const workers = inProcess();
    const submit: Workers["submit"] = (chunk) => {
      chunks += 1;
      return workers.submit(chunk);
    };
    await runAtlasCount(all, { workers: { ...workers, submit } });
    expect(chunks).toBeGreaterThan(0);
  });
});

describe("a file of classes", () => {
  const lines = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

  it("has a row for each class, behind notes and names of columns", async () => {
    writeFileSync(file("all.csv"), "an older and longer file\n".repeat(100_000));
    const { classes, bytes } = await saveAtlas(atlas, file("all.csv"), { ...quiet, workers: 1 });
    expect(classes).toBe(24551);
    expect(readFileSync(file("all.csv")).length).toBe(bytes);
    const rows = lines(file("all.csv"));
    expect(rows[0]).toBe("# anomaly-free charges, atlas of SM+3nuR, charges up to 4");
    const names = rows.findIndex((row) => !row.startsWith("#"));
    expect(rows[names]).toBe("Q1,Q2,Q3,u1,u2,u3,d1,d2,d3,L1,L2,L3,e1,e2,e3,nu1,nu2,nu3");
    const expected = [...atlasClasses(atlas)]
      .flatMap(classesIn)
      .map(({ Q, u, d, L, e, nu }) => [Q, u, d, L, e, nu].join());
    expect(rows.slice(names + 1)).toEqual(expected);
  });

  it("says which filters made it", async () => {
    const filters = ["ckm", { muon: true }] as const;
    await saveAtlas({ ...atlas, filters }, file("filtered.csv"), { ...quiet, workers: 1 });
    expect(lines(file("filtered.csv"))[1]).toBe('# filters: ckm, {"muon":true}');
  });

  it("is the same after an interrupt, on which another file has no influence", async () => {
    const stopped = await errorOf(saveAtlas(atlas, file("parts.csv"), { ...quiet, ...stopping(2) }));
    expect(stopped).toBeInstanceOf(StudyError);
    const { finished } = stopped as StudyError<{ classes: number }>;
    expect(finished.classes).toBeGreaterThan(0);
    expect(finished.classes).toBeLessThan(24551);
    await saveAtlas(atlas, file("other.csv"), { ...quiet, workers: 1 });
    await saveAtlas(atlas, file("parts.csv"), { ...quiet, workers: 1 });
    const complete = lines(file("all.csv"));
    expect(lines(file("parts.csv"))).toEqual(complete);
    expect(lines(file("other.csv"))).toEqual(complete);
  });

  it("that cannot be written is an error", async () => {
    const error = await errorOf(saveAtlas(atlas, file("none/atlas.csv"), { ...quiet, workers: 1 }));
    expect(String(error)).toMatch(/ENOENT/);
  });
});

it("bad input is refused", async () => {
  const tooMany = await errorOf(runAtlasCount({ ...atlas, maxCharge: 21 }));
  expect(String(tooMany)).toMatch(/ArgumentError: maxCharge: got 21/);
  const none = await errorOf(saveAtlas({ ...atlas, maxCharge: 0 }, file("bad.csv")));
  expect(String(none)).toMatch(/ArgumentError: maxCharge: got 0/);
});
