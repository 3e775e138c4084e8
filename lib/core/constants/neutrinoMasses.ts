import { eV } from "../units.js";
import type { Provenance, Unit } from "./measured.js";
import type { ReferenceId } from "./references.js";
import { units } from "./units.js";

/** An upper limit on a neutrino mass; where nuclear theory spreads it, from `value` to `weakest`. */
export interface MassLimit {
  readonly label: string;
  readonly year: number;
  /** The sum of the masses, the effective mass of double beta decay, or that of beta decay. */
  readonly observable: "Σm" | "m_ee" | "m_β";
  readonly value: number;
  readonly weakest: number;
  readonly unit: Unit;
  /** `value` in natural units (GeV). */
  readonly natural: number;
  readonly confidenceLevel: number;
  readonly ref: ReferenceId;
  readonly provenance: Provenance;
}

function upperLimit(
  about: Omit<MassLimit, "value" | "weakest" | "unit" | "natural">,
  value: number,
  weakest = value,
): MassLimit {
  return Object.freeze({ ...about, value, weakest, unit: units.eV, natural: value * eV });
}

/** What laboratories and cosmology allow the neutrino masses to be. */
export const neutrinoMassLimits = {
  planck2018: upperLimit(
    {
      label: "Planck 2018 + BAO",
      year: 2018,
      observable: "Σm",
      confidenceLevel: 0.95,
      ref: "planck2018",
      provenance: "from memory",
    },
    0.12,
  ),
  desi2024: upperLimit(
    {
      label: "DESI 2024 + CMB",
      year: 2024,
      observable: "Σm",
      confidenceLevel: 0.95,
      ref: "desi2024",
      provenance: "from memory",
    },
    0.072,
  ),
  desi2025: upperLimit(
    {
      label: "DESI 2025 + CMB",
      year: 2025,
      observable: "Σm",
      confidenceLevel: 0.95,
      ref: "desi2025",
      provenance: "from memory",
    },
    0.064,
  ),
  kamlandZen2024: upperLimit(
    {
      label: "KamLAND-Zen 2024",
      year: 2024,
      observable: "m_ee",
      confidenceLevel: 0.9,
      ref: "kamlandZen2024",
      provenance: "from memory",
    },
    0.028,
    0.122,
  ),
  katrin2025: upperLimit(
    {
      label: "KATRIN 2025",
      year: 2025,
      observable: "m_β",
      confidenceLevel: 0.9,
      ref: "katrin2025",
      provenance: "from memory",
    },
    0.45,
  ),
} as const;
