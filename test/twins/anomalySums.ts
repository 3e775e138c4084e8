import type { U1Charges } from "hidden-photons/core";

/**
 * The six anomaly sums as the talk's table has them, typed by hand, over whole charges: its rows, the second times 1 and
 * the third times 6 with the hypercharges put in (dossier, section 2).
 */
export function integerAnomalySums(charges: U1Charges, unit: bigint): readonly bigint[] {
  const X = (species: keyof U1Charges, power: bigint): bigint =>
    charges[species]
      .map((charge) => (charge.numerator * unit) / charge.denominator)
      .reduce((sum, whole) => sum + whole ** power, 0n);
  return [
    2n * X("L", 3n) + 6n * X("Q", 3n) - X("e", 3n) - X("nu", 3n) - 3n * (X("u", 3n) + X("d", 3n)),
    -X("L", 2n) + X("Q", 2n) + X("e", 2n) - 2n * X("u", 2n) + X("d", 2n),
    3n * X("L", 1n) + X("Q", 1n) - 6n * X("e", 1n) - 8n * X("u", 1n) - 2n * X("d", 1n),
    2n * X("Q", 1n) - X("u", 1n) - X("d", 1n),
    2n * X("L", 1n) + 6n * X("Q", 1n),
    2n * X("L", 1n) + 6n * X("Q", 1n) - X("e", 1n) - X("nu", 1n) - 3n * (X("u", 1n) + X("d", 1n)),
  ];
}
