import { standardModelFields, type Field, type Species } from "../../models/index.js";

/** The six conditions: U(1)_X³, U(1)_X² U(1)_Y, U(1)_X U(1)_Y², SU(3)² U(1)_X, SU(2)² U(1)_X, gravity² U(1)_X. */
export type GaugeAnomalyId = "xxx" | "xxy" | "xyy" | "colour" | "weak" | "gravity";

/**
 * A triangle of gauge bosons with at least one X. Each left-handed field that runs in it counts with its charge to some
 * power, its hypercharge to another, and the number of its states; each right-handed one counts negative.
 */
export interface GaugeAnomaly {
  readonly id: GaugeAnomalyId;
  /** The three corners. */
  readonly tex: string;
  /** Power n of the charge in Σ (Q_ψi)ⁿ, as many as corners are X. */
  readonly power: 1 | 2 | 3;
  /** Power of the hypercharge. */
  readonly hyperchargePower: 0 | 1 | 2;
  /** How many states of a field take part. */
  states(field: Field): number;
}

const allStates = ({ colours, weakStates }: Field): number => colours * weakStates;
const colouredStates = ({ colours, weakStates }: Field): number => (colours === 3 ? weakStates : 0);
// Twice the least: both members of a doublet are counted, as the talk does.
const doubletStates = (field: Field): number => (field.weakStates === 2 ? allStates(field) : 0);

/** The anomalies that a U(1)_X can have in the Standard Model, in the order and normalisation of the talk's table. */
export const gaugeAnomalies: readonly GaugeAnomaly[] = [
  { id: "xxx", tex: "U(1)_X^3", power: 3, hyperchargePower: 0, states: allStates },
  { id: "xxy", tex: "U(1)_X^2\\,U(1)_Y", power: 2, hyperchargePower: 1, states: allStates },
  { id: "xyy", tex: "U(1)_X\\,U(1)_Y^2", power: 1, hyperchargePower: 2, states: allStates },
  { id: "colour", tex: "SU(3)^2\\,U(1)_X", power: 1, hyperchargePower: 0, states: colouredStates },
  { id: "weak", tex: "SU(2)^2\\,U(1)_X", power: 1, hyperchargePower: 0, states: doubletStates },
  { id: "gravity", tex: "\\mathrm{grav}^2\\,U(1)_X", power: 1, hyperchargePower: 0, states: allStates },
];

/** In the order of the talk's table. */
export const speciesInSums: readonly Species[] = ["L", "Q", "e", "nu", "u", "d"];

/** States that count: negative for a right-handed field. */
export function signedStates(anomaly: GaugeAnomaly, species: Species): number {
  const field = standardModelFields[species];
  return field.chirality === "left" ? anomaly.states(field) : -anomaly.states(field);
}
