// What the kernel and its executor process tell each other. Plain data: it crosses the process boundary as a copy.
import type { CompiledCell } from "./cell.js";

/** MIME type -> representation: text, base64 text for binary types, or JSON for `application/json` and its relatives. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** A value as a front end shows it. */
export interface Shown {
  readonly data: MimeBundle;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** An error as the `error` message and the reply carry it. */
export interface CellError {
  readonly name: string;
  readonly message: string;
  /** Lines to print; frames name the cell (`cell-3.ts:4:9`) or the TypeScript file. */
  readonly traceback: readonly string[];
}

/** How a cell ended. `value` is missing if its last statement is no expression or its value is undefined. */
export type Outcome =
  | { readonly status: "ok"; readonly value?: Shown }
  | {
      readonly status: "error";
      readonly error: CellError;
      /** The names that it had given a value before it threw, for later cells; missing if it was stopped otherwise. */
      readonly kept?: readonly string[];
    };

/** One message of a comm, in either direction. */
export type CommEvent =
  | {
      readonly type: "comm_open";
      readonly id: string;
      readonly target: string;
      readonly data: unknown;
      readonly metadata: Readonly<Record<string, unknown>>;
      readonly buffers: readonly Uint8Array[];
    }
  | {
      readonly type: "comm_msg" | "comm_close";
      readonly id: string;
      readonly data: unknown;
      readonly metadata: Readonly<Record<string, unknown>>;
      readonly buffers: readonly Uint8Array[];
    };

/** From the kernel. `parent` is any name of the request that the outputs belong to; it comes back with each of them. */
export type ToExecutor =
  | {
      readonly type: "execute";
      readonly parent: string;
      readonly cell: CompiledCell;
      /** The front end can be asked for a line of input. */
      readonly allowStdin: boolean;
    }
  /** Follows a SIGINT, which stops code that keeps the executor from reading messages. */
  | { readonly type: "interrupt" }
  /** Answers the one open input request. */
  | { readonly type: "input"; readonly text: string }
  | { readonly type: "comm"; readonly parent: string; readonly event: CommEvent };

/** What a running cell, or something that it left behind, sends to the front end. */
export type Output =
  | {
      readonly type: "stream";
      readonly name: "stdout" | "stderr";
      readonly text: string;
      /** The text tells this error, which came where no cell waits for it. */
      readonly uncaught?: CellError;
    }
  | {
      readonly type: "display";
      readonly shown: Shown;
      /** The `display_id` of the output, if it can be updated. */
      readonly id?: string;
      /** Replaces the outputs of this id instead of adding one. */
      readonly update: boolean;
    }
  /** clear_output */
  | { readonly type: "clear"; readonly wait: boolean }
  | { readonly type: "input_request"; readonly prompt: string; readonly password: boolean }
  | { readonly type: "comm"; readonly event: CommEvent };

/** From the executor. */
export type FromExecutor =
  /** Can run a cell. */
  | { readonly type: "ready" }
  | { readonly type: "output"; readonly parent: string; readonly output: Output }
  | { readonly type: "done"; readonly parent: string; readonly outcome: Outcome }
  /** What listens to the comm has been called. */
  | { readonly type: "heard"; readonly parent: string }
  /** Answers an interrupt: whatever ran has stopped, and the variables are kept. */
  | { readonly type: "interrupted" };
