// Collects what a kernel sends into the cells of a notebook, as a front end would show it.
import type { CodeCell, DisplayOutput, MimeBundle, Output, ResultOutput } from "./notebook.js";
import type { Message } from "./wire.js";

export class CellOutputs {
  private readonly cells = new Map<string, CodeCell>();
  private readonly clearBeforeNext = new Set<CodeCell>();
  private readonly displays = new Map<string, (DisplayOutput | ResultOutput)[]>();

  /** From now on, outputs of this request go to this cell, also those that come after the cell has finished. */
  open(requestId: string, cell: CodeCell): void {
    this.cells.set(requestId, cell);
  }

  receive({ header, parent, content }: Message): void {
    const cell = this.cells.get(parent.msg_id ?? "");
    if (header.msg_type === "update_display_data") this.update(content);
    if (!cell) return;
    if (header.msg_type === "clear_output") this.clear(cell, content["wait"] === true);
    const output = readOutput(header.msg_type, content);
    if (output) this.add(cell, output, displayId(content));
  }

  private add(cell: CodeCell, output: Output, id: string | undefined): void {
    if (this.clearBeforeNext.delete(cell)) cell.outputs = [];
    const last = cell.outputs.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
      last.text += output.text;
      return;
    }
    cell.outputs.push(output);
    if (id !== undefined && "data" in output)
      this.displays.set(id, [...(this.displays.get(id) ?? []), output]);
  }

  /** Every display of this id changes, in whichever cell it stands. */
  private update(content: Record<string, unknown>): void {
    for (const display of this.displays.get(displayId(content) ?? "") ?? [])
      Object.assign(display, readBundle(content));
  }

  private clear(cell: CodeCell, wait: boolean): void {
    if (wait) this.clearBeforeNext.add(cell);
    else cell.outputs = [];
  }
}

function readOutput(type: string, content: Record<string, unknown>): Output | undefined {
  switch (type) {
    case "stream":
      return {
        output_type: "stream",
        name: content["name"] === "stderr" ? "stderr" : "stdout",
        text: String(content["text"]),
      };
    case "display_data":
      return { output_type: "display_data", ...readBundle(content) };
    case "execute_result":
      return { output_type: "execute_result", execution_count: null, ...readBundle(content) };
    case "error":
      return {
        output_type: "error",
        ename: String(content["ename"]),
        evalue: String(content["evalue"]),
        traceback: Array.isArray(content["traceback"]) ? content["traceback"].map(String) : [],
      };
    default:
      return undefined;
  }
}

function readBundle(content: Record<string, unknown>): { data: MimeBundle; metadata: MimeBundle } {
  return {
    data: (content["data"] ?? {}) as MimeBundle,
    metadata: (content["metadata"] ?? {}) as MimeBundle,
  };
}

function displayId(content: Record<string, unknown>): string | undefined {
  return (content["transient"] as { display_id?: string } | undefined)?.display_id;
}
