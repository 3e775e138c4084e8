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
    const scale = 1e8 / count;
    const seconds = async (code: string) =>
      `${((scale * (await timed(() => run(code)))) / 1000).toFixed(2)} s`;
    const { own, earlier, captured } = loops(count);
    return {
      ready: rounded(ready),
      result: rounded(result),
      trip: both(trips),
      memory: rounded(memory),
      own: await seconds(own),
      earlier: await seconds(earlier),
      captured: await seconds(captured),
    };
  } finally {
    kernel.stop();
  }
}

/** What only our kernel answers at all. */
async function questions(client: Client): Promise<Record<string, string>> {
  await client.execute("const ys = [1, 2, 3]");
  const complete = () => client.request("complete_request", { code: "ys.ma", cursor_pos: 5 });
  const inspect = () => client.request("inspect_request", { code: "ys", cursor_pos: 1, detail_level: 0 });
  await complete();
  const idle = [await repeat(10, complete), await repeat(10, inspect)].map(first).join(" / ");
  const { answer } = client.begin("const end = Date.now() + 2000; while (Date.now() < end);");
  await delay(200);
  const busy = first(await repeat(10, complete));
  await answer;
  const interrupts: string[] = [];
  for (const code of [
    "for (;;);",
    "await new Promise(() => undefined)",
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
  return { idle, busy, interrupts: interrupts.join(" / "), reload };
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
  const tslab = await basics("tslab", 1e6);
  const client = await Client.start({ directory });
  const asked = await questions(client);
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
    line("cell round trip, p50 / p95", "20 / 40", "trip"),
    line("loop of 1e8, own variable", "1.5 x Node", "own", local),
    line("loop of 1e8, variable of an earlier cell", "2 x Node", "earlier", local),
    line("loop of 1e8, captured variable", "Node", "captured", shared),
    line("completion / inspection", "50", "idle"),
    line("completion while a cell runs", "100", "busy"),
    line("interrupt: loop / await / after await / timer", "100", "interrupts"),
    line("hot reload of a project file", "100", "reload"),
    line("memory after 30 cells, MB", "250", "memory"),
    { ...line("memory after 1000 cells, MB", "400", ""), ours: memoryLater },
  ];
}

export function printKernelLines(lines: readonly KernelLine[]): void {
  const row = (cells: readonly string[]) => {
    const [what = "", ...rest] = cells;
    console.log([what.padEnd(46), ...rest.map((cell) => cell.padStart(22))].join(" "));
  };
  row(["milliseconds, if nothing else is said", "target", "hidden-photons", "tslab", "Node.js"]);
  for (const { what, target, ours, tslab, node } of lines) row([what, target, ours, tslab, node]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printKernelLines(await kernelLines());
