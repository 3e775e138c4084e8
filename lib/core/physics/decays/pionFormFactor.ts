import { mesons, pionFormFactorFit } from "../../constants/index.js";
import {
  complex,
  over,
  plus,
  polar,
  scaled,
  squaredModulus,
  times,
  type Complex,
} from "../../numerics/complex.js";

const mPi = mesons.chargedPion.mass.natural;
const { omega } = pionFormFactorFit;

/**
 * |F_π|² at s, normalised to 1 at s = 0: Gounaris-Sakurai resonances ρ, ρ' and ρ'' (Phys. Rev. Lett. 21, 244) with ω mixing
 * (Phys. Rev. D 86, 032013); 0 below threshold. Meant for √s < 1 GeV.
 *
 * @param s in GeV²
 */
export function pionFormFactorSquared(s: number): number {
  if (s <= 4 * mPi ** 2) return 0;
  const withOmega = over(plus(one, times(cOmega, breitWigner(s))), plus(one, cOmega));
  const sum = plus(times(rho(s), withOmega), times(c1, rhoPrime(s)), times(c2, rhoDoublePrime(s)));
  return squaredModulus(sum) / norm;
}

/** M²/(M² - s - iMΓ) of the ω. */
function breitWigner(s: number): Complex {
  const M = omega.mass.natural;
  return over(complex(M * M), complex(M * M - s, -M * omega.width.natural));
}

/** The Gounaris-Sakurai form (M² + d M Γ)/[M² - s + f(s) - i M Γ (k/k₀)³ M/√s], symbols as in the paper. */
function resonance({ mass, width }: (typeof pionFormFactorFit)["rho"]): (s: number) => Complex {
  const [M, gamma] = [mass.natural, width.natural];
  const k0 = momentum(M * M);
  const h0 = logarithm(M * M);
  const slope = h0 * (1 / (8 * k0 ** 2) - 1 / (2 * M * M)) + 1 / (2 * Math.PI * M * M);
  const d =
    ((3 * mPi ** 2) / (Math.PI * k0 ** 2)) * Math.log((M + 2 * k0) / (2 * mPi)) +
    M / (2 * Math.PI * k0) -
    (mPi ** 2 * M) / (Math.PI * k0 ** 3);
  return (s) => {
    const k = momentum(s);
    const f = ((gamma * M * M) / k0 ** 3) * (k * k * (logarithm(s) - h0) + (M * M - s) * k0 ** 2 * slope);
    const widthTerm = (M * gamma * (k / k0) ** 3 * M) / Math.sqrt(s);
    return scaled(M * M + d * M * gamma, over(complex(1), complex(M * M - s + f, -widthTerm)));
  };
}

const momentum = (s: number): number => Math.sqrt(s / 4 - mPi ** 2);

/** h(s) = (2/π)(k/√s) ln[(√s + 2k)/2m_π]. */
function logarithm(s: number): number {
  const [k, root] = [momentum(s), Math.sqrt(s)];
  return ((2 * k) / (Math.PI * root)) * Math.log((root + 2 * k) / (2 * mPi));
}

const amplitude = ({ size, phase }: { readonly size: number; readonly phase: number }) => polar(size, phase);
const one = complex(1);
const cOmega = amplitude(omega);
const [c1, c2] = [amplitude(pionFormFactorFit.rhoPrime), amplitude(pionFormFactorFit.rhoDoublePrime)];
const norm = squaredModulus(plus(one, c1, c2));
const rho = resonance(pionFormFactorFit.rho);
const rhoPrime = resonance(pionFormFactorFit.rhoPrime);
const rhoDoublePrime = resonance(pionFormFactorFit.rhoDoublePrime);
