import { mesons, strongCoupling } from "../../constants/index.js";

/** Energy in GeV above which a pair of bottom mesons is made. */
export const bottomThreshold = 2 * mesons.beauty.mass.natural;

/** α_s(E): its inverse is linear in ln E between the values known, and beyond them. */
function alphaStrong(energy: number): number {
  const after = strongCoupling.findIndex((node) => energy < node.energy);
  const index = after < 0 ? strongCoupling.length - 1 : Math.max(1, after);
  const [left, right] = [strongCoupling[index - 1], strongCoupling[index]] as [Node, Node];
  const slope = (1 / right.value.value - 1 / left.value.value) / Math.log(right.energy / left.energy);
  return 1 / (1 / left.value.value + slope * Math.log(energy / left.energy));
}

type Node = (typeof strongCoupling)[number];

/**
 * R(s) over the sum of 3 Q² of the quarks that are open, above 5 GeV: the QCD correction to third order (PTEP 2020,
 * 083C01, section 9).
 */
export function qcdFactor(energy: number): number {
  const flavours = energy < bottomThreshold ? 4 : 5;
  const a = alphaStrong(energy) / Math.PI;
  const second = 1.986 - 0.115 * flavours;
  const third = -6.637 - 1.2 * flavours - 0.005 * flavours ** 2;
  return 1 + a * (1 + a * (second + a * third));
}
