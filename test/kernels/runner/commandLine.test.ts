import { expect, test } from "vitest";
import { readCommandLine } from "../../../kernels/runner/commandLine.js";

test("all options", () => {
  const text =
    "a.ipynb --kernel tslab --output b.ipynb --parameters m=20 --parameters name=muon --timeout 2.5";
  expect(readCommandLine(text.split(" "))).toEqual({
    file: "a.ipynb",
    kernel: "tslab",
    output: "b.ipynb",
    parameters: { m: 20, name: "muon" },
    timeout: 2.5,
  });
  expect(readCommandLine(["a.ipynb"])).toEqual({ file: "a.ipynb", timeout: 120 });
  expect(readCommandLine(["--help"])).toBeUndefined();
});

test("parameters without --output go to a notebook beside the one that they are for", () => {
  expect(readCommandLine(["01/a.ipynb", "--parameters", "m=1"])).toMatchObject({ output: "01/a.out.ipynb" });
  expect(readCommandLine(["a.ipynb"])).toMatchObject({ output: undefined });
});

test.each([
  ["a.ipynb --colour", "Unknown option '--colour'"],
  ["", "give one notebook"],
  ["a.ipynb b.ipynb", "give one notebook"],
  ["a.ipynb --timeout soon", "--timeout: got soon, allowed is a number > 0, in seconds"],
  ["a.ipynb --timeout 0", "--timeout: got 0"],
  ["a.ipynb --timeout=-1", "--timeout: got -1"],
  ["a.ipynb --output", "argument missing"],
  ["a.ipynb --output b.ipynb --parameters mass", 'name=value, not "mass"'],
])("%j is refused", (text, message) => {
  expect(() => readCommandLine(text.split(" ").filter(Boolean))).toThrow(message);
});
