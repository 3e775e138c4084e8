import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonical,
  formatNotebook,
  parseNotebook,
  type Cell,
  type Notebook,
  type Output,
} from "../../../kernels/runner/index.js";

const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "μ", "\u2028", '"', " ") });
const metadata = fc.dictionary(
  fc.oneof(
    fc.constantFrom("tags", "execution", "ExecuteTime", "papermill", "10", "9", "__proto__"),
    fc.string(),
  ),
  fc.constantFrom<unknown>(["parameters"], { b: 1, a: [{ d: 1, c: null }] }, "x"),
);
const bundle = fc.record(
  {
    "text/plain": text,
    "image/png": fc.base64String(),
    "image/svg+xml": text,
    "application/vnd.vegalite.v5+json": fc.constantFrom<unknown>({ b: ["x\n", "y"], a: 1e-9 }, ["text\n"]),
  },
  { requiredKeys: [] },
);
const count = fc.option(fc.nat());
const output: fc.Arbitrary<Output> = fc.oneof(
  fc.record({ output_type: fc.constant("stream"), name: fc.constantFrom("stdout", "stderr"), text }),
  fc.record({ output_type: fc.constant("display_data"), data: bundle, metadata }),
  fc.record({ output_type: fc.constant("execute_result"), execution_count: count, data: bundle, metadata }),
  fc.record({ output_type: fc.constant("error"), ename: text, evalue: text, traceback: fc.array(text) }),
);
const id = fc.constantFrom("", "a", "b", "cell-1", "cell-2", "not valid", "x".repeat(65));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({
    cell_type: fc.constant("code"),
    id,
    metadata: metadata,
    source: text,
    execution_count: count,
    outputs: fc.array(output, { maxLength: 4 }),
  }),
  fc.record({
    cell_type: fc.constantFrom("markdown", "raw"),
    id,
    metadata: metadata,
    source: text,
  }),
);
const notebook: fc.Arbitrary<Notebook> = fc.record({
  cells: fc.array(cell, { maxLength: 6 }),
  metadata: metadata,
  nbformat: fc.constant(4),
  nbformat_minor: fc.constant(5),
});

test("the canonical form is its own canonical form", () => {
  fc.assert(
    fc.property(notebook, (notebook) => {
      expect(canonical(canonical(notebook))).toEqual(canonical(notebook));
    }),
  );
});

test("writing and reading gives the canonical notebook, and the same text again", () => {
  fc.assert(
    fc.property(notebook, (notebook) => {
      const written = formatNotebook(notebook);
      expect(parseNotebook(written)).toEqual(canonical(notebook));
      expect(formatNotebook(parseNotebook(written))).toBe(written);
    }),
  );
});

test("ids are valid and unique, valid ones are kept, counts are 1, 2, 3 ...", () => {
  fc.assert(
    fc.property(notebook, (notebook) => {
      const { cells } = canonical(notebook);
      const ids = cells.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      for (const id of ["a", "b", "cell-1"])
        if (notebook.cells.some((cell) => cell.id === id))
          expect(ids.indexOf(id)).toBe(notebook.cells.findIndex((cell) => cell.id === id));
      const counts = cells.flatMap((cell) => (cell.cell_type === "code" ? (cell.execution_count ?? []) : []));
      expect(counts).toEqual(counts.map((_, index) => index + 1));
    }),
  );
});

test("the text of the file is what Jupyter writes: sorted keys, lines, indent 1, newline at the end", () => {
  const file = formatNotebook({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { title: "μ", kernelspec: { name: "tslab" }, papermill: { duration: 3 } },
    cells: [
      {
        cell_type: "code",
        source: "1\n2",
        outputs: [
          { output_type: "stream", name: "stdout", text: "a\n" },
          { output_type: "stream", name: "stdout", text: "b" },
          {
            output_type: "display_data",
            data: { "text/plain": "p\nq", "image/png": "AAAA", "application/json": ["x\n"] },
            metadata: {},
            ...{ transient: { display_id: "7" } },
          },
        ],
        metadata: { execution: { start: "12:00" }, tags: [] },
        execution_count: 17,
        id: "",
      },
    ],
  });
  // The same text as Python's nbformat 5.11.1 writes for this notebook.
  expect(file).toBe(`{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 1,
   "id": "cell-1",
   "metadata": {
    "tags": []
   },
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "a\\n",
      "b"
     ]
    },
    {
     "data": {
      "application/json": [
       "x\\n"
      ],
      "image/png": "AAAA",
      "text/plain": [
       "p\\n",
       "q"
      ]
     },
     "metadata": {},
     "output_type": "display_data"
    }
   ],
   "source": [
    "1\\n",
    "2"
   ]
  }
 ],
 "metadata": {
  "kernelspec": {
   "name": "tslab"
  },
  "title": "μ"
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`);
});

test.each(["{}", "null", '{"nbformat": 3, "cells": []}', '{"nbformat": 4}'])("%s is no notebook", (file) => {
  expect(() => parseNotebook(file)).toThrow("not a notebook of nbformat 4");
});

test("controls, which are dead in a saved notebook, are left out", () => {
  const view = { "application/vnd.jupyter.widget-view+json": { model_id: "1" }, "text/plain": "mass" };
  const shown = (data: Record<string, unknown>): Output => ({
    output_type: "display_data",
    data,
    metadata: {},
  });
  const notebook: Notebook = {
    cells: [
      {
        cell_type: "code",
        id: "a",
        metadata: {},
        source: "",
        execution_count: 1,
        outputs: [shown(view), shown({ "text/plain": "result" })],
      },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  const [cell] = canonical(notebook).cells;
  expect(cell).toMatchObject({ outputs: [{ data: { "text/plain": "result" } }] });
});
