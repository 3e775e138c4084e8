// A notebook on plain tslab: what chapters rely on.
import { expect, test } from "vitest";
import { codeCells, executeNotebook } from "../../../kernels/runner/index.js";
import { codeCell, notebookOf } from "../runner/fakeKernel.js";

test("values, the library by name, displays, bundles and parameters", async () => {
  const notebook = notebookOf(
    codeCell("const mass: number = 15;", { metadata: { tags: ["parameters"] } }),
    "import { MeV } from 'hidden-photons/core';\nmass * MeV",
    "console.log('out'); console.error('note');",
    "import { newDisplay } from 'tslab';\nconst d = newDisplay();\nfor (const n of [0, 50, 100]) d.text(`${n} %`);",
    `require("tslab/dist/jupyter.js").lastWriteDisplayData(
      { data: { "text/plain": "a figure", "image/png": "AAAA", "application/vnd.vegalite.v5+json": { mark: "line" } },
        metadata: {}, transient: {} }, false)`,
    "const mass = 'redeclared';\nmass",
  );
  const executed = await executeNotebook(notebook, {
    directory: import.meta.dirname,
    kernel: "tslab",
    parameters: { mass: 20 },
  });

  expect(codeCells(executed).map(({ outputs }) => outputs)).toEqual([
    [],
    [],
    [{ output_type: "stream", name: "stdout", text: "0.02\n" }],
    [
      { output_type: "stream", name: "stdout", text: "out\n" },
      { output_type: "stream", name: "stderr", text: "note\n" },
    ],
    [{ output_type: "display_data", data: { "text/plain": "100 %" }, metadata: {} }],
    [
      {
        output_type: "display_data",
        data: {
          "text/plain": "a figure",
          "image/png": "AAAA",
          "application/vnd.vegalite.v5+json": { mark: "line" },
        },
        metadata: {},
      },
    ],
    [{ output_type: "stream", name: "stdout", text: "redeclared\n" }],
  ]);
});
