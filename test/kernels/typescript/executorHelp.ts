// Starts real executor processes and runs cells on them, compiled by hand.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { CompiledCell } from "../../../kernels/typescript/src/cell.js";
import type { Outcome, Output } from "../../../kernels/typescript/src/executorMessages.js";
import { ExecutorProcess, type ExecutorOptions } from "../../../kernels/typescript/src/executorProcess.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export const executorEntry = join(root, "kernels/typescript/dist/executor.mjs");

/** An empty folder that sees the packages of this repository. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "executor-"));
  symlinkSync(join(root, "node_modules"), join(path, "node_modules"), "junction");
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

export interface Session {
  readonly process: ExecutorProcess;
  readonly directory: string;
  /** All outputs so far. */
  readonly outputs: { readonly parent: string; readonly output: Output }[];
  /** How often the process was lost. */
  lost: number;
  /**
   * Runs the body of a cell, which has `exports`, `require` and `cell`.
   * @param imports what it passes to `require`
   */
  run(body: string, imports?: readonly string[], allowStdin?: boolean): Promise<Outcome>;
  /** What was printed so far. */
  text(name?: "stdout" | "stderr"): string;
  /** Waits until an output fits. */
  until(fits: (output: Output) => boolean): Promise<Output>;
}

export function start(options: Partial<ExecutorOptions> = {}): Session {
  const directory = options.directory ?? folder();
  const outputs: Session["outputs"] = [];
  const watchers = new Set<() => void>();
  let count = 0;
  const process = new ExecutorProcess(
    { entry: executorEntry, ...options, directory },
    {
      onOutput(parent, output) {
        outputs.push({ parent, output });
        for (const look of watchers) look();
      },
      onLost() {
        session.lost += 1;
      },
    },
  );
  const session: Session = {
    process,
    directory,
    outputs,
    lost: 0,
    run(body, imports = [], allowStdin = false) {
      count += 1;
      return process.execute(cellOf(count, body, imports), `request-${count}`, allowStdin);
    },
    text(name = "stdout") {
      return outputs
        .map(({ output }) => (output.type === "stream" && output.name === name ? output.text : ""))
        .join("");
    },
    until(fits) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = outputs.find(({ output }) => fits(output));
          if (!found) return;
          watchers.delete(look);
          resolve(found.output);
        };
        watchers.add(look);
        look();
      });
    },
  };
  onTestFinished(() => process.stop());
  return session;
}

/** Writes a file into a folder. */
export function write(directory: string, name: string, text: string): void {
  writeFileSync(join(directory, name), text);
}

/** The text of a value. */
export function valueOf(outcome: Outcome): unknown {
  return outcome.status === "ok" ? outcome.value?.data["text/plain"] : outcome.error.traceback.join("\n");
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A cell whose lines are its source lines; the last line starts with "=" if it is the value. */
function cellOf(number: number, body: string, imports: readonly string[]): CompiledCell {
  const lines = body.trim().split("\n");
  const code = lines.map((line) => line.replace(/^\s*= /, "cell.value = ")).join("\n");
  return {
    name: `cell-${number}.ts`,
    scope: `./cell-${number}`,
    code: `(async function (exports, require, cell) {\n${code}\n})`,
    map: JSON.stringify({
      version: 3,
      sources: [`cell-${number}.ts`],
      sourcesContent: [body],
      names: [],
      // One mapping a line: the line above, from its first column on.
      mappings: `;${lines.map((_, index) => (index === 0 ? "AAAA" : "AACA")).join(";")}`,
    }),
    imports,
    names: [],
  };
}
