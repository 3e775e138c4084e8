import type { U1Charges } from "hidden-photons/core";

/** Whether two sets of charges are the same, field by field. */
export function sameCharges(charges: U1Charges, others: U1Charges): boolean {
  const listed = ({ Q, L, u, d, e, nu }: U1Charges) => [Q, L, u, d, e, nu].flat().map(String).join();
  return listed(charges) === listed(others);
}
