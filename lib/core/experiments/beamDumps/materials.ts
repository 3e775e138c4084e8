import { codata2018, measured, one, type Measured, type Unit } from "../../constants/index.js";
import { cm, kg } from "../../units.js";

const gram = 1e-3 * kg;
const perCm2: Unit = { symbol: "g/cm²", size: gram / cm ** 2 };
const perCm3: Unit = { symbol: "g/cm³", size: gram / cm ** 3 };

/** What beams are stopped in. */
export interface Material {
  readonly name: string;
  /** Z. */
  readonly atomicNumber: number;
  /** A in g/mol. */
  readonly atomicMass: Measured;
  /** X₀: the distance over which an electron keeps 1/e of its energy. */
  readonly radiationLength: Measured;
  readonly density: Measured;
}

function material(name: string, z: number, a: number, radiationLength: number, density: number): Material {
  return {
    name,
    atomicNumber: z,
    atomicMass: measured(a, 0, one, "pdg2020", "from memory"),
    radiationLength: measured(radiationLength, 0, perCm2, "pdg2020", "from memory"),
    density: measured(density, 0, perCm3, "pdg2020", "from memory"),
  };
}

/** Atomic and nuclear properties of targets and shields. */
export const materials = {
  beryllium: material("beryllium", 4, 9.0122, 65.19, 1.848),
  carbon: material("carbon", 6, 12.011, 42.7, 2.21),
  aluminium: material("aluminium", 13, 26.98, 24.01, 2.699),
  iron: material("iron", 26, 55.845, 13.84, 7.874),
  copper: material("copper", 29, 63.546, 12.86, 8.96),
  tungsten: material("tungsten", 74, 183.84, 6.76, 19.3),
  lead: material("lead", 82, 207.2, 6.37, 11.35),
} as const satisfies Record<string, Material>;

/**
 * A material as the emission of A' needs it: Z, A, and the nuclei per area of one radiation length, N_A X₀/A, in GeV².
 *
 * @example thickTarget(materials.aluminium).nucleiPerArea // 2.087e-4
 */
export function thickTarget({ atomicNumber, atomicMass, radiationLength }: Material): {
  readonly atomicNumber: number;
  readonly atomicMass: number;
  readonly nucleiPerArea: number;
} {
  const nucleiPerArea = (codata2018.avogadro.value * radiationLength.natural) / (atomicMass.value * gram);
  return { atomicNumber, atomicMass: atomicMass.value, nucleiPerArea };
}

/**
 * One radiation length X₀/ρ as a length in GeV⁻¹.
 *
 * @example radiationDistance(materials.tungsten) / cm // 0.350
 */
export function radiationDistance({ radiationLength, density }: Material): number {
  return radiationLength.natural / density.natural;
}
