import { requireFinite } from "../../arguments.js";

/** Couplings over g: the electron's, loop-induced mixing included, and the neutrinos' of the three families. */
export interface ScatteringCharges {
  readonly electron: number;
  readonly neutrinos: readonly [electron: number, muon: number, tau: number];
}

/** The products Q_e Q_ν of the three families; all must be finite. */
export function chargeProducts({ electron, neutrinos }: ScatteringCharges): [number, number, number] {
  const product = (i: 0 | 1 | 2) =>
    requireFinite("charges.electron", electron) * requireFinite(`charges.neutrinos[${i}]`, neutrinos[i]);
  return [product(0), product(1), product(2)];
}
