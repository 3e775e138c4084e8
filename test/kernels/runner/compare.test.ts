import fc from "fast-check";
import { expect, test } from "vitest";
import { sameOutputs, type MimeBundle, type Output } from "../../../kernels/runner/index.js";
import { codeCell, notebookOf } from "./fakeKernel.js";

const vegaLite = "application/vnd.vegalite.v5+json";

function compare(before: MimeBundle, after: MimeBundle): string[] {
  const [a, b] = [before, after].map((data) => {
    const output: Output = { output_type: "display_data", data, metadata: {} };
    return notebookOf("1", codeCell("2", { outputs: [output] }));
  });
  return sameOutputs(a!, b!);
}

const figure = (rows: string, size = 300) => ({
  [vegaLite]: { width: size, data: { values: rows, format: { type: "csv" } } },
});

test("texts have to be equal", () => {
  expect(compare({ "text/plain": "a = 1.000000000" }, { "text/plain": "a = 1.000000000" })).toEqual([]);
  expect(compare({ "text/plain": "a = 1.000000000" }, { "text/plain": "a = 1.000000001" })).toEqual([
    'code cell 2, output 1, text/plain: "a = 1.000000000" became "a = 1.000000001"',
  ]);
});

test("numbers of a figure may differ by a millionth, also those inside its CSV rows", () => {
  const relative = fc.double({ min: -3e-6, max: 3e-6, noNaN: true });
  const value = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(value, relative, (x, change) => {
      // Not at the limit itself, where the rounding of x * (1 + change) decides.
      fc.pre(Math.abs(Math.abs(change) - 1e-6) > 1e-9);
      const same = Math.abs(change) < 1e-6;
      const y = x * (1 + change);
      expect(compare(figure("", x), figure("", y)).length).toBe(same ? 0 : 1);
      const rows = (z: number) => `M [GeV],band\n0.001,low\n${z},high\n`;
      expect(compare(figure(rows(x)), figure(rows(y))).length).toBe(same ? 0 : 1);
    }),
  );
});

test("whatever else differs in a figure is told with its place", () => {
  const rows = "M,g\n0.01,5e-4\n";
  expect(compare(figure(rows), figure("M,g\n0.01,6e-4\n"))).toEqual([
    `code cell 2, output 1, ${vegaLite}/data/values: "M,g\\n0.01,5e-4\\n" became "M,g\\n0.01,6e-4\\n"`,
  ]);
  expect(compare(figure(rows), figure(`${rows}0.02,5e-4\n`))).toHaveLength(1);
  expect(compare(figure(rows), figure("M,h\n0.01,5e-4\n"))).toHaveLength(1);
  expect(compare({ [vegaLite]: { a: [1, 2] } }, { [vegaLite]: { a: [1] } })).toHaveLength(1);
  expect(compare({ [vegaLite]: { a: 1 } }, { [vegaLite]: { a: 1, b: 2 } })).toHaveLength(1);
  expect(compare({ [vegaLite]: { a: 1 } }, { [vegaLite]: { a: "1" } })).toHaveLength(1);
  expect(compare({ [vegaLite]: { a: {} } }, { [vegaLite]: { a: null } })).toHaveLength(1);
});

test("a picture may differ but has to be there", () => {
  expect(compare({ "image/png": "AAAA" }, { "image/png": "BBBB" })).toEqual([]);
  expect(compare({ "image/png": "AAAA" }, {})).toEqual(["code cell 2, output 1: image/png is missing"]);
  expect(compare({}, { "image/png": "AAAA" })).toEqual(["code cell 2, output 1: image/png is new"]);
});

test("cells and outputs that come or go are told", () => {
  const stream: Output = { output_type: "stream", name: "stdout", text: "1" };
  const error: Output = { output_type: "error", ename: "E", evalue: "v", traceback: [] };
  const one = notebookOf(codeCell("1", { outputs: [stream] }));
  expect(sameOutputs(one, notebookOf())).toEqual(["1 code cells became 0"]);
  expect(sameOutputs(one, notebookOf("1"))).toEqual(["code cell 1: 1 outputs became 0"]);
  expect(sameOutputs(one, notebookOf(codeCell("1", { outputs: [error] })))).toEqual([
    "code cell 1, output 1: stream became error",
  ]);
});
