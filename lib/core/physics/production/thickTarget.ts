import { requireNonNegative, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { gaussLegendre } from "../../numerics/index.js";
import { radiationShape } from "./electronBremsstrahlung.js";
import { effectivePhotonFlux, type Nucleus } from "./photonFlux.js";
import { tabulatedTrackLength, integratedTrackLength } from "./trackLength.js";

/** A target that stops the beam, many radiation lengths thick. */
export interface ThickTarget extends Nucleus {
  /** Nuclei per area of one radiation length, N_A X₀/A, in GeV². */
  readonly nucleiPerArea: number;
}

/** The A' of one beam electron at ε = 1, in bins of energy: how many, and with which momentum in GeV. */
export interface EmissionSpectrum {
  readonly momenta: Float64Array;
  readonly counts: Float64Array;
}

const alpha = codata2018.alpha.natural;
const electronMass = codata2018.electronMass.natural;
const energyRule = gaussLegendre(24);
const electronRule = gaussLegendre(24);

/**
 * The momenta of A' that a beam electron radiates on its way through a thick target, at ε = 1:
 * dN/dE_A' = N_A X₀/A ∫ dE_e/(E_e E₀) T(ln E₀/E_e) dσ/dx (Phys. Rev. D 86, 095019, eq. 3 to 6, for a target of infinite
 * thickness). Every rate in a dump is a sum over it, for any coupling and any model of the same mass; the counts are
 * times ε², or (g|Q_e|/e)². No counts where the beam's energy does not suffice.
 *
 * @param mass of the A' in GeV, > 0 @param beamEnergy E₀ in GeV, > 0 @param leastEnergy of an A' that is counted, >= 0
 * @throws ArgumentError outside
 * @example
 * const aluminium = thickTarget(materials.aluminium);
 * const { momenta, counts } = emissionSpectrum({ mass: 10 * MeV, beamEnergy: 20 * GeV, leastEnergy: 0, target: aluminium });
 * counts.reduce((sum, count) => sum + count) // 0.0709
 */
export function emissionSpectrum({
  mass,
  beamEnergy,
  leastEnergy,
  target,
}: {
  readonly mass: number;
  readonly beamEnergy: number;
  readonly leastEnergy: number;
  readonly target: ThickTarget;
}): EmissionSpectrum {
  const flux = effectivePhotonFlux({ mass, energy: beamEnergy, nucleus: target });
  requireNonNegative("leastEnergy", leastEnergy, "GeV");
  const scale = 4 * alpha ** 3 * flux * requirePositive("target.nucleiPerArea", target.nucleiPerArea, "GeV²");

  const bins = energyBins(mass, beamEnergy, Math.max(mass, leastEnergy));
  const counts = bins.map(({ energy, momentum, width }) => {
    const perEnergy = radiated(energy, mass, beamEnergy) / beamEnergy;
    return scale * (momentum / energy) * perEnergy * width;
  });
  return { momenta: Float64Array.from(bins, ({ momentum }) => momentum), counts: Float64Array.from(counts) };
}

interface Bin {
  readonly energy: number;
  readonly momentum: number;
  readonly width: number;
}

/** Nodes and widths in energy: a rule in rapidity up to half the beam's energy, and from there one in ln(E₀ - E). */
function energyBins(mass: number, beamEnergy: number, least: number): Bin[] {
  const most = beamEnergy - electronMass;
  if (least >= most) return [];
  const middle = Math.max(least, beamEnergy / 2);
  const rapidity = (energy: number) => Math.acosh(Math.max(1, energy / mass));
  const [first, last] = [rapidity(least), rapidity(middle)];
  const low = energyRule.nodes.map((node, i): Bin => {
    const eta = first + node * (last - first);
    const momentum = mass * Math.sinh(eta);
    const width = (energyRule.weights[i] as number) * (last - first) * momentum;
    return { energy: mass * Math.cosh(eta), momentum, width };
  });
  const soft = beamEnergy * (electronMass / mass) ** 2; // where the peak at the beam's energy is cut off
  const [start, end] = [Math.log(beamEnergy - middle + soft), Math.log(electronMass + soft)];
  const high = energyRule.nodes.map((node, i): Bin => {
    // The square crowds the nodes at the end, where the spectrum has the shape 1/ln(E₀ - E).
    const log = end + (start - end) * node * node;
    const energy = beamEnergy + soft - Math.exp(log);
    const width = (energyRule.weights[i] as number) * 2 * node * (start - end) * Math.exp(log);
    return { energy, momentum: Math.sqrt(energy ** 2 - mass ** 2), width };
  });
  return [...low, ...high].filter(({ width }) => width > 0);
}

/**
 * ∫ dE_e/E_e T(ln E₀/E_e) shape(E_A'/E_e) from E_A' + m_e to E₀. T is singular at E₀, and the shape has a peak at
 * x = 1: the shape at E₀ is taken out of the integral, and the rule for what is left is in the logarithm of the distance from the peak.
 */
function radiated(energy: number, mass: number, beamEnergy: number): number {
  const m2 = mass * mass;
  const soft = (electronMass / mass) ** 2;
  const [low, high] = [energy / beamEnergy, energy / (energy + electronMass)]; // of x
  const atBeam = radiationShape(low, m2);
  const [start, end] = [Math.log(1 - low + soft), Math.log(1 - high + soft)];
  let sum = atBeam * integratedTrackLength(Math.log(high / low));
  electronRule.nodes.forEach((node, i) => {
    const distance = Math.exp(start + (end - start) * node * node);
    const x = 1 + soft - distance;
    const growth = x / low;
    if (growth <= 1) return; // rounding, where there is next to no range
    const weight = (electronRule.weights[i] as number) * 2 * node * (start - end) * distance;
    sum += (weight / x) * tabulatedTrackLength(Math.log(growth), growth) * (radiationShape(x, m2) - atBeam);
  });
  return sum;
}
