import { mesons } from "../../constants/index.js";
import type { Model } from "../../models/index.js";
import { plus, scaled, squaredModulus, type Complex } from "../../numerics/complex.js";
import { effectiveCharges, type EffectiveCharges } from "../../physics/index.js";
import type { ChargesAlong } from "../../physics/prepared.js";
import { mesonToPhotonRate } from "./mesonAmplitude.js";

/** How many A' a source makes, per g² and up to a factor that is the same for every model. */
type Rate = (charges: EffectiveCharges) => number;

/** The rate at a mass in GeV. */
type Source = (mass: number) => Rate;

interface Production {
  readonly source: Source;
  /** The A' is exchanged at small q² instead of made on its mass shell. */
  readonly exchanged?: true;
}

const atAnyMass =
  (rate: Rate): Source =>
  () =>
    rate;
const onElectrons = atAnyMass(({ electron }) => squaredModulus(electron));
const onMuons = atAnyMass(({ muon }) => squaredModulus(muon));
const pionDecay: Source = (mass) => mesonToPhotonRate("pion", mass);
const etaDecay: Source = (mass) => mesonToPhotonRate("eta", mass);
const vectorMixing = (up: number, down: number) =>
  atAnyMass((charges) => squaredModulus(plus(scaled(up, charges.up), scaled(down, charges.down))));
const protonBremsstrahlung = vectorMixing(2, 1);

/** In quark-antiquark pairs of a proton collision, up to down: about 3 to 2; 1 to 1 or 2 to 1 moves g by 6 % at most. */
const [upPairs, downPairs] = [3, 2];

/** A ratio between sources must not jump: each relative to what it is for a hidden photon. */
const relative = (rate: Rate): Rate => {
  const ofPhoton = rate(electric);
  return (charges) => rate(charges) / ofPhoton;
};
const electric: EffectiveCharges = {
  up: { re: 2 / 3, im: 0 },
  down: { re: -1 / 3, im: 0 },
  electron: { re: -1, im: 0 },
  muon: { re: -1, im: 0 },
  tau: { re: -1, im: 0 },
  neutrinos: [0, 0, 0],
};

/** One source where it can make the A', another above. */
const below =
  (threshold: number, light: Source, heavy: Source): Source =>
  (mass) =>
    relative((mass < threshold ? light : heavy)(mass));
const pionMass = mesons.neutralPion.mass.natural;

const scattering = (family: 0 | 1): Production => ({
  exchanged: true,
  source: atAnyMass(({ electron, neutrinos }) => size(electron) * Math.abs(neutrinos[family])),
});
const size = (z: Complex) => Math.sqrt(squaredModulus(z));

/**
 * The sources of A', each by the charges it couples to (1801.04847). In scattering the events are counted by the product
 * of two couplings, which is g² times two charges, too.
 */
const productions = {
  /** e⁺e⁻ → γA'. */
  annihilation: { source: onElectrons },
  electronBremsstrahlung: { source: onElectrons },
  /** Radiated by one of two muons, as in e⁺e⁻ → μμA' or Z → μμA'. */
  muonRadiation: { source: onMuons },
  muonBremsstrahlung: { source: onMuons },
  drellYan: {
    source: atAnyMass(({ up, down }) => upPairs * squaredModulus(up) + downPairs * squaredModulus(down)),
  },
  protonBremsstrahlung: { source: protonBremsstrahlung },
  rhoMixing: { source: vectorMixing(1, -1) },
  omegaMixing: { source: vectorMixing(1, 1) },
  phiMixing: { source: vectorMixing(0, 1) },
  /** φ → ηA' goes by the strange quarks' current alone. */
  phiToEta: { source: vectorMixing(0, 1) },
  pionDecay: { source: pionDecay },
  etaDecay: { source: etaDecay },
  /** Pions, then etas. */
  mesonDecay: { source: below(pionMass, pionDecay, etaDecay) },
  /** Pions, then bremsstrahlung. */
  protonDump: { source: below(pionMass, pionDecay, protonBremsstrahlung) },
  electronNeutrinoScattering: scattering(0),
  muonNeutrinoScattering: scattering(1),
} as const satisfies Record<string, Production>;

/** Where no charges enter but the electric ones: nothing is carried over to a gauged U(1). */
const mixingOnly = {
  /** Mixing with the Z. */
  zMixing: ({ parameter }) => parameter === "epsilon",
  /** A supernova; decays to dark matter would change what comes out of it. */
  supernova: ({ parameter, darkDecay }) => parameter === "epsilon" && !darkDecay,
} as const satisfies Record<string, (model: Model) => boolean>;

export type ProductionId = keyof typeof productions | keyof typeof mixingOnly;

/**
 * Prepares the rate of a source at many masses in GeV, per g², for many models; 0 where the source makes none.
 * Charges are given at q² = M².
 */
export function productionAlong(
  id: ProductionId,
  masses: readonly number[],
): (model: Model, charges: ChargesAlong) => (row: number) => number {
  if (id in mixingOnly) {
    const makesAny = mixingOnly[id as keyof typeof mixingOnly];
    return (model) => () => (makesAny(model) ? 1 : 0);
  }
  const { source, exchanged }: Production = productions[id as keyof typeof productions];
  const rates = masses.map(source);
  return (model, charges) => {
    const atZero = effectiveCharges({ model, qSquared: 0 });
    const seen = exchanged ? () => atZero : charges;
    return (row) => (rates[row] as Rate)(seen(row));
  };
}
