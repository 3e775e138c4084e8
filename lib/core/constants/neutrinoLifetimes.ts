import { eV, second } from "../units.js";
import type { Provenance } from "./measured.js";
import type { ReferenceId } from "./references.js";

/**
 * A lifetime that a search reaches for a neutrino of mass m: τ from `low` to `high` seconds times
 * (m / referenceMass)^massPower. Indicative: analyses differ by the spread and by their assumptions.
 */
export interface LifetimeBenchmark {
  readonly label: string;
  readonly year: number;
  readonly low: number;
  readonly high: number;
  /** In GeV. */
  readonly referenceMass: number;
  /** 1 where what is bounded is τ/m. */
  readonly massPower: number;
  readonly ref: ReferenceId;
  readonly provenance: Provenance;
}

/** Lifetimes that searches for neutrino decay reach. */
export const neutrinoLifetimeBenchmarks = {
  solar: {
    label: "solar neutrinos",
    year: 2002,
    low: 1e-4,
    high: 1e-3,
    referenceMass: 1 * eV,
    massPower: 1,
    ref: "beacom2002",
    provenance: "from memory",
  },
  /** What IceCube's diffuse flux reaches, and what distant sources will reach one day: sensitivities. */
  astrophysical: {
    label: "astrophysical sources",
    year: 2017,
    low: 10,
    high: 1e3,
    referenceMass: 1 * eV,
    massPower: 1,
    ref: "bustamante2017",
    provenance: "secondary",
  },
  /** One channel, daughter lighter by the atmospheric splitting; nearly independent of the mass below 0.1 eV. */
  freeStreaming2022: {
    label: "CMB, measured splittings",
    year: 2022,
    low: 6e5,
    high: 1e6,
    referenceMass: 0.05 * eV,
    massPower: 0,
    ref: "chen2022",
    provenance: "secondary",
  },
} as const satisfies Record<string, LifetimeBenchmark>;

/** The age of the Universe in natural units (GeV⁻¹): 4.35 × 10¹⁷ s. */
export const ageOfUniverse = {
  value: 4.35e17,
  natural: 4.35e17 * second,
  ref: "planck2018",
} as const;
