import { requireFinite } from "../../arguments.js";
import { hubbleConstant, hubblePerNeff } from "../../constants/index.js";

/**
 * The Hubble constant that the cosmic microwave background asks for if there is ΔN_eff more radiation than in the Standard Model:
 * H₀ = 67.4 + 6.2 ΔN_eff in km/s/Mpc, along the line on which fits cannot tell the two apart. The slope is 6 to 7.
 *
 * @param delta ΔN_eff, of either sign; meant for |ΔN_eff| < 1
 * @throws ArgumentError unless it is finite
 * @example hubbleFromNeff(0.5) // 70.5
 */
export function hubbleFromNeff(delta: number): number {
  return hubbleConstant.planck2018.value + hubblePerNeff.value * requireFinite("delta", delta);
}
