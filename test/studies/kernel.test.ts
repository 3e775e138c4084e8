// A study in a cell, in the real executor of the kernel "hidden-photons" and on the built library.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Output } from "../../kernels/typescript/src/executorMessages.js";
import { start, valueOf, type Session } from "../kernels/typescript/executorHelp.js";
import { task } from "./help.js";

/** Runs a study of 10 000 slow points, which takes 40 s on one core. */
const cell = (workers: number, name = "slow") => `
  const { linearRange, runStudy } = require("hidden-photons");
  const axes = ["x", "y"].map((name) => linearRange({ name, from: 0, to: 1, count: 100 }));
  const study = { title: "slow", task: ${JSON.stringify(task(name))}, axes, quantities: [{ name: "r" }] };
  await runStudy(study, { workers: ${workers} });
  for (;;);`;

const counted = (output: Output): number => {
  const text = output.type === "display" ? String(output.shown.data["text/plain"]) : "";
  return Number(/^slow: (\d+) of 10000/.exec(text)?.[1] ?? -1);
};
const last = ({ outputs }: Session): number =>
  Math.max(...outputs.slice(-1).map(({ output }) => counted(output)));

describe("an interrupt of a cell", () => {
  it.each([1, 2])("stops a study on %i workers, and the cell run again goes on", async (workers) => {
    const session = start();
    const first = session.run(cell(workers), ["hidden-photons"]);
    await session.until((output) => counted(output) > 0);
    await session.process.interrupt();
    expect(await first).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(session.outputs.at(-1)!.output).toMatchObject({
      shown: { data: { "text/plain": expect.stringMatching(/^slow: \d+ of 10000$/) as string } },
    });
    const kept = last(session);

    // Nothing goes on behind the cell: the process uses no time, once its threads have ended.
    const used = async () =>
      Number(
        valueOf(
          await session.run(
            "const a = process.cpuUsage(); await new Promise((go) => setTimeout(go, 400)); const b = process.cpuUsage(a);\n= (b.user + b.system) / 1000",
          ),
        ),
      );
    await expect.poll(used, { timeout: 10_000 }).toBeLessThan(200);

    session.outputs.length = 0;
    const second = session.run(cell(workers), ["hidden-photons"]);
    await session.until((output) => counted(output) > kept);
    expect(counted(session.outputs[0]!.output)).toBe(kept);
    await session.process.interrupt();
    expect(await second).toMatchObject({ error: { name: "Interrupted" } });
    expect(session.lost).toBe(0);
  });

  it("leaves the finished part to be exported and drawn by the next cell; then the study goes on", async () => {
    const session = start();
    const study = `
      const { finishedOf, gridToCsv, heatMap, linearRange, runStudy, sliceOf } = require("hidden-photons");
      const axes = ["x", "y"].map((name) => linearRange({ name, from: 0, to: 1, count: 100 }));
      const study = { title: "slow", task: ${JSON.stringify(task("slow"))}, axes, quantities: [{ name: "r" }] };`;
    const first = session.run(`${study} await runStudy(study, { workers: 1 });`, ["hidden-photons"]);
    await session.until((output) => counted(output) > 250);
    await session.process.interrupt();
    expect(await first).toMatchObject({ error: { name: "Interrupted" } });
    const kept = last(session);

    const look = `${study}
      const part = finishedOf(study);
      const rows = gridToCsv(part).match(/^\\d.*$/gm);
      const full = rows.filter((row) => !row.endsWith(","));
      const texts = { caption: "c", alt: "a", sources: ["codata2018"] };
      const map = heatMap({ ...texts, surface: sliceOf(part, { x: "y", y: "x" }) });
      const picture = map[Symbol.for("Jupyter.display")]()["image/png"];
      = [rows.length, full.length, picture.length > 5000, map.caption].join(" | ")`;
    const seen = valueOf(await session.run(look, ["hidden-photons"]));
    expect(seen).toMatch(
      new RegExp(`^'10000 \\| ${kept} \\| true \\| c .*Of 10000 points, ${10_000 - kept} are not computed`),
    );

    session.outputs.length = 0;
    const second = session.run(`${study} await runStudy(study, { workers: 1 });`, ["hidden-photons"]);
    await session.until((output) => counted(output) > kept);
    expect(counted(session.outputs[0]!.output)).toBe(kept);
    await session.process.interrupt();
    await second;
  });

  it("keeps the total of a list of jobs, whose merge is a function of the cell", async () => {
    const session = start();
    const list = `
      const { runJobs } = require("hidden-photons");
      const jobs = Array.from({ length: 10000 }, (_, y) => ({ x: 0, y }));
      const list = { title: "slow", task: ${JSON.stringify(task("slow"))}, jobs, start: 0, merge: (sum, y) => sum + y };
      await runJobs(list, { workers: 1 });`;
    const first = session.run(list, ["hidden-photons"]);
    await session.until((output) => counted(output) > 0);
    await session.process.interrupt();
    await first;
    const kept = last(session);
    session.outputs.length = 0;
    const second = session.run(list, ["hidden-photons"]);
    await session.until((output) => counted(output) >= 0);
    expect(counted(session.outputs[0]!.output)).toBe(kept);
    await session.process.interrupt();
    await second;
  });

  it.each([1, 2])("stops points that never end, on %i workers", async (workers) => {
    const session = start();
    const running = session.run(cell(workers, "endless"), ["hidden-photons"]);
    await session.until((output) => counted(output) === 0);
    await new Promise((go) => setTimeout(go, 1500));
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    expect(session.lost).toBe(0);
  });

  it("leaves nothing of a study whose task was edited", async () => {
    const session = start();
    const file = join(session.directory, "task.ts");
    const edited = (factor: number): void => {
      writeFileSync(file, `export const task = ({ x }: { x: number }): number => ${factor} * x;`);
    };
    const run = `
      const { linearRange, runStudy } = require("hidden-photons");
      const axes = [linearRange({ name: "x", from: 1, to: 2, count: 2 })];
      const task = { module: ${JSON.stringify(pathToFileURL(file).href)}, function: "task" };
      const study = { title: "edited", task, axes, quantities: [{ name: "r" }] };
      = Array.from((await runStudy(study, { workers: 2 })).values.r).join()`;
    edited(3);
    expect(valueOf(await session.run(run, ["hidden-photons"]))).toBe("'3,6'");
    edited(5);
    expect(valueOf(await session.run(run, ["hidden-photons"]))).toBe("'5,10'");
  });

  it("stops a loop behind a study of threads", async () => {
    const session = start();
    const short = cell(2).replaceAll("100", "3").replace("for (;;);", "console.log('behind'); for (;;);");
    const running = session.run(short, ["hidden-photons"]);
    await session.until((output) => output.type === "stream" && output.text === "behind\n");
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(session.lost).toBe(0);
  });
});
