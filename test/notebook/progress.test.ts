import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { progress } from "hidden-photons/notebook";
import { closeFrontEnd, fakeFrontEnd } from "./front-end.js";

const sent = fakeFrontEnd();
const texts = (): unknown[] => sent.map(({ data }) => data["text/plain"]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("progress", () => {
  it("updates one output, with rate and remaining time, at most five times a second", () => {
    const scan = progress("scan", 200);
    for (let i = 0; i < 100; i++) {
      vi.advanceTimersByTime(10);
      scan.step();
    }
    expect(texts()).toEqual([
      "scan: 0 of 200",
      "scan: 20 of 200, 100 a second, 2 s left",
      "scan: 40 of 200, 100 a second, 2 s left",
      "scan: 60 of 200, 100 a second, 2 s left",
      "scan: 80 of 200, 100 a second, 2 s left",
      "scan: 100 of 200, 100 a second, 1 s left",
    ]);
    expect(sent.map(({ update }) => update)).toEqual([false, true, true, true, true, true]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it("ends without times, once", () => {
    const scan = progress("scan", 4);
    vi.advanceTimersByTime(500);
    scan.step(4);
    scan.step();
    scan.done();
    expect(texts()).toEqual(["scan: 0 of 4", "scan: 4 of 4"]);
  });

  it("says how far it came when it ends early", () => {
    const scan = progress("scan", 4);
    scan.step();
    scan.done();
    expect(texts().at(-1)).toBe("scan: 1 of 4");
  });

  it("tells long times in minutes and slow rates with a decimal", () => {
    const scan = progress("slow", 1000);
    vi.advanceTimersByTime(2000);
    scan.step();
    expect(texts().at(-1)).toBe("slow: 1 of 1000, 0.5 a second, 34 min left");
  });

  it("gives every computation its own output", () => {
    progress("a", 1);
    progress("b", 1);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  it("refuses counts that are not whole", () => {
    expect(() => progress("scan", 0)).toThrow(/total: got 0, allowed is a whole number >= 1/);
    expect(() => {
      progress("scan", 3).step(0.5);
    }).toThrow(/count: got 0.5/);
  });
});

describe("progress outside a notebook", () => {
  /** What a computation of three parts writes, half a second each. */
  function written(terminal: boolean): string {
    closeFrontEnd();
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { isTTY } = process.stdout;
    process.stdout.isTTY = terminal;
    try {
      const scan = progress("scan", 3);
      for (let i = 0; i < 3; i++) {
        vi.advanceTimersByTime(500);
        scan.step();
      }
      return write.mock.calls.map(([text]) => String(text)).join("");
    } finally {
      process.stdout.isTTY = isTTY;
      write.mockRestore();
    }
  }

  it("is one line in a terminal, written over and over", () => {
    const clear = "\r\u001b[K";
    expect(written(true).split(clear)).toEqual([
      "",
      "scan: 0 of 3",
      "scan: 1 of 3, 2.0 a second, 1 s left",
      "scan: 2 of 3, 2.0 a second, 1 s left",
      "scan: 3 of 3\n",
    ]);
  });

  it("is its end only in a file", () => {
    expect(written(false)).toBe("scan: 3 of 3\n");
  });
});
