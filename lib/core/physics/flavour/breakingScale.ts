import { ArgumentError, requireFinite, requirePositive } from "../../arguments.js";

/**
 * The vacuum expectation value of the singlet that breaks a U(1)_X, in GeV: ⟨S⟩ = M_X / (g |Q_S|), up to the √2 of
 * conventions.
 *
 * @param g gauge coupling, > 0 @param bosonMass M_X in GeV, > 0 @param singletCharge Q_S, not 0
 * @throws ArgumentError naming the argument outside its range
 * @example breakingScale({ g: 5e-4, bosonMass: 15 * MeV, singletCharge: 1 }) / GeV // 30
 */
export function breakingScale(symmetry: {
  readonly g: number;
  readonly bosonMass: number;
  readonly singletCharge: number;
}): number {
  const g = requirePositive("g", symmetry.g);
  const mass = requirePositive("bosonMass", symmetry.bosonMass, "GeV");
  const charge = Math.abs(requireFinite("singletCharge", symmetry.singletCharge));
  if (charge === 0)
    throw new ArgumentError("singletCharge", 0, "a number other than 0: neutral scalars break nothing");
  return mass / (g * charge);
}

/**
 * The largest Majorana mass in GeV that a Yukawa coupling below √(4π) gives: M_R < √(4π) ⟨S⟩.
 *
 * @throws ArgumentError as {@link breakingScale}
 * @example largestMajoranaMass({ g: 5e-4, bosonMass: 15 * MeV, singletCharge: 1 }) / GeV // 106.3: at the g-2 point
 */
export function largestMajoranaMass(symmetry: Parameters<typeof breakingScale>[0]): number {
  return Math.sqrt(4 * Math.PI) * breakingScale(symmetry);
}
