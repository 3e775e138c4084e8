// Runs cells, one at a time, and keeps their scopes.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import type { CellContext, CellFunction, CompiledCell, Scope } from "./cell.js";
import { interruption } from "./cellError.js";
import { describeError } from "./errors.js";
import type { FromExecutor, Outcome } from "./executorMessages.js";
import type { Input } from "./input.js";
import { guarded } from "./interrupt.js";
import type { Loader } from "./loader.js";
import type { Outputs } from "./outputs.js";
import { show } from "./shown.js";
import { plainTimers, type Timers } from "./timers.js";

interface Run {
  readonly parent: string;
  readonly cell: CompiledCell;
}

export interface Surroundings {
  readonly outputs: Outputs;
  readonly loader: Loader;
  readonly timers: Timers;
  readonly input: Input;
  readonly send: (message: FromExecutor) => void;
  /** Called when SIGINT has stopped a cell under the guard. */
  readonly interrupted: () => void;
}

export class Runner {
  private readonly scopes = new Map<string, Scope>();
  private readonly maps = new Map<string, string>();
  private running: Run | undefined;

  constructor(private readonly around: Surroundings) {}

  /** Source map of a cell, by its name in stack traces. */
  mapOf(name: string): string | undefined {
    return this.maps.get(name);
  }

  execute(parent: string, cell: CompiledCell, allowStdin: boolean): void {
    const run: Run = { parent, cell };
    const { outputs, input, loader } = this.around;
    this.running = run;
    outputs.open(parent);
    input.allowed = allowStdin;
    this.maps.set(cell.name, cell.map);
    const load = async (): Promise<void> => {
      await loader.refresh();
      await loader.load(cell.imports);
    };
    load().then(
      () => {
        plainTimers.setImmediate(() => {
          this.start(run);
        });
      },
      (error: unknown) => {
        this.fail(run, error);
      },
    );
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  /** Ends the running cell, which may be waiting; false if there is none. */
  interrupt(): boolean {
    const { running } = this;
    if (!running) return false;
    this.around.timers.stop(running.parent);
    this.around.input.cancel();
    this.finish(running, { status: "error", error: interruption });
    return true;
  }

  private start(run: Run): void {
    if (this.running !== run) return;
    const scope: Scope = {};
    const context = this.contextOf(run.cell);
    const stopped = guarded(
      () => {
        this.call(run.cell, scope, context).then(
          () => {
            this.showValue(run, scope, context.value);
          },
          (error: unknown) => {
            this.fail(run, error, scope);
          },
        );
      },
      (error) => {
        this.around.outputs.uncaught(describeError(error));
      },
    );
    if (stopped) this.around.interrupted();
  }

  private async call(cell: CompiledCell, scope: Scope, context: CellContext): Promise<void> {
    const script = new Script(cell.code, { filename: cell.name });
    const start = script.runInThisContext() as CellFunction;
    await start(
      scope,
      (specifier) => this.scopes.get(specifier) ?? this.around.loader.require(specifier),
      context,
    );
  }

  private showValue(run: Run, scope: Scope, value: unknown): void {
    this.scopes.set(run.cell.scope, scope);
    const end = (shown: Awaited<ReturnType<typeof show>>): void => {
      this.end(run, { status: "ok", ...(shown ? { value: shown } : {}) });
    };
    try {
      const shown = show(value);
      if (!(shown instanceof Promise)) end(shown);
      else
        shown.then(end, (error: unknown) => {
          this.fail(run, error, scope);
        });
    } catch (error) {
      this.fail(run, error, scope);
    }
  }

  /** @param scope what the cell has left, if it came to its end by throwing */
  private fail(run: Run, error: unknown, scope?: Scope): void {
    const failure = { status: "error", error: describeError(error) } as const;
    if (!scope) {
      this.end(run, failure);
      return;
    }
    // A name without a value was not reached: it must not hide that of an earlier cell.
    this.scopes.set(run.cell.scope, scope);
    this.end(run, { ...failure, kept: run.cell.names.filter((name) => scope[name] !== undefined) });
  }

  /** Ends the cell when Node.js has told which promises it left rejected. */
  private end(run: Run, outcome: Outcome): void {
    plainTimers.setImmediate(() => {
      this.finish(run, outcome);
    });
  }

  private finish(run: Run, outcome: Outcome): void {
    if (this.running !== run) return;
    this.running = undefined;
    this.around.outputs.flush();
    this.around.send({ type: "done", parent: run.parent, outcome });
  }

  private contextOf(cell: CompiledCell): CellContext {
    const dirname = process.cwd();
    const filename = join(dirname, cell.name);
    return {
      import: (specifier, options) => this.around.loader.import(specifier, options as ImportCallOptions),
      meta: { url: pathToFileURL(filename).href, dirname, filename },
    };
  }
}
