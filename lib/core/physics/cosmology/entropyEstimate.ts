import { requireNonNegative, requirePositive } from "../../arguments.js";
import { standardNeff } from "../../constants/index.js";
import { idealGas } from "./idealGas.js";

/**
 * N_eff by the conservation of entropy, if neutrinos decouple from electrons at one temperature T_D and A' of mass M then gives
 * its entropy to them: N_eff = 3.044 [1 + s_A'/s_ν]^{4/3} at T_D (1901.02010). A rough guide beside {@link effectiveNeutrinoNumber}.
 *
 * @param mass M in GeV, >= 0 @param decoupling T_D in GeV, > 0; about 2.3 MeV
 * @throws ArgumentError naming the argument outside its range
 * @example neffFromEntropy({ mass: 10 * MeV, decoupling: 2.3 * MeV }) // 3.469
 */
export function neffFromEntropy({
  mass,
  decoupling,
}: {
  readonly mass: number;
  readonly decoupling: number;
}): number {
  requireNonNegative("mass", mass, "GeV");
  requirePositive("decoupling", decoupling, "GeV");
  const { energyDensity, pressure } = idealGas({ statistics: "bose", states: 3, mass }, decoupling);
  const vector = (energyDensity + pressure) / decoupling;
  const neutrinos = ((2 * Math.PI ** 2) / 45) * (7 / 8) * 6 * decoupling ** 3;
  return standardNeff.value * (1 + vector / neutrinos) ** (4 / 3);
}
