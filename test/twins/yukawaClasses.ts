import type { ClassCharges, Triple } from "hidden-photons/core";

const ascending = (most: number): Triple[] => {
  const range = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
  return range.flatMap((a) =>
    range.flatMap((b) => range.flatMap((c): Triple[] => (a <= b && b <= c ? [[a, b, c]] : []))),
  );
};
const sum = (charges: readonly number[], power: number): number =>
  charges.reduce((total, charge) => total + charge ** power, 0);
const divisor = (charges: readonly number[]): number =>
  charges.map(Math.abs).reduce((a, b) => {
    while (b > 0) [a, b] = [b, a % b];
    return a;
  }, 0);
/** In lexicographic order. */
const isFirst = (charges: readonly number[], others: readonly number[]): boolean => {
  const place = charges.findIndex((charge, i) => charge !== others[i]);
  return place < 0 || charges[place]! < others[place]!;
};

/**
 * The classes with a neutral Higgs and a CKM matrix, directly: quarks (a, a, a) and L = e leave Σ L = Σ ν = -9a and
 * Σ L³ = Σ ν³. The atlas with the filters "neutralHiggs" and "ckm" finds the same.
 */
export function yukawaClasses(maxCharge: number): ClassCharges[] {
  const triples = ascending(maxCharge);
  const opposite = ([a, b, c]: Triple): Triple => [0 - c, 0 - b, 0 - a];
  // The canonical one of a class and its negative has a <= 0.
  return Array.from({ length: Math.floor(maxCharge / 3) + 1 }, (_, i) => 0 - i).flatMap((a) => {
    const leptons = triples.filter((charges) => sum(charges, 1) === -9 * a);
    const pairs = leptons.flatMap((L) =>
      leptons.filter((nu) => sum(nu, 3) === sum(L, 3)).map((nu) => [L, nu] as const),
    );
    return pairs
      .filter(([L, nu]) => divisor([a, ...L, ...nu]) === 1)
      .filter(([L, nu]) => a < 0 || isFirst([...L, ...nu], [...opposite(L), ...opposite(nu)]))
      .map(([L, nu]) => ({ Q: [a, a, a], u: [a, a, a], d: [a, a, a], L, e: L, nu }) as const);
  });
}
