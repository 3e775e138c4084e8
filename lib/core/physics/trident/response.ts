import { ArgumentError, requireBetween, requirePositive } from "../../arguments.js";
import { pdg2020 } from "../../constants/index.js";
import type { RateResponse } from "../rateRatio.js";
import type { TridentSpectrum } from "./spectrum.js";

const rootTwoFermi = Math.SQRT2 * pdg2020.fermiConstant.natural;

/** The muon's axial coupling in [μ̄γ(g_V - g_A γ₅)μ] of muon neutrinos, W and Z together. */
const axialCoupling = 1 / 2;

/** The vector coupling g_V = 1/2 + 2 sin²θ_W. */
const vectorCoupling = (sin2ThetaW: number) => 1 / 2 + 2 * requireBetween("sin2ThetaW", sin2ThetaW, 0, 1);

/**
 * How the trident rate of a beam answers a vector of mass M: R = 1 + linear·x + quadratic·x² in the product x = g_μ g_ν of its
 * couplings, both in GeV⁰. The vector turns g_V into g_V + x/[√2 G_F (M² + K²)] (Phys. Rev. Lett. 113, 091801).
 *
 * @param spectrum of {@link tridentSpectrum} @param mass M in GeV, > 0 @param sin2ThetaW weak mixing angle, 0 to 1
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const spectrum = tridentSpectrum({ energy: 160 * GeV, protons: 26, nucleons: 56 });
 * const response = tridentResponse({ spectrum, mass: 10 * MeV, sin2ThetaW: 0.23122 });
 * Math.sqrt(largestProduct(response, 1.38)) // 9.84e-4: the coupling of Lμ-Lτ where R = 1.38
 */
export function tridentResponse({
  spectrum,
  mass,
  sin2ThetaW,
}: {
  readonly spectrum: TridentSpectrum;
  readonly mass: number;
  readonly sin2ThetaW: number;
}): RateResponse {
  requirePositive("mass", mass, "GeV");
  const gV = vectorCoupling(sin2ThetaW);
  let [standard, linear, quadratic] = [0, 0, 0];
  for (const { transfer, vector, axialVector } of spectrum) {
    const exchange = 1 / (rootTwoFermi * (mass * mass + transfer));
    standard += gV * gV * vector + axialCoupling ** 2 * axialVector;
    linear += 2 * gV * exchange * vector;
    quadratic += exchange * exchange * vector;
  }
  return { linear: linear / standard, quadratic: quadratic / standard };
}

/**
 * σ of ν_μ N → ν_μ N μ⁺μ⁻ in the Standard Model, in GeV⁻².
 *
 * @param spectrum of {@link tridentSpectrum} @param sin2ThetaW weak mixing angle, 0 to 1
 * @throws ArgumentError for an angle outside its range
 * @example
 * const spectrum = tridentSpectrum({ energy: 20 * GeV, protons: 11, nucleons: 20 });
 * tridentCrossSection({ spectrum, sin2ThetaW: 0.23122 }) / cm ** 2 // 2.33e-41
 */
export function tridentCrossSection({
  spectrum,
  sin2ThetaW,
}: {
  readonly spectrum: TridentSpectrum;
  readonly sin2ThetaW: number;
}): number {
  const gV = vectorCoupling(sin2ThetaW);
  const terms = spectrum.map(
    ({ vector, axialVector }) => gV * gV * vector + axialCoupling ** 2 * axialVector,
  );
  return terms.reduce((sum, term) => sum + term, 0);
}

/**
 * The response of {@link tridentResponse} for a vector much heavier than all momentum transfers, the same for every beam:
 * R = {1 + [1 + 4s² + 2v²x/M²]²}/{1 + (1 + 4s²)²}, with v² = 1/(√2 G_F). Vector and axial-vector currents then make the same
 * number of pairs, which is exact far above threshold only.
 *
 * @param mass M in GeV, > 0 @param sin2ThetaW s², 0 to 1
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const contact = tridentContactResponse({ mass: 100 * GeV, sin2ThetaW: 0.23122 });
 * (100 * GeV) / Math.sqrt(largestProduct(contact, 1.38)) // 538.0: GeV
 */
export function tridentContactResponse({
  mass,
  sin2ThetaW,
}: {
  readonly mass: number;
  readonly sin2ThetaW: number;
}): RateResponse {
  const scale = 1 / rootTwoFermi / requirePositive("mass", mass, "GeV") ** 2;
  const gV = vectorCoupling(sin2ThetaW);
  const standard = gV * gV + axialCoupling ** 2;
  const response = { linear: (2 * gV * scale) / standard, quadratic: (scale * scale) / standard };
  if (!Number.isFinite(response.quadratic))
    throw new ArgumentError("mass", `${mass} GeV`, "at least 1e-70 GeV");
  return response;
}
