// How much of its output a cell can send.

/** Characters of text, or bytes of displays, that one request can send. */
export interface OutputLimits {
  readonly text: number;
  readonly display: number;
}

export const outputLimits: OutputLimits = { text: 1_000_000, display: 64_000_000 };
