// Tasks of the tests' studies, found by the URL of this file, as a user's own would be.
import { existsSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

export const product = ({ x, y, factor = 1 }) => x * y * factor;

export const sumAndDifference = ({ x, y }) => ({ sum: x + y, difference: x - y });

export const noise = ({ x }, random) => x + random.normal() + random.poisson(3.2);

export const later = async ({ x }) => x ** 2;

export function fails({ x, y }) {
  if (x === 2 && y > 1) throw new RangeError("x is 2");
  return x === 3 && y === 1 ? NaN : x + y;
}

/** Takes some milliseconds a point. */
export function slow({ x, y, mark }) {
  if (mark && x > 0) writeFileSync(mark, "");
  const end = performance.now() + 4;
  while (performance.now() < end);
  return x * 100 + y;
}

export function endless({ mark }) {
  if (mark) writeFileSync(mark, "");
  for (;;);
}

/** Ends its thread at one point, for ever or, if a file's name is given, the first time. */
export function deadly({ x, mark }) {
  if (x === 3 && !isMainThread && !(mark && existsSync(mark))) {
    if (mark) writeFileSync(mark, "");
    process.exit(7);
  }
  return x;
}

/** As many solutions of a job as it says. */
export const solutions = ({ count, digit }) => new Int8Array(count).fill(digit);

export function failingJob(job) {
  if (job === 5) throw new Error("five");
  return job;
}

export const jobNoise = (job, random) => job + random.uniform();

export const large = (bytes) => new Int8Array(bytes);

/** About 10 ms of arithmetic. */
export function heavy({ x }) {
  let sum = 0;
  for (let k = 1; k <= 600_000; k++) sum += Math.sin(k * x) / k;
  return sum;
}
