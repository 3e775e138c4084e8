import { requireBetween } from "../arguments.js";
import type { Rational } from "../models/index.js";
import { isGaugeSinglet, operatorDimension, type OperatorFactor } from "./operators.js";

/** A gauge-invariant product of fields of the Standard Model. */
export interface GaugeSinglet {
  readonly operator: readonly OperatorFactor[];
  /** Of mass. */
  readonly dimension: Rational;
  readonly tex: string;
}

/** In the order in which they stand in a product. */
const fields = {
  Qbar: "\\bar Q",
  Lbar: "\\bar L",
  ubar: "\\bar u",
  dbar: "\\bar d",
  ebar: "\\bar\\ell",
  Hbar: "H^\\dagger",
  H: "H",
  Q: "Q",
  L: "L",
  u: "u",
  d: "d",
  e: "\\ell",
  B: "B_{\\mu\\nu}",
  W: "W_{\\mu\\nu}",
  G: "G_{\\mu\\nu}",
} as const satisfies Partial<Record<OperatorFactor, string>>;

type FieldName = keyof typeof fields;
const names = Object.keys(fields) as FieldName[];

/**
 * All products of fields of the Standard Model below a mass dimension, without derivatives, that have a part invariant under
 * SU(3) × SU(2) × U(1)_Y, ascending in dimension: what a portal can couple to. Of one fermion and its conjugate, that
 * part is a current ψ̄γ^μψ; H†∂H, with a derivative, is one more. How indices are contracted is neither asked nor
 * written, which is enough up to dimension 4.
 *
 * @param below dimensions up to this one, not included: from 1 to 4.5
 * @throws ArgumentError for any other number
 * @example gaugeSinglets(3).map(({ tex }) => tex) // ["H^\\dagger H", "B_{\\mu\\nu}", "\\bar L\\tilde H", "\\tilde H^\\dagger L"]
 */
export function gaugeSinglets(below: number): GaugeSinglet[] {
  requireBetween("below", below, 1, 4.5);
  return products(below, [], 0)
    .filter(isGaugeSinglet)
    .map((operator) => ({ operator, dimension: operatorDimension(operator), tex: texOf(operator) }))
    .sort((a, b) => a.dimension.compare(b.dimension));
}

/** All that begin with the given fields and go on with those of `names` from some place on. */
function products(below: number, begin: readonly FieldName[], from: number): (readonly FieldName[])[] {
  return names.slice(from).flatMap((name, i) => {
    const longer = [...begin, name];
    return operatorDimension(longer).toNumber() < below ? [longer, ...products(below, longer, from + i)] : [];
  });
}

/** With H̃ = iσ₂H* beside the conjugate of a doublet. */
function texOf(operator: readonly FieldName[]): string {
  const has = (...some: readonly FieldName[]): boolean => operator.some((name) => some.includes(name));
  const rows = has("Qbar", "Lbar");
  const alone = has("Q", "L") && !rows && !has("Hbar");
  const texts = operator.map((name) => {
    if (name === "Hbar" && rows) return "\\tilde H";
    return name === "H" && alone ? "\\tilde H^\\dagger" : fields[name];
  });
  const [first, second] = operator;
  const isCurrent = operator.length === 2 && first !== "Hbar" && first === `${second ?? ""}bar`;
  // A letter behind the name of a command needs a space.
  return texts.join(isCurrent ? "\\gamma^\\mu " : " ").replace(/ (?=\\)/g, "");
}
