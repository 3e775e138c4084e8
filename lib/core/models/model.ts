/** Charges of the fermions under a new U(1); the current is vector-like, so left- and right-handed charges agree. */
export interface Charges {
  /** Of every quark, as in baryon number 1/3. */
  readonly up: number;
  readonly down: number;
  readonly electron: number;
  readonly muon: number;
  readonly tau: number;
  /** Neutrinos of the three families. */
  readonly neutrinos: readonly [electron: number, muon: number, tau: number];
}

/** A light vector boson A' is its charges: L = -g A'_α Σ Q_f f̄γ^α f. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly charges: Charges;
  /**
   * "gauge": g is the gauge coupling. "mixing": the charges are electric, g = εe, and ε is the parameter that limits
   * are quoted in.
   */
  readonly coupling: "gauge" | "mixing";
  /** Whether A' decays mostly to dark matter instead of what the charges say. */
  readonly darkDecay: boolean;
}

const none = { up: 0, down: 0, electron: 0, muon: 0, tau: 0, neutrinos: [0, 0, 0] } as const;

/**
 * Charges that are zero but for the ones given.
 *
 * @example charges({ muon: 1, tau: -1 }) // { electron: 0, muon: 1, tau: -1 }
 */
export function charges(given: Partial<Charges>): Charges {
  return { ...none, ...given };
}
