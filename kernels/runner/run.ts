// Executes a notebook cell by cell on a kernel of its own.
import type { Kernelspec } from "../jupyter/kernelspec.js";
import { findKernelspec } from "../jupyter/kernelspecs.js";
import { compileCell, type CompiledCell } from "../tslab/compiled.js";
import * as tslab from "../tslab/failure.js";
import { readError, readUncaught } from "../typescript/failure.js";
import { canonical } from "./canonical.js";
import { CellOutputs } from "./cellOutputs.js";
import { describePlace, ExecutionError, quoteSource, type CellFailure, type Place } from "./failure.js";
import { KernelClient, type SentRequest } from "./kernelClient.js";
import { codeCells, notebookTitle, type CodeCell, type Notebook } from "./notebook.js";
import { injectParameters, type Parameters } from "./parameters.js";
import { within, type Stopped } from "./timeLimit.js";
import type { Message } from "./wire.js";

export interface Progress {
  /** code cells that are done */
  finished: number;
  /** code cells in all */
  total: number;
  /** What the running cell says of a long computation: "cell 31: scan: 1200 of 9000, 400 a second, 20 s left". */
  cell?: string;
}

export interface ExecuteOptions {
  /** The notebook's folder: the kernel starts there, and imports are looked up from there. */
  directory: string;
  /** A name from kernels/jupyter/kernelspecs.ts, or a kernelspec; by default the name in the notebook's metadata. */
  kernel?: string | Kernelspec | undefined;
  /** Seconds that one cell may take; 120 by default. */
  timeout?: number | undefined;
  /** Seconds that the kernel may take to start; 60 by default. */
  startTimeout?: number | undefined;
  /** Values for the cell tagged "parameters". */
  parameters?: Parameters | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the run; the error that follows holds the outputs so far. */
  signal?: AbortSignal | undefined;
}

export const defaultTimeout = 120;

/**
 * A new notebook with the outputs of all code cells, in canonical form; `notebook` stays as it is. Throws an
 * ExecutionError if a cell fails, takes too long or is interrupted, and if the kernel dies or does not start; an Error
 * if the kernel or a parameter is unknown.
 */
export async function executeNotebook(notebook: Notebook, options: ExecuteOptions): Promise<Notebook> {
  const { kernel = notebook.metadata.kernelspec?.name } = options;
  if (kernel === undefined) throw new Error("the notebook does not say which kernel it needs");
  const spec = typeof kernel === "string" ? findKernelspec(kernel) : kernel;
  const blank = withoutOutputs(notebook);
  const run = new Run(options.parameters ? injectParameters(blank, options.parameters) : blank, options);
  await run.execute(spec);
  return canonical(run.notebook);
}

function withoutOutputs(notebook: Notebook): Notebook {
  const copy = structuredClone(notebook);
  for (const cell of codeCells(copy)) Object.assign(cell, { execution_count: null, outputs: [] });
  return copy;
}

/** The reply, once the outputs are here too, and what the cell leaves behind: a rejected promise is told after the reply. */
async function complete(kernel: KernelClient, request: SentRequest): Promise<Record<string, unknown>> {
  const reply = await request.replied;
  if (kernel.spec.name === "tslab" && reply["status"] === "ok") await kernel.execute(tslab.nextTurn).replied;
  await kernel.settled();
  if (!request.isDone())
    throw new Error(
      "The kernel lost a part of the cell's output: plain tslab cannot send more than about 500 messages " +
        "at a time. Let the cell print less often.",
    );
  return reply;
}

/** The text of a display that is nothing but a line of text and changes: the progress of a study. */
function changedLine({ header, content }: Message): string | undefined {
  if (header.msg_type !== "update_display_data") return undefined;
  const { "text/plain": text, ...others } = (content["data"] ?? {}) as Record<string, unknown>;
  const isLine = typeof text === "string" && !text.includes("\n") && Object.keys(others).length === 0;
  return isLine ? text : undefined;
}

class Run {
  private readonly outputs = new CellOutputs();
  private readonly executed: CodeCell[] = [];
  private finished = 0;
  /** By request. */
  private readonly places = new Map<string, Place>();
  /** Each write of the present cell to stderr. */
  private stderr: string[] = [];
  /** The first error that no cell waited for. */
  private uncaught: { place: Place; failure: CellFailure } | undefined;
  private readonly limit: number;

