import { ArgumentError } from "../arguments.js";
import { eV } from "../units.js";
import { entriesOf, type AsymmetricMeasured } from "./asymmetric.js";
import { one, type Unit } from "./measured.js";

/** The order of the neutrino masses: m₁ < m₂ < m₃ or m₃ < m₁ < m₂. */
export type MassOrdering = "normal" | "inverted";

/** A global fit of neutrino oscillations for one ordering of the masses. */
export interface OscillationDataSet {
  readonly label: string;
  readonly year: number;
  readonly ordering: MassOrdering;
  readonly sin2Theta12: AsymmetricMeasured;
  readonly sin2Theta23: AsymmetricMeasured;
  readonly sin2Theta13: AsymmetricMeasured;
  /** The Dirac phase δ; `natural` is in radians. */
  readonly deltaCP: AsymmetricMeasured;
  /** Δm²₂₁; `natural` is in GeV². */
  readonly deltaM21: AsymmetricMeasured;
  /** Δm²₃₁ > 0 in normal, Δm²₃₂ < 0 in inverted ordering; `natural` is in GeV². */
  readonly deltaM3l: AsymmetricMeasured;
}

/**
 * Requires a fit for one ordering; a missing one is most often a misspelt name.
 *
 * @example requireOscillations(nufit60.normal).year // 2024
 */
export function requireOscillations(fit: OscillationDataSet): OscillationDataSet {
  if (typeof fit === "object" && (fit as unknown) !== null && "deltaCP" in fit) return fit;
  throw new ArgumentError("oscillations", fit, "a fit for one ordering, nufit60.normal for instance");
}

const degree: Unit = { symbol: "°", size: Math.PI / 180 };
const solarSplitting: Unit = { symbol: "× 10⁻⁵ eV²", size: 1e-5 * eV * eV };
const atmosphericSplitting: Unit = { symbol: "× 10⁻³ eV²", size: 1e-3 * eV * eV };

const nufit50Recalled = entriesOf("nufit50", "from memory");
const nufit60Recalled = entriesOf("nufit60", "from memory");
const nufit60Quoted = entriesOf("nufit60", "secondary");

/** NuFIT 5.0 of July 2020, with Super-Kamiokande's atmospheric neutrinos: what the talk had. */
export const nufit50: Readonly<Record<MassOrdering, OscillationDataSet>> = {
  normal: {
    label: "NuFIT 5.0, normal ordering",
    year: 2020,
    ordering: "normal",
    sin2Theta12: nufit50Recalled(one, 0.304, 0.012),
    sin2Theta23: nufit50Recalled(one, 0.573, 0.016, 0.02),
    sin2Theta13: nufit50Recalled(one, 0.02219, 0.00062, 0.00063),
    deltaCP: nufit50Recalled(degree, 197, 27, 24),
    deltaM21: nufit50Recalled(solarSplitting, 7.42, 0.21, 0.2),
    deltaM3l: nufit50Recalled(atmosphericSplitting, 2.517, 0.026, 0.028),
  },
  inverted: {
    label: "NuFIT 5.0, inverted ordering",
    year: 2020,
    ordering: "inverted",
    sin2Theta12: nufit50Recalled(one, 0.304, 0.013, 0.012),
    sin2Theta23: nufit50Recalled(one, 0.575, 0.016, 0.019),
    sin2Theta13: nufit50Recalled(one, 0.02238, 0.00063),
    deltaCP: nufit50Recalled(degree, 282, 26, 30),
    deltaM21: nufit50Recalled(solarSplitting, 7.42, 0.21, 0.2),
    deltaM3l: nufit50Recalled(atmosphericSplitting, -2.498, 0.028),
  },
};

/** NuFIT 6.0 of September 2024, with the atmospheric neutrinos of IceCube (2024) and Super-Kamiokande. */
export const nufit60: Readonly<Record<MassOrdering | "normalWithoutSuperKamiokande", OscillationDataSet>> = {
  normal: {
    label: "NuFIT 6.0, normal ordering",
    year: 2024,
    ordering: "normal",
    sin2Theta12: nufit60Recalled(one, 0.308, 0.012, 0.011),
    sin2Theta23: nufit60Quoted(one, 0.47, 0.017, 0.013),
    sin2Theta13: nufit60Quoted(one, 0.02215, 0.00056, 0.00058),
    deltaCP: nufit60Quoted(degree, 212, 26, 41),
    deltaM21: nufit60Recalled(solarSplitting, 7.49, 0.19),
    deltaM3l: nufit60Recalled(atmosphericSplitting, 2.513, 0.021, 0.019),
  },
  inverted: {
    label: "NuFIT 6.0, inverted ordering",
    year: 2024,
    ordering: "inverted",
    sin2Theta12: nufit60Recalled(one, 0.308, 0.012, 0.011),
    sin2Theta23: nufit60Recalled(one, 0.55, 0.012, 0.015),
    sin2Theta13: nufit60Recalled(one, 0.02231, 0.00056),
    deltaCP: nufit60Recalled(degree, 274, 22, 25),
    deltaM21: nufit60Recalled(solarSplitting, 7.49, 0.19),
    deltaM3l: nufit60Recalled(atmosphericSplitting, -2.484, 0.02),
  },
  /** The variant with IceCube's data of 2019 and without Super-Kamiokande: θ₂₃ in the other octant. */
  normalWithoutSuperKamiokande: {
    label: "NuFIT 6.0 without SK, normal ordering",
    year: 2024,
    ordering: "normal",
    sin2Theta12: nufit60Recalled(one, 0.307, 0.012, 0.011),
    sin2Theta23: nufit60Recalled(one, 0.561, 0.012, 0.015),
    sin2Theta13: nufit60Recalled(one, 0.02195, 0.00054, 0.00058),
    deltaCP: nufit60Recalled(degree, 177, 19, 20),
    deltaM21: nufit60Recalled(solarSplitting, 7.49, 0.19),
    deltaM3l: nufit60Recalled(atmosphericSplitting, 2.534, 0.025, 0.023),
  },
};
