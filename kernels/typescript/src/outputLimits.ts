// How much of its output a cell can send.

export interface OutputLimits {
  /** Characters of text that one request can send. */
  readonly text: number;
  /** Bytes of displays. */
  readonly display: number;
  /** Errors that no cell waits for. */
  readonly errors: number;
  /** Characters of one of them. */
  readonly error: number;
}

export const outputLimits: OutputLimits = {
  text: 1_000_000,
  display: 64_000_000,
  errors: 100,
  error: 10_000,
};
