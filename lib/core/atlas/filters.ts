import { ArgumentError, requireKey } from "../arguments.js";
import type { U1Charges } from "../models/index.js";
import { classOf, requireClass, type ClassCharges } from "./classes.js";
import type { Triple } from "./triples.js";

/** What a filter asks of a class: ascending triples of charges. What is left out lets everything pass. */
interface HalfTests {
  readonly quarks?: (Q: Triple, u: Triple, d: Triple) => boolean;
  readonly leptons?: (L: Triple, e: Triple, nu: Triple) => boolean;
}

/** Whether the new boson is to couple to a charged lepton; left out: either. */
export interface LeptonCouplings {
  readonly electron?: boolean;
  readonly muon?: boolean;
  readonly tau?: boolean;
}

/**
 * What a filter demands of a class: a property of {@link classProperties} by name, or couplings to leptons. Several filters
 * demand all. Plain data, so that it can be sent to a worker.
 */
export type AtlasFilter = ClassProperty | LeptonCouplings;

/** The b - a that is the same for all families, if there is one: the charge of a Higgs that couples them. */
function shift(a: Triple, b: Triple): number | undefined {
  const by = b[0] - a[0];
  return b[1] - a[1] === by && b[2] - a[2] === by ? by : undefined;
}

const universal = (triple: Triple): boolean => triple[0] === triple[2];
const opposite = ([a, b, c]: Triple): boolean => b === 0 && a + c === 0;

/**
 * Mass terms of all quarks with one Higgs doublet of charge h: Q_u = Q_Q + h, Q_d = Q_Q - h after relabelling. Where
 * charged leptons have such an h, too, the family sums of a solution make it the same.
 */
const quarkHiggs = (Q: Triple, u: Triple, d: Triple): number | undefined => {
  const h = shift(Q, u);
  return h !== undefined && shift(d, Q) === h ? h : undefined;
};

/**
 * Neutrino masses from Dirac terms L̄H̃ν, allowed where Q_ν = Q_L + h, and Majorana terms of ν_R, all of which suitable
 * singlet scalars allow. If each L has its ν, everything mixes. With one ν too few, one neutrino stays massless; it
 * has a share of all families only if L is universal, and all nine elements of the PMNS matrix are non-zero.
 */
function majoranaMixing(L: Triple, e: Triple, nu: Triple): boolean {
  const h = shift(e, L);
  if (h === undefined) return false;
  return shift(L, nu) === h || (universal(L) && nu.filter((charge) => charge === L[0] + h).length === 2);
}

/**
 * Properties that a class may have. Each asks quarks and leptons separately, so that the search drops a half before it looks
 * for the other.
 */
export const classProperties = {
  /** Mass terms of quarks and charged leptons with one Higgs doublet of any charge: see `higgsCharge`. */
  yukawa: {
    quarks: (Q, u, d) => quarkHiggs(Q, u, d) !== undefined,
    leptons: (L, e) => shift(e, L) !== undefined,
  },
  /** The same with a Higgs that is neutral under the new U(1). */
  neutralHiggs: {
    quarks: (Q, u, d) => quarkHiggs(Q, u, d) === 0,
    leptons: (L, e) => shift(e, L) === 0,
  },
  /** Quark masses and a CKM matrix without zeros: three equal charges. */
  ckm: { quarks: (Q, u, d) => universal(Q) && quarkHiggs(Q, u, d) !== undefined },
  /** Lepton masses of Dirac type only and a PMNS matrix without zeros: three equal charges. */
  diracPmns: {
    leptons: (L, e, nu) => {
      const h = shift(e, L);
      return universal(L) && h !== undefined && shift(L, nu) === h;
    },
  },
  /** Lepton masses and a PMNS matrix without zeros from a seesaw with suitable singlet scalars. */
  majoranaPmns: { leptons: majoranaMixing },
  /** Vector-like under charge conjugation: each species has charges (-a, 0, a), the negative is the class itself. */
  selfConjugate: {
    quarks: (Q, u, d) => opposite(Q) && opposite(u) && opposite(d),
    leptons: (L, e, nu) => opposite(L) && opposite(e) && opposite(nu),
  },
  /** A vector current: the left- and right-handed parts of each fermion have the same charge. */
  vectorCurrent: {
    quarks: (Q, u, d) => quarkHiggs(Q, u, d) === 0,
    leptons: (L, e, nu) => shift(e, L) === 0 && shift(L, nu) === 0,
  },
} as const satisfies Record<string, HalfTests>;

export type ClassProperty = keyof typeof classProperties;

/**
 * A class passes if its leptons can be called e, μ and τ such that the boson couples, or does not, as asked for. L and e of
 * one family go together by their mass term; without mass terms, in any way.
 */
function couplingTests({ electron, muon, tau }: LeptonCouplings): HalfTests {
  const answers = [electron, muon, tau];
  const charged = answers.filter((answer) => answer === true).length;
  const neutral = answers.filter((answer) => answer === false).length;
  const zeros = (triple: Triple): number => triple.filter((charge) => charge === 0).length;
  return {
    leptons: (L, e) => {
      const h = shift(e, L);
      const most = h === undefined ? Math.min(zeros(L), zeros(e)) : h === 0 ? zeros(L) : 0;
      const least = h === undefined ? Math.max(0, zeros(L) + zeros(e) - 3) : most;
      return most >= neutral && 3 - least >= charged;
    },
  };
}

/** The tests of a filter. */
export function testsOf(filter: AtlasFilter): HalfTests {
  if (typeof filter === "string") return requireKey<HalfTests>("filter", classProperties, filter);
  if (typeof filter !== "object" || (filter as unknown) === null || Array.isArray(filter))
    throw new ArgumentError(
      "filter",
      filter,
      'a property such as "ckm", or couplings such as { muon: true }',
    );
  for (const [name, answer] of Object.entries(filter) as [string, unknown][]) {
    requireKey("filter", { electron: 0, muon: 0, tau: 0 }, name);
    if (!["boolean", "undefined"].includes(typeof answer))
      throw new ArgumentError(`filter.${name}`, answer, "true or false");
  }
  return couplingTests(filter);
}

/**
 * Whether charges pass a filter: those of a class, or exact ones, of which the class is taken.
 *
 * @param charges a solution of the anomaly conditions, which give quarks and leptons the same Higgs if any
 * @throws ArgumentError for an unknown property or lepton, and for what are no charges
 * @example
 * passes(chargesOf("B-L"), "diracPmns"); // true
 * passes(classOf(chargesOf("B-3Lmu")), { muon: true, tau: false }); // true
 */
export function passes(charges: ClassCharges | U1Charges, filter: AtlasFilter): boolean {
  const { Q, u, d, L, e, nu } = isClass(charges) ? requireClass(charges) : classOf(charges);
  const { quarks, leptons } = testsOf(filter);
  return (quarks?.(Q, u, d) ?? true) && (leptons?.(L, e, nu) ?? true);
}

/** Plain numbers, unlike exact charges. */
const isClass = (charges: ClassCharges | U1Charges): charges is ClassCharges =>
  typeof (charges as Partial<ClassCharges> | undefined)?.Q?.[0] === "number";
