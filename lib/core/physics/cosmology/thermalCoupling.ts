import { ArgumentError, requireFinite, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";

/** Relativistic states of photons, electrons and neutrinos at some MeV. */
const relativisticStates = 10.75;

/**
 * The gauge coupling g above which neutrinos make A' fast enough by inverse decay to bring it into equilibrium before T = M:
 * Γ(A' → νν̄) = Σ Q_ν² g² M/24π above the Hubble rate 1.66 √g_* M²/M_Pl; pure number, good to a factor of two or so.
 *
 * @param mass M in GeV, > 0 @param charges of the three families of neutrinos, not all 0
 * @throws ArgumentError naming the argument outside its range
 * @example thermalCoupling({ mass: 10 * MeV, charges: [0, 1, -1] }) // 4.1e-10
 */
export function thermalCoupling({
  mass,
  charges,
}: {
  readonly mass: number;
  readonly charges: readonly [number, number, number];
}): number {
  requirePositive("mass", mass, "GeV");
  const squares = charges.reduce((sum, charge, i) => sum + requireFinite(`charges[${i}]`, charge) ** 2, 0);
  if (squares === 0)
    throw new ArgumentError("charges", charges.join(", "), "at least one charge that is not 0");
  const hubbleRate = (1.66 * Math.sqrt(relativisticStates) * mass * mass) / codata2018.planckMass.natural;
  return Math.sqrt((24 * Math.PI * hubbleRate) / (squares * mass));
}
