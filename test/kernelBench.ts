/**
 * The kernels side by side: hidden-photons, plain tslab, and plain Node.js where there is something to compare with.
 * Alone: npx tsx test/kernelBench.ts
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findKernelspec } from "../kernels/jupyter/kernelspecs.js";
import { KernelClient } from "../kernels/runner/kernelClient.js";
import { Client } from "./kernels/typescript/client.js";

/** One measurement: milliseconds, unless the name says otherwise. */
export interface KernelLine {
  readonly what: string;
  readonly target: string;
  readonly ours: string;
  readonly tslab: string;
  readonly node: string;
}

const tslabLoop = 1e6; // a hundredth of the loop, which would take half a minute

const directory = mkdtempSync(join(tmpdir(), "kernel-bench-"));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(q * (sorted.length - 1))] ?? NaN;
}

async function repeat(times: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const values: number[] = [];
  for (let n = 0; n < times; n++) values.push(await timed(() => work(n)));
  return values;
}

const rounded = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const both = (values: readonly number[]) =>
  `${rounded(quantile(values, 0.5))} / ${rounded(quantile(values, 0.95))}`;
const first = (values: readonly number[]) => rounded(quantile(values, 0.5));

/** The sum that every loop computes, with `n` numbers. */
const loops = (n: number) => ({
  own: `let s = 0; for (let i = 0; i < ${n}; i++) s += Math.sqrt(i); s`,
  earlier: `total = 0; for (let i = 0; i < ${n}; i++) total += Math.sqrt(i); total`,
  captured: `let q = 0; const read = () => q; for (let i = 0; i < ${n}; i++) q += Math.sqrt(i); read()`,
});

/** The same in plain Node.js: a local variable, and one that a closure shares. */
const plain = {
  own: () => {
    let s = 0;
    for (let i = 0; i < 1e8; i++) s += Math.sqrt(i);
    return s;
  },
  captured: () => {
    let q = 0;
    const read = () => q;
    for (let i = 0; i < 1e8; i++) q += Math.sqrt(i);
    return read();
  },
};

/** Questions to either kernel, each with another text, as an answer to the same one may have been kept. */
const questions = {
  complete: (n: number) => ({ code: `${n}; xs.ma`, cursor_pos: `${n}; xs.ma`.length }),
  inspect: (n: number) => ({ code: `${n}; xs`, cursor_pos: `${n}; x`.length, detail_level: 0 }),
};

/** Time to the first result of our kernel from its bundle, as where its snapshot does not fit. */
async function firstResultWithoutSnapshot(): Promise<string> {
  const spec = findKernelspec("hidden-photons");
  const bundle = fileURLToPath(new URL("../kernels/typescript/dist/kernel.cjs", import.meta.url));
  const start = performance.now();
  const kernel = await KernelClient.start(
    { ...spec, argv: [process.execPath, bundle, "{connection_file}"] },
    { directory, onOutput: () => undefined },
  );
  try {
    await kernel.ready();
    await kernel.execute("1 + 1").done;
    return rounded(performance.now() - start);
  } finally {
    kernel.stop();
  }
}

/** What both kernels can do, as a runner sees it. */
async function basics(name: string, count: number): Promise<Record<string, string>> {
  const start = performance.now();
  const kernel = await KernelClient.start(findKernelspec(name), { directory, onOutput: () => undefined });
  const run = async (code: string) => {
    const { status } = await kernel.execute(code).done;
    if (status !== "ok") throw new Error(`${name} failed in ${code}`);
  };
  try {
    await kernel.ready();
    const ready = performance.now() - start;
    await run("1 + 1");
    const result = performance.now() - start;
    await run("const xs = [1, 2, 3]; let total = 0;");
    const trips = await repeat(30, (n) => run(`const v${n} = xs.map((x) => x * ${n}); v${n}.length`));
    const memory = residentMegabytes(kernel.pid ?? 0);
    const ask = (type: keyof typeof questions) => (n: number) =>
      kernel.request(`${type}_request`, questions[type](n)).done;
    await ask("complete")(10);
    const idle = [await repeat(10, ask("complete")), await repeat(10, ask("inspect"))];
    const scale = 1e8 / count;
    const seconds = async (code: string) => {
      const value = ((scale * (await timed(() => run(code)))) / 1000).toFixed(2);
      return scale === 1 ? `${value} s` : `${scale} x ${(Number(value) / scale).toFixed(2)} s`;
    };
    const { own, earlier, captured } = loops(count);
    return {
      ready: rounded(ready),
      result: rounded(result),
      trip: both(trips),
      memory: rounded(memory),
      idle: idle.map(first).join(" / "),
      own: await seconds(own),
      earlier: await seconds(earlier),
      captured: await seconds(captured),
    };
  } finally {
    kernel.stop();
  }
}

