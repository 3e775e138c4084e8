import { ArgumentError, requireKey } from "../arguments.js";
import { Rational, standardModelFields, type Species } from "../models/index.js";

/** A field, or a derivative, as it stands in an operator. */
interface Factor {
  readonly kind: keyof typeof dimensions;
  readonly isDark: boolean;
  readonly hypercharge: Rational;
  /** 2T, the number of spinor indices of the weak multiplet: 1 for a doublet, 2 for a triplet. */
  readonly twiceIsospin: 0 | 1 | 2;
  readonly colour: "none" | "triplet" | "antitriplet" | "octet";
}

/** Mass dimensions, from the kinetic terms (∂φ)², ψ̄i∂̸ψ and F² of dimension four. */
const dimensions = {
  scalar: new Rational(1),
  fermion: new Rational("3/2"),
  fieldStrength: new Rational(2),
  derivative: new Rational(1),
};

const spaceTime = 4;

const neutral = (kind: Factor["kind"]): Factor => ({
  kind,
  isDark: false,
  hypercharge: new Rational(0),
  twiceIsospin: 0,
  colour: "none",
});
const dark = (kind: Factor["kind"]): Factor => ({ ...neutral(kind), isDark: true });
const higgs: Factor = { ...neutral("scalar"), hypercharge: new Rational("1/2"), twiceIsospin: 1 };

function fermion(species: Species): Factor {
  const { hypercharge, weakStates, colours } = standardModelFields[species];
  const colour = colours === 3 ? "triplet" : "none";
  return { ...neutral("fermion"), hypercharge, twiceIsospin: weakStates === 2 ? 1 : 0, colour };
}

const conjugateColour = {
  none: "none",
  triplet: "antitriplet",
  antitriplet: "triplet",
  octet: "octet",
} as const;
const conjugate = (factor: Factor): Factor => ({
  ...factor,
  hypercharge: factor.hypercharge.negated(),
  colour: conjugateColour[factor.colour],
});

/** What operators are made of. A dual field strength counts as the field strength; S, N, X and a are dark. */
const factors = {
  H: higgs,
  Hbar: conjugate(higgs),
  Q: fermion("Q"),
  Qbar: conjugate(fermion("Q")),
  L: fermion("L"),
  Lbar: conjugate(fermion("L")),
  u: fermion("u"),
  ubar: conjugate(fermion("u")),
  d: fermion("d"),
  dbar: conjugate(fermion("d")),
  e: fermion("e"),
  ebar: conjugate(fermion("e")),
  B: neutral("fieldStrength"),
  W: { ...neutral("fieldStrength"), twiceIsospin: 2 },
  G: { ...neutral("fieldStrength"), colour: "octet" },
  derivative: neutral("derivative"),
  S: dark("scalar"),
  a: dark("scalar"),
  N: dark("fermion"),
  X: dark("fieldStrength"),
} as const satisfies Readonly<Record<string, Factor>>;

/** A field of an operator by name: Hbar stands for H† and H̃ = iσ₂H*, B, W, G and X for field strengths. */
export type OperatorFactor = keyof typeof factors;

function factorsOf(operator: readonly OperatorFactor[]): Factor[] {
  if (operator.length === 0) throw new ArgumentError("operator", "no factors", "one or more");
  return operator.map((name) => requireKey<Factor>("operator", factors, name));
}

/**
 * The mass dimension of a product of fields: 1 for a scalar or a derivative, 3/2 for a fermion, 2 for a field strength.
 *
 * @throws ArgumentError for unknown factors, or none
 * @example operatorDimension(["Lbar", "Hbar", "N"]).toString() // "4"
 */
export function operatorDimension(operator: readonly OperatorFactor[]): Rational {
  return factorsOf(operator).reduce((total, { kind }) => total.plus(dimensions[kind]), new Rational(0));
}

/**
 * The mass dimension of an operator's coupling in four dimensions of space-time: 4 minus that of the operator. The operator
 * is renormalisable if it is not negative.
 *
 * @throws ArgumentError for unknown factors, or none
 * @example couplingDimension(["a", "G", "G"]).toString() // "-1"
 */
export function couplingDimension(operator: readonly OperatorFactor[]): Rational {
  return operatorDimension(operator).negated().plus(spaceTime);
}

/**
 * Whether a product of fields has a part that is invariant under SU(3) × SU(2) × U(1)_Y. How their Lorentz indices are
 * contracted is not asked.
 *
 * @throws ArgumentError for unknown factors, or none
 * @example
 * isGaugeSinglet(["Lbar", "Hbar"]); // true
 * isGaugeSinglet(["Lbar", "H"]); // false
 */
export function isGaugeSinglet(operator: readonly OperatorFactor[]): boolean {
  const all = factorsOf(operator);
  const hypercharge = all.reduce((total, factor) => total.plus(factor.hypercharge), new Rational(0));
  return hypercharge.isZero() && isWeakSinglet(all) && isColourSinglet(all);
}

/**
 * Isospins add up to zero if their sum is whole and none exceeds the sum of the others. Equal bosons without derivatives
 * between them are in a symmetric state, of the largest isospin: H and H make a triplet.
 */
function isWeakSinglet(all: readonly Factor[]): boolean {
  const isSymmetric = (factor: Factor): boolean =>
    factor.kind === "scalar" && all.every(({ kind }) => kind !== "derivative");
  const separate = all
    .filter((factor) => !isSymmetric(factor))
    .map(({ twiceIsospin }): number => twiceIsospin);
  const together = new Map<Factor, number>();
  for (const factor of all.filter(isSymmetric))
    together.set(factor, (together.get(factor) ?? 0) + factor.twiceIsospin);
  const isospins = [...separate, ...together.values()];
  const total = isospins.reduce((sum, isospin) => sum + isospin, 0);
  return total % 2 === 0 && isospins.every((isospin) => 2 * isospin <= total);
}

/** Triplets less antitriplets come in threes, and a lone octet is no singlet. */
function isColourSinglet(all: readonly Factor[]): boolean {
  const count = (colour: Factor["colour"]): number => all.filter((factor) => factor.colour === colour).length;
  const [triplets, antitriplets, octets] = [count("triplet"), count("antitriplet"), count("octet")];
  const isLoneOctet = octets === 1 && triplets + antitriplets === 0;
  return (triplets - antitriplets) % 3 === 0 && !isLoneOctet;
}

/** The factors that are fields of the Standard Model: neither dark nor derivatives. */
export function visiblePart(operator: readonly OperatorFactor[]): OperatorFactor[] {
  return operator.filter((name) => name !== "derivative" && !factors[name].isDark);
}
