import { ArgumentError } from "../../arguments.js";
import { codata2018, pdg2020 } from "../../constants/index.js";
import { gaussLegendre } from "../../numerics/index.js";
import { leptonMasses } from "../leptons.js";
import { largestS, photonFlux, requireBeam, type TridentBeam } from "./beam.js";
import { muonPairTensor, type PairTensor } from "./muonPairTensor.js";

/** One step in the squared momentum that the neutrino gives off: its size, and the cross sections in it. */
interface Step {
  /** K² in GeV². */
  readonly transfer: number;
  /** In GeV⁻², for a vector and an axial-vector coupling of the muons of 1. */
  readonly vector: number;
  readonly axialVector: number;
}

/** Tridents of a beam by momentum transfer: all that a new vector of any mass and coupling needs to know. */
export type TridentSpectrum = readonly Step[];

const threshold = 4 * leptonMasses.muon ** 2;
const transferRule = gaussLegendre(48);
const pairRule = gaussLegendre(32);
const fluxRule = gaussLegendre(24);
/** Smallest K² in GeV²; what is below adds 1e-6 to the ratio for a boson of 1 MeV. */
const smallestTransfer = 1e-9;

/** Factor of dσ/dK²dW² for photon and neutrino: G_F² e²/8π². */
const strength =
  (pdg2020.fermiConstant.natural * codata2018.elementaryCharge.natural) ** 2 / (8 * Math.PI ** 2);

/**
 * The spectrum of ν_μ N → ν_μ N μ⁺μ⁻ in the squared momentum transfer K² of the neutrino, with photons of the nucleus in the
 * equivalent-photon approximation. A new vector acts on the amplitude by a factor that depends on K² only, and vector and
 * axial-vector couplings do not interfere in the sum over muons, so that this is computed once for a beam.
 *
 * dσ(γν)/dK²dW² = (G_F²e²/8π²s²)[K² W₁/2 + s²(1 - y) W₂/4], y = (W² + K²)/s, with W₁, W₂ of {@link muonPairTensor}.
 *
 * @param beam energy in GeV, > 0, high enough to make muon pairs on the nucleus; whole Z >= 1 and A >= Z
 * @throws ArgumentError for a beam that is not possible, or that cannot make a pair
 * @example tridentSpectrum({ energy: 160 * GeV, protons: 26, nucleons: 56 }).length // 48
 */
export function tridentSpectrum(beam: TridentBeam): TridentSpectrum {
  const highest = largestS(requireBeam(beam));
  if (highest <= 2 * threshold)
    throw new ArgumentError("energy", `${beam.energy} GeV`, "enough to make a pair of muons");
  return logSteps(transferRule, smallestTransfer, highest - threshold).map(([transfer, width]) => {
    let [vector, axialVector] = [0, 0];
    for (const [pairMassSquared, pairWidth] of logSteps(pairRule, threshold, highest - transfer)) {
      const tensors = muonPairTensor(pairMassSquared, transfer);
      const flux = fluxMoments(beam, pairMassSquared + transfer, highest);
      const density = ({ w1, w2 }: PairTensor) =>
        strength * ((flux.perSSquared * transfer * w1) / 2 + (flux.forward * w2) / 4);
      vector += width * pairWidth * density(tensors.vector);
      axialVector += width * pairWidth * density(tensors.axialVector);
    }
    return { transfer, vector, axialVector };
  });
}

/** ∫ ds/s n(s) {1/s², 1 - y} from s₀ = W² + K² on, with y = s₀/s. */
function fluxMoments(beam: TridentBeam, lowest: number, highest: number) {
  let [perSSquared, forward] = [0, 0];
  for (const [s, width] of logSteps(fluxRule, lowest, highest)) {
    const photons = (width / s) * photonFlux(beam, s);
    perSSquared += photons / s ** 2;
    forward += photons * (1 - lowest / s);
  }
  return { perSSquared, forward };
}

/** Nodes and widths dx of a rule that is even in ln x. */
function logSteps(
  { nodes, weights }: ReturnType<typeof gaussLegendre>,
  low: number,
  high: number,
): [x: number, width: number][] {
  const span = Math.log(high / low);
  return nodes.map((node, i) => {
    const x = low * Math.exp(span * node);
    return [x, span * x * (weights[i] as number)];
  });
}