/** What only our kernel answers at all. */
async function ownAnswers(client: Client): Promise<Record<string, string>> {
  await client.execute("const xs = [1, 2, 3]");
  const complete = (n: number) => client.request("complete_request", questions.complete(n));
  await complete(10);
  const { answer } = client.begin("const end = Date.now() + 2000; while (Date.now() < end);");
  await delay(200);
  const busy = first(await repeat(10, complete));
  await answer;
  const interrupts: string[] = [];
  for (const code of [
    ...stoppedByBoth,
    "for (;;) await null",
    "await new Promise(() => setTimeout(() => { for (;;); }, 1))",
  ]) {
    const cell = client.begin(code);
    await delay(200);
    const latency = await timed(async () => {
      await client.request("interrupt_request", {}, "control");
      await cell.answer;
    });
    interrupts.push(rounded(latency));
  }
  const file = join(directory, "model.ts");
  writeFileSync(file, "export const amplitude = () => 10;\n");
  await client.execute('import { amplitude } from "./model";');
  await client.value("amplitude()");
  appendFileSync(file, "// edited\n");
  const reload = rounded(await timed(() => client.value("amplitude()")));
  return { busy, interrupts: interrupts.join(" / "), reload };
}

/** What tslab can be stopped in, by a signal. */
const stoppedByBoth = ["for (;;);", "await new Promise(() => undefined)"];

async function interruptsOfTslab(kernel: KernelClient): Promise<string> {
  const latencies: string[] = [];
  for (const code of stoppedByBoth) {
    const { done } = kernel.execute(code);
    await delay(500);
    const latency = await timed(() => {
      process.kill(kernel.pid ?? 0, "SIGINT");
      return done;
    });
    latencies.push(rounded(latency));
    await delay(500); // for 200 ms after an error, tslab refuses every cell
  }
  return `${latencies.join(" / ")} / never / never`;
}

/** tslab's answers to an interrupt, and its memory after a thousand cells, none of which fails. */
async function laterOfTslab(): Promise<Record<string, string>> {
  const kernel = await KernelClient.start(findKernelspec("tslab"), { directory, onOutput: () => undefined });
  try {
    await kernel.ready();
    const interrupts = await interruptsOfTslab(kernel);
    // Only the replies: every few hundred messages tslab loses one that tells the end of a cell's outputs.
    for (let n = 0; n < 1000; n++) await kernel.execute(`const w${n} = ${n}`).replied;
    return { interrupts, later: rounded(residentMegabytes(kernel.pid ?? 0)), busy: "blocked" };
  } finally {
    kernel.stop();
  }
}

/** Memory of a process and its children. */
function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + residentMegabytes(Number(child)), own);
}

export async function kernelLines(): Promise<KernelLine[]> {
  const ours = await basics("hidden-photons", 1e8);
  const bundled = await firstResultWithoutSnapshot();
  const tslab = { ...(await basics("tslab", tslabLoop)), ...(await laterOfTslab()) };
  const client = await Client.start({ directory });
  const asked = await ownAnswers(client);
  const thousand = async () => {
    for (let n = 0; n < 1000; n++)
      await client.execute(n % 2 ? `const w${n} = ${n}` : `throw new Error("${n}")`);
    return rounded(residentMegabytes(client.pid));
  };
  const memoryLater = process.platform === "linux" ? await thousand() : "";
  client.stop();
  rmSync(directory, { recursive: true });
  const node = async (loop: () => number) =>
    `${((await timed(async () => Promise.resolve(loop()))) / 1000).toFixed(2)} s`;
  const local = await node(plain.own);
  const shared = await node(plain.captured);
  const line = (what: string, target: string, key: string, beside = ""): KernelLine => ({
    what,
    target,
    ours: ours[key] ?? asked[key] ?? "",
    tslab: tslab[key] ?? "-",
    node: beside,
  });
  return [
    line("kernel ready", "450", "ready"),
    line("first result", "850", "result"),
    { ...line("first result without the snapshot", "2000", ""), ours: bundled },
    line("cell round trip, p50 / p95", "20 / 40", "trip"),
    line("loop of 1e8, own variable", "1.5 x Node", "own", local),
    line("loop of 1e8, variable of an earlier cell", "2 x Node", "earlier", local),
    line("loop of 1e8, captured variable", "Node", "captured", shared),
    line("completion / inspection", "50", "idle"),
    line("completion while a cell runs", "100", "busy"),
    line("interrupt: loop / await / after await / timer", "100", "interrupts"),
    line("hot reload of a project file", "100", "reload"),
    line("memory after 30 cells, MB", "250", "memory"),
    { ...line("memory after 1000 cells, half failing (tslab: none), MB", "400", "later"), ours: memoryLater },
  ];
}

export function printKernelLines(lines: readonly KernelLine[]): void {
  const row = (cells: readonly string[]) => {
    const [what = "", ...rest] = cells;
    console.log([what.padEnd(60), ...rest.map((cell) => cell.padStart(22))].join(" "));
  };
  row(["milliseconds, if nothing else is said", "target", "hidden-photons", "tslab", "Node.js"]);
  for (const { what, target, ours, tslab, node } of lines) row([what, target, ours, tslab, node]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printKernelLines(await kernelLines());
