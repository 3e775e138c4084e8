import { mesons } from "../../constants/index.js";
import type { Model } from "../../models/index.js";
import { plus, scaled, squaredModulus, type Complex } from "../../numerics/complex.js";
import { effectiveCharges, type EffectiveCharges } from "../../physics/index.js";
import { mesonToPhotonRate } from "./mesonAmplitude.js";

/** How many A' a source makes, per g² and up to a factor that is the same for every model. */
type Rate = (charges: EffectiveCharges, mass: number) => number;

interface Production {
  readonly rate: Rate;
  /** The A' is exchanged at small q² instead of made on its mass shell. */
  readonly exchanged?: true;
}

const onElectrons: Rate = ({ electron }) => squaredModulus(electron);
const onMuons: Rate = ({ muon }) => squaredModulus(muon);
const pionDecay: Rate = (charges, mass) => mesonToPhotonRate("pion", charges, mass);
const etaDecay: Rate = (charges, mass) => mesonToPhotonRate("eta", charges, mass);
const vectorMixing = (up: number, down: number): Rate => {
  return (charges) => squaredModulus(plus(scaled(up, charges.up), scaled(down, charges.down)));
};
const protonBremsstrahlung = vectorMixing(2, 1);

/** In quark-antiquark pairs of a proton collision, up to down: about 3 to 2; 1 to 1 or 2 to 1 moves g by 6 % at most. */
const [upPairs, downPairs] = [3, 2];

/** A ratio between sources must not jump: each relative to what it is for a hidden photon. */
const relative =
  (rate: Rate): Rate =>
  (charges, mass) =>
    rate(charges, mass) / rate(electric, mass);
const electric: EffectiveCharges = {
  up: { re: 2 / 3, im: 0 },
  down: { re: -1 / 3, im: 0 },
  electron: { re: -1, im: 0 },
  muon: { re: -1, im: 0 },
  tau: { re: -1, im: 0 },
  neutrinos: [0, 0, 0],
};

/** One source where it can make the A', another above. */
const below = (threshold: number, light: Rate, heavy: Rate): Rate => {
  const [first, second] = [relative(light), relative(heavy)];
  return (charges, mass) => (mass < threshold ? first : second)(charges, mass);
};
const pionMass = mesons.neutralPion.mass.natural;

const scattering = (family: 0 | 1): Production => ({
  exchanged: true,
  rate: ({ electron, neutrinos }) => size(electron) * Math.abs(neutrinos[family]),
});
const size = (z: Complex) => Math.sqrt(squaredModulus(z));

/**
 * The sources of A', each by the charges it couples to (1801.04847). In scattering the events are counted by the product
 * of two couplings, which is g² times two charges, too.
 */
export const productions = {
  /** e⁺e⁻ → γA'. */
  annihilation: { rate: onElectrons },
  electronBremsstrahlung: { rate: onElectrons },
  /** Radiated by one of two muons, as in e⁺e⁻ → μμA' or Z → μμA'. */
  muonRadiation: { rate: onMuons },
  muonBremsstrahlung: { rate: onMuons },
  drellYan: {
    rate: ({ up, down }) => upPairs * squaredModulus(up) + downPairs * squaredModulus(down),
  },
  protonBremsstrahlung: { rate: protonBremsstrahlung },
  rhoMixing: { rate: vectorMixing(1, -1) },
  omegaMixing: { rate: vectorMixing(1, 1) },
  phiMixing: { rate: vectorMixing(0, 1) },
  /** φ → ηA' goes by the strange quarks' current alone. */
  phiToEta: { rate: vectorMixing(0, 1) },
  pionDecay: { rate: pionDecay },
  etaDecay: { rate: etaDecay },
  /** Pions, then etas. */
  mesonDecay: { rate: below(pionMass, pionDecay, etaDecay) },
  /** Pions, then bremsstrahlung. */
  protonDump: { rate: below(pionMass, pionDecay, protonBremsstrahlung) },
  electronNeutrinoScattering: scattering(0),
  muonNeutrinoScattering: scattering(1),
} as const satisfies Record<string, Production>;

/** Where no charges enter but the electric ones: nothing is carried over to a gauged U(1). */
const mixingOnly = {
  /** Mixing with the Z. */
  mixing: ({ coupling }) => coupling === "mixing",
  /** A supernova; decays to dark matter would change what comes out of it. */
  supernova: ({ coupling, darkDecay }) => coupling === "mixing" && !darkDecay,
} as const satisfies Record<string, (model: Model) => boolean>;

export type ProductionId = keyof typeof productions | keyof typeof mixingOnly;

/** The rate of a source for a model at a mass in GeV, per g². 0 where the source makes none. */
export function productionRate(id: ProductionId, model: Model, mass: number): number {
  if (id in mixingOnly) return mixingOnly[id as keyof typeof mixingOnly](model) ? 1 : 0;
  const { rate, exchanged }: Production = productions[id as keyof typeof productions];
  return rate(effectiveCharges({ model, qSquared: exchanged ? 0 : mass * mass }), mass);
}
