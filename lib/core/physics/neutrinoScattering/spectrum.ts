import { requireBetween, requireKey, requirePositive } from "../../arguments.js";
import { codata2018, pdg2020 } from "../../constants/index.js";

/** Neutrino families in the order of a model's charges. */
export const neutrinoFlavours = ["electron", "muon", "tau"] as const;
export type NeutrinoFlavour = (typeof neutrinoFlavours)[number];

const fermiConstant = pdg2020.fermiConstant.natural;
const electronMass = codata2018.electronMass.natural;
/** What charged currents add to g_L. */
const charged: Readonly<Record<NeutrinoFlavour, number>> = { electron: 1, muon: 0, tau: 0 };

/** Scattering of neutrinos of one energy and family on electrons at rest, before a new vector is added. */
export interface NeutrinoElectronScattering {
  /** Of the neutrino in GeV, > 0. */
  readonly energy: number;
  readonly flavour: NeutrinoFlavour;
  readonly antineutrino: boolean;
  /** Weak mixing angle sin²θ_W, 0 to 1; 0.2387 at low energy. */
  readonly sin2ThetaW: number;
}

/** dσ/dT at one recoil energy as a polynomial in the product a = g_e g_ν: standard + linear·a + quadratic·a², in GeV⁻³. */
export interface RecoilSpectrum {
  readonly standard: number;
  readonly linear: number;
  readonly quadratic: number;
}

/**
 * The recoil spectrum of neutrino-electron scattering with a new vector of mass M that couples to electrons by g_e and to this
 * neutrino by g_ν, as a polynomial in a = g_e g_ν; GeV⁻³. With Δ = a/[2√2 G_F (2m_eT + M²)], l = g_L + Δ, r = sin²θ_W + Δ,
 *
 *     dσ/dT = (2G_F²m_e/π) [l² + r²(1 - T/E)² - l r m_eT/E²],    g_L = sin²θ_W - 1/2, and + 1/2 for ν_e
 *
 * (1202.6073); l and r change places for antineutrinos. Both signs of a have their meaning: a vector repels equal charges.
 *
 * @param recoil T in GeV, from 0 to {@link largestRecoil} @param mass M in GeV, > 0
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const pep = { energy: 1.44 * MeV, flavour: "electron", antineutrino: false, sin2ThetaW: 0.2387 } as const;
 * recoilSpectrum(pep, { recoil: 0.3 * MeV, mass: 10 * MeV }).standard * (MeV / cm ** 2) // 9.79e-45: per MeV and electron
 */
export function recoilSpectrum(
  scattering: NeutrinoElectronScattering,
  { recoil, mass }: { readonly recoil: number; readonly mass: number },
): RecoilSpectrum {
  const { energy, flavour, antineutrino, sin2ThetaW } = scattering;
  requireBetween("recoil", recoil, 0, largestRecoil(energy), "GeV");
  requirePositive("mass", mass, "GeV");
  requireBetween("sin2ThetaW", sin2ThetaW, 0, 1);
  const left = sin2ThetaW - 1 / 2 + requireKey("flavour", charged, flavour);
  const [l, r] = antineutrino ? [sin2ThetaW, left] : [left, sin2ThetaW];
  const square = (1 - recoil / energy) ** 2;
  const flip = (electronMass * recoil) / energy ** 2;
  const exchange = 1 / (2 * Math.SQRT2 * fermiConstant * (2 * electronMass * recoil + mass * mass));
  const strength = (2 * fermiConstant ** 2 * electronMass) / Math.PI;
  return {
    standard: strength * (l * l + r * r * square - l * r * flip),
    linear: strength * exchange * (2 * l + 2 * r * square - (l + r) * flip),
    quadratic: strength * exchange * exchange * (1 + square - flip),
  };
}

/**
 * The largest recoil energy 2E²/(m_e + 2E) of an electron, in GeV.
 *
 * @param energy of the neutrino in GeV, > 0
 * @throws ArgumentError for another energy
 * @example largestRecoil(862 * keV) / keV // 664.9
 */
export function largestRecoil(energy: number): number {
  return (2 * requirePositive("energy", energy, "GeV") ** 2) / (electronMass + 2 * energy);
}
