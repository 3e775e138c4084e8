import { expect, test } from "vitest";
import { CellOutputs } from "../../../kernels/runner/cellOutputs.js";
import { newMessage } from "../../../kernels/runner/wire.js";
import { codeCell } from "./fakeKernel.js";

const text = (text: string) => ({ data: { "text/plain": text }, metadata: {} });
const shown = (value: string) => ({ output_type: "display_data", ...text(value) });

function collect() {
  const outputs = new CellOutputs();
  const cells = [codeCell("first"), codeCell("second")] as const;
  outputs.open("0", cells[0]);
  outputs.open("1", cells[1]);
  const send = (request: number | string, type: string, content: Record<string, unknown>) => {
    outputs.receive(newMessage("kernel", type, content, { msg_id: String(request) }));
  };
  return { cells, send };
}

test("writes to one stream are merged until something else comes", () => {
  const { cells, send } = collect();
  for (const [name, text] of [
    ["stdout", "a"],
    ["stdout", "b\n"],
    ["stderr", "c"],
    ["stdout", "d"],
  ] as const)
    send(0, "stream", { name, text });
  expect(cells[0].outputs).toEqual([
    { output_type: "stream", name: "stdout", text: "ab\n" },
    { output_type: "stream", name: "stderr", text: "c" },
    { output_type: "stream", name: "stdout", text: "d" },
  ]);
});

test("an update changes each display of its id, in every cell, and adds none", () => {
  const { cells, send } = collect();
  const transient = { display_id: "scan" };
  send(0, "display_data", { ...text("0 %"), transient });
  send(0, "display_data", { ...text("other"), transient: { display_id: "another" } });
  send(1, "display_data", { ...text("1 %"), transient });
  send(1, "update_display_data", { ...text("100 %"), transient });
  send(1, "update_display_data", { ...text("lost"), transient: { display_id: "unknown" } });
  send(1, "update_display_data", text("lost"));
  expect(cells[0].outputs).toEqual([shown("100 %"), shown("other")]);
  expect(cells[1].outputs).toEqual([shown("100 %")]);
});

test("clear_output clears at once, or with the next output if it is to wait", () => {
  const { cells, send } = collect();
  send(0, "display_data", text("a"));
  send(0, "clear_output", { wait: true });
  expect(cells[0].outputs).toEqual([shown("a")]);
  send(0, "display_data", text("b"));
  expect(cells[0].outputs).toEqual([shown("b")]);
  send(0, "display_data", text("c"));
  expect(cells[0].outputs).toEqual([shown("b"), shown("c")]);
  send(0, "clear_output", { wait: false });
  expect(cells[0].outputs).toEqual([]);
});

test("late output goes to its own cell; that of no known request is dropped", () => {
  const { cells, send } = collect();
  send(1, "display_data", text("b"));
  send(0, "display_data", text("a"));
  send("unknown", "display_data", text("c"));
  expect(cells.map((cell) => cell.outputs)).toEqual([[shown("a")], [shown("b")]]);
});

test("results and errors are kept as they are sent", () => {
  const { cells, send } = collect();
  send(0, "execute_result", { ...text("3"), execution_count: 9 });
  send(0, "error", { ename: "RangeError", evalue: "mass", traceback: ["at f"] });
  expect(cells[0].outputs).toEqual([
    { output_type: "execute_result", execution_count: null, ...text("3") },
    { output_type: "error", ename: "RangeError", evalue: "mass", traceback: ["at f"] },
  ]);
});