  constructor(
    readonly notebook: Notebook,
    private readonly options: ExecuteOptions,
  ) {
    this.limit = options.timeout ?? defaultTimeout;
  }

  async execute(spec: Kernelspec): Promise<void> {
    const kernel = await KernelClient.start(spec, {
      directory: this.options.directory,
      onOutput: (message) => {
        this.receive(message);
      },
    });
    try {
      await this.waitUntilReady(kernel, spec);
      await this.executeCells(kernel);
    } finally {
      kernel.stop();
    }
  }

  private async waitUntilReady(kernel: KernelClient, spec: Kernelspec): Promise<void> {
    const limit = this.options.startTimeout ?? 60;
    const end = await within(limit, this.options.signal, kernel.ready());
    if (end.is === "done") return;
    const late = `The kernel "${spec.name}" did not start within ${limit} s.${kernel.lastWords()}`;
    throw this.stopped(end, late, undefined);
  }

  private async executeCells(kernel: KernelClient): Promise<void> {
    const cells = codeCells(this.notebook);
    const title = notebookTitle(this.notebook);
    this.report();
    for (const [index, cell] of cells.entries()) {
      // Jupyter's clients skip empty cells too.
      if (cell.source.trim() !== "") {
        this.executed.push(cell);
        await this.executeCell(kernel, { title, cell, number: index + 1, count: this.executed.length });
      }
      this.finished = index + 1;
      this.report();
    }
  }

  private report(cell?: string): void {
    const { finished } = this;
    const total = codeCells(this.notebook).length;
    this.options.onProgress?.({ finished, total, ...(cell !== undefined && { cell }) });
  }

  private async executeCell(kernel: KernelClient, place: Place): Promise<void> {
    const { cell } = place;
    this.stderr = [];
    cell.execution_count = place.count;
    const request = kernel.execute(cell.source);
    this.outputs.open(request.id, cell);
    this.places.set(request.id, place);
    const end = await within(this.limit, this.options.signal, complete(kernel, request));
    if (end.is !== "done")
      throw this.stopped(end, `The cell ran longer than the time limit of ${this.limit} s.`, place);
    const failure = this.failureOf(place, String(end.value["status"]));
    if (failure) throw this.failed("cell", failure.message, place, failure);
    const { uncaught } = this;
    if (uncaught) throw this.failed("cell", uncaught.failure.message, uncaught.place, uncaught.failure);
  }

  private receive(message: Message): void {
    const { name, text } = message.content;
    if (message.header.msg_type === "stream" && name === "stderr") this.stderr.push(String(text));
    const place = this.places.get(message.parent.msg_id ?? "");
    const error = readUncaught(message);
    if (place && error) this.uncaught ??= { place, failure: readError(error, place.count) };
    this.outputs.receive(message);
    const line = changedLine(message);
    if (place && line !== undefined) this.report(`cell ${place.number}: ${line}`);
  }

  private failureOf({ cell, count }: Place, status: string): CellFailure | undefined {
    const error = cell.outputs.find((output) => output.output_type === "error");
    if (error) return readError(error, count);
    const compile = (): CompiledCell => {
      const earlier = this.executed.slice(0, -1).map(({ source }) => source);
      return compileCell(cell.source, earlier, this.options.directory);
    };
    if (status !== "ok") return tslab.readFailure(this.stderr, compile);
    return this.stderr.flatMap((text) => tslab.readUncaught(text, compile) ?? [])[0];
  }

  private stopped(end: Stopped, late: string, place: Place | undefined): ExecutionError {
    if (end.is === "late") return this.failed("time limit", late, place);
    if (end.is === "interrupted") return this.failed("interrupted", "The run was interrupted.", place);
    return this.failed("kernel", end.error.message, place, undefined, end.error);
  }

  private failed(
    reason: ExecutionError["reason"],
    message: string,
    place?: Place,
    failure?: CellFailure,
    cause?: unknown,
  ): ExecutionError {
    const position = failure?.position;
    const text = place
      ? `${describePlace(place, position)}: ${message}\n\n${quoteSource(place.cell.source, position)}`
      : message;
    return new ExecutionError(text, canonical(this.notebook), reason, place, position, { cause });
  }
}
