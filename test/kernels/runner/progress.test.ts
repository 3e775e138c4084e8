import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { showProgress } from "../../../kernels/runner/progress.js";

/** What a terminal, or a file, gets. */
function written(isTTY: boolean, run: (display: ReturnType<typeof showProgress>) => void): string {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 200,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const display = showProgress("chapter", stream as unknown as typeof process.stderr);
  run(display);
  display.stop();
  return String(stream.read());
}

it("a terminal shows the cells that are done, and how far the running one is", () => {
  const line = "cell 31: scan: 1200 of 9000, 400 a second, 20 s left";
  const text = written(true, ({ update }) => {
    update({ finished: 30, total: 60, cell: line });
  });
  expect(text).toContain("30/60 cells, ");
  expect(text).toContain(`, ${line}`);
  expect(text).not.toContain("{cell}");
});

it("what a cell said goes with it", () => {
  const text = written(true, ({ update }) => {
    update({ finished: 30, total: 60, cell: "cell 31: half" });
    update({ finished: 31, total: 60 });
  });
  expect(text.slice(text.lastIndexOf("31/60"))).not.toContain("half");
});

it("a file gets one line", () => {
  const text = written(false, ({ update }) => {
    update({ finished: 30, total: 60, cell: "cell 31: half" });
  });
  expect(text).toBe("chapter ...\n");
});
