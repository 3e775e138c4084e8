/**
 * Parameter studies beside bare loops: what a point costs, and what all cores gain.
 * Alone: npx tsx test/studiesBench.ts
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { deltaAMu, linearRange, logRange, MeV, runStudy, threads, type Study } from "hidden-photons";

export interface StudyLine {
  readonly what: string;
  readonly milliseconds: number;
  readonly comparison: string;
}

async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function best(times: number, work: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await timed(work));
  return Math.min(...all);
}

/** 10⁵ points of the anomaly, which takes about a microsecond each. */
const light: Study = {
  title: "light",
  task: { module: "hidden-photons/core", function: "deltaAMu" },
  axes: [
    logRange({ name: "mass", from: 1 * MeV, to: 1e4 * MeV, count: 400 }),
    logRange({ name: "g", from: 1e-5, to: 1, count: 250 }),
  ],
  quantities: [{ name: "anomaly" }],
};

function bareLoop(): Float64Array {
  const [mass, g] = [light.axes[0]?.values ?? [], light.axes[1]?.values ?? []];
  const values = new Float64Array(mass.length * g.length);
  let i = 0;
  for (const M of mass) for (const coupling of g) values[i++] = deltaAMu({ mass: M, g: coupling });
  return values;
}

/** 400 points of 10 ms of processor time each. */
const heavy: Study = {
  title: "heavy",
  task: { module: new URL("studies/tasks.mjs", import.meta.url).href, function: "heavy" },
  axes: [linearRange({ name: "x", from: 0, to: 1, count: 400 })],
  quantities: [{ name: "sum" }],
};

export async function studyLines(): Promise<StudyLine[]> {
  const quiet = { showProgress: false };
  const [bare, inProcess] = [
    await best(5, bareLoop),
    await best(5, () => runStudy(light, { ...quiet, workers: 1 })),
  ];
  const start = await best(3, () =>
    runStudy(
      { ...light, axes: light.axes.slice(1), parameters: { mass: 1 } },
      { ...quiet, workers: threads(1) },
    ),
  );
  const one = await timed(() => runStudy(heavy, { ...quiet, workers: threads(1) }));
  const all = await timed(() => runStudy(heavy, quiet));
  const overhead = ((inProcess - bare) / 1e5) * 1e6;
  return [
    {
      what: "study of 10⁵ light points, in process",
      milliseconds: inProcess,
      comparison: `${overhead.toPrecision(2)} ns a point more than a bare loop (${bare.toPrecision(3)} ms)`,
    },
    {
      what: "study of 250 light points, one thread",
      milliseconds: start,
      comparison: "nearly all of it the thread's start",
    },
    {
      what: "study of 400 heavy points, all cores",
      milliseconds: all,
      comparison: `${(one / all).toPrecision(3)} × faster than one thread, ${availableParallelism()} cores`,
    },
  ];
}

export function printStudyLines(lines: readonly StudyLine[]): void {
  for (const { what, milliseconds, comparison } of lines)
    console.log(`${what.padEnd(42)} ${milliseconds.toPrecision(3).padStart(8)} ms  ${comparison}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printStudyLines(await studyLines());
