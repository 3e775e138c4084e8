import { leptonMasses } from "../leptons.js";

/** W₁ and W₂ of W^αβ = -g^αβ W₁ + q^α q^β W₂ + terms along K, in GeV⁰ and GeV⁻². */
export interface PairTensor {
  readonly w1: number;
  readonly w2: number;
}

const m2 = leptonMasses.muon ** 2;

/**
 * The tensor of γ(q) + current(K) → μ⁺μ⁻, integrated over the two muons and summed over the photon's polarisations, for a
 * vector and for an axial-vector current of unit strength; e² is left out. The two do not interfere: the pairs they make have
 * opposite charge parity. What is along K does not act on massless neutrinos.
 *
 * Own derivation by traces; in it S = q·K = (W² + K²)/2 and p = (q·p₋)(q·p₊), whose inverse powers are averaged over the
 * directions of the muons.
 *
 * @param pairMassSquared W² in GeV², > 4m_μ² @param transfer K² = -(k - k')² in GeV², >= 0
 */
export function muonPairTensor(
  pairMassSquared: number,
  transfer: number,
): { vector: PairTensor; axialVector: PairTensor } {
  const [w, k] = [pairMassSquared, transfer];
  const s = (w + k) / 2;
  const beta = Math.sqrt(1 - (4 * m2) / w);
  const phaseSpace = beta / (8 * Math.PI);
  const l = Math.atanh(beta) / beta;
  const meanInverse = (4 * l) / s ** 2; // of p
  const meanInverseSquare = ((8 / s ** 4) * (w / m2 + 4 * l)) / 4; // of p²

  // Contractions with q q, the metric, q K and K K; the vector current is conserved, so its last two are zero.
  const qq = 16 * s - 8 * k - 8 * s * s * m2 * meanInverse;
  const massless = -4 * k * k + 8 * s * k - 8 * s * s;
  const common = 16 + (massless * meanInverse - 4 * m2 * k * s * s * meanInverseSquare);
  const vectorMetric = common + 8 * m2 * ((k - 2 * s) * meanInverse + m2 * s * s * meanInverseSquare);
  const axialMetric = common - 24 * m2 * ((k - 2 * s) * meanInverse + m2 * s * s * meanInverseSquare);
  const axial = {
    qK: 8 * m2 * s * ((2 * s - k) * meanInverse - m2 * s * s * meanInverseSquare),
    KK: 8 * m2 * ((k * k - 2 * s * k + 2 * s * s) * meanInverse + m2 * k * s * s * meanInverseSquare),
  };

  const tensor = (metric: number, qK: number, KK: number): PairTensor => {
    const w4 = qq / s ** 2;
    const w1 = (k * w4 + (2 * qK) / s - metric) / 2;
    const w2 = (KK + k * w1 + k * k * w4 + (2 * k * qK) / s) / s ** 2;
    return { w1: w1 * phaseSpace, w2: w2 * phaseSpace };
  };
  return { vector: tensor(vectorMetric, 0, 0), axialVector: tensor(axialMetric, axial.qK, axial.KK) };
}
