import { codata2018, mesons } from "../../constants/index.js";

const alpha = codata2018.alpha.natural;

/** R of the ω at its peak: 9/α² B_ee B_f M²Γ²/[(s-M²)² + M²Γ²] into 3π and π0γ. */
export function omegaPeak(s: number): number {
  const { toElectrons, toThreePions, toPionPhoton } = mesons.omega;
  return breitWigner(mesons.omega, s) * toElectrons.value * (toThreePions.value + toPionPhoton.value);
}

/** R of the φ: the same into K⁺K⁻ and K_S K_L, each with its phase space, 3π and ηγ. */
export function phiPeak(s: number): number {
  const { toElectrons, toChargedKaons, toNeutralKaons, toThreePions, toEtaPhoton } = mesons.phi;
  const kaons =
    toChargedKaons.value * phaseSpace(mesons.chargedKaon.mass.natural, s) +
    toNeutralKaons.value * phaseSpace(mesons.neutralKaon.mass.natural, s);
  return breitWigner(mesons.phi, s) * toElectrons.value * (kaons + toThreePions.value + toEtaPhoton.value);
}

/**
 * R of the ω current into π0γ far below the ω: 2 s Γ(π0→γγ)/(α m³) (1 - m²/s)³ |F|², fixed by the decay of the pion, with
 * F = 1/(1 - s/M_ω²); ρ and ω currents have equal amplitudes, so it is a quarter of σ(e+e- → π0γ).
 */
export function pionPhoton(s: number): number {
  const { mass, photonWidth } = mesons.neutralPion;
  const m = mass.natural;
  if (s <= m * m) return 0;
  const formFactor = 1 / (1 - s / mesons.omega.mass.natural ** 2);
  return ((s * photonWidth.natural) / (2 * alpha * m ** 3)) * (1 - (m * m) / s) ** 3 * formFactor ** 2;
}

type Resonance = typeof mesons.omega | typeof mesons.phi;

function breitWigner({ mass, width }: Resonance, s: number): number {
  const [M2, MGamma] = [mass.natural ** 2, mass.natural * width.natural];
  return ((9 / alpha ** 2) * MGamma ** 2) / ((s - M2) ** 2 + MGamma ** 2);
}

/** [k(s)/k(M_φ²)]³ of two kaons. */
function phaseSpace(kaonMass: number, s: number): number {
  const threshold = 4 * kaonMass ** 2;
  const atPeak = mesons.phi.mass.natural ** 2 - threshold;
  return (Math.max(0, s - threshold) / atPeak) ** 1.5;
}
