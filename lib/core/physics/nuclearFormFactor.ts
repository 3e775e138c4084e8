import { nuclearCharge } from "../constants/index.js";

/** Scale d = 0.164 A^(-2/3) GeV² of the form factor 1/(1 + t/d) of a nucleus of A nucleons. */
export function formFactorScale(nucleons: number): number {
  return nuclearCharge.formFactorScale.natural * nucleons ** (-2 / 3);
}
