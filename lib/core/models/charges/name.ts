import { Rational } from "./rational.js";
import { perFamily, requireCharges, type Families, type U1Charges } from "./u1Charges.js";

/** A generator with its coefficient. */
interface Term {
  readonly generator: string;
  readonly coefficient: Rational;
}

/**
 * The name of charges that are a sum of baryon number, lepton number and hypercharge, of all families or of single ones, as
 * `chargesOf` reads it. Terms with a plus come first: "B-3Lμ", "Lμ+Lτ-2Le"; what left-handed fields do not feel is a
 * multiple of T3R. If the charges of right-handed neutrinos are not their lepton numbers, words say so.
 *
 * @returns undefined for other charges, and for none at all
 * @example
 * chargesName(chargesOf("-3L_mu + B")); // "B-3Lμ"
 * chargesName(u1Charges({ ...chargesOf("B-L"), nu: 0 })); // "B-L without ν_R"
 * chargesName(u1Charges({ Q: 1 })); // undefined
 */
export function chargesName(charges: U1Charges): string | undefined {
  const { Q, L, u, d, e, nu } = requireCharges(charges);
  const halfHypercharge = perFamily((i) => u[i].minus(Q[i]));
  const aligned = perFamily(
    (i) => d[i].equals(Q[i].minus(halfHypercharge[i])) && e[i].equals(L[i].minus(halfHypercharge[i])),
  );
  if (aligned.includes(false)) return undefined;
  const baryon = perFamily((i) => Q[i].times(3).minus(halfHypercharge[i]));
  const lepton = perFamily((i) => L[i].plus(halfHypercharge[i]));
  const hypercharge = perFamily((i) => halfHypercharge[i].times(2));
  const rightHanded = [...Q, ...L].every((charge) => charge.isZero());
  const sum = printed(
    rightHanded && isUniversal(hypercharge)
      ? [{ generator: "T3R", coefficient: hypercharge[0] }]
      : [
          ...terms("B", ["B1", "B2", "B3"], baryon),
          ...terms("L", ["Le", "Lμ", "Lτ"], lepton),
          ...terms("Y", ["Y1", "Y2", "Y3"], hypercharge),
        ],
  );
  const neutrinos = sameUpToOrder(nu, lepton) ? "" : inWords(nu);
  return [sum, neutrinos].filter((part) => part !== "").join(" ") || undefined;
}

/** One term if all families agree, else one for each. */
function terms(all: string, each: Families<string>, coefficients: Families<Rational>): readonly Term[] {
  const [coefficient] = coefficients;
  const separate = perFamily((i) => ({ generator: each[i], coefficient: coefficients[i] }));
  return isUniversal(coefficients) ? [{ generator: all, coefficient }] : separate;
}

const isUniversal = ([first, ...others]: Families<Rational>): boolean =>
  others.every((other) => other.equals(first));

/** Terms without a coefficient are left out. */
function printed(all: readonly Term[]): string {
  const positive = all.filter(({ coefficient }) => coefficient.compare(0) > 0);
  const negative = all.filter(({ coefficient }) => coefficient.compare(0) < 0);
  return [...positive, ...negative]
    .map(({ generator, coefficient }) => {
      const size = coefficient.abs();
      return `${coefficient.compare(0) < 0 ? "-" : "+"}${size.equals(1) ? "" : size.toString()}${generator}`;
    })
    .join("")
    .replace(/^\+/, "");
}

function inWords(nu: Families<Rational>): string {
  return nu.every((charge) => charge.isZero()) ? "without ν_R" : `with ν_R (${nu.join(", ")})`;
}

function sameUpToOrder(some: Families<Rational>, others: Families<Rational>): boolean {
  const [one, other] = [some, others].map((charges) => [...charges].sort((a, b) => a.compare(b)).join());
  return one === other;
}
