import { requirePositive } from "../../arguments.js";
import {
  currentsTable,
  interferenceTable,
  lightQuarkRatio,
  mesons,
  omegaCurrentTable,
  openCharmTable,
  rhoCurrentAt1GeV,
} from "../../constants/index.js";
import { linearInterpolator, logLogInterpolator } from "../../numerics/index.js";
import { omegaPeak, phiPeak, pionPhoton } from "./narrowResonances.js";
import { bottomThreshold, qcdFactor } from "./perturbativeRatio.js";
import { pionFormFactorSquared } from "./pionFormFactor.js";

/** R = σ(e+e- → hadrons)/σ(e+e- → μ+μ-) in the parts that currents make; their sum is R of the photon. */
export interface HadronicCurrents {
  /** The isovector current of up and down quarks. */
  readonly rho: number;
  /** Their isoscalar current. */
  readonly omega: number;
  /** Strange quarks. */
  readonly phi: number;
  /** Interference of the last two in three pions, of either sign. */
  readonly omegaPhi: number;
  readonly charm: number;
  readonly bottom: number;
}

const charmThreshold = 2 * mesons.charmed.mass.natural;
/** Where perturbation theory takes over from the data. */
const perturbative = 6;

/**
 * R(s) of the photon, current by current; pure numbers. Below 1 GeV ππ by its form factor, ω and φ; to 2 GeV data, divided
 * among the currents as in 1801.04847; to 6 GeV data; then QCD. Good to 10 %, from 1 to 2 GeV to 25 %; J/ψ, ψ(2S) and Υ
 * are left out. {@link hadronicRatio} puts them together for other charges.
 *
 * @param energy √s in GeV, > 0
 * @throws ArgumentError for any other
 * @example hadronicCurrents(0.775 * GeV) // { rho: 9.24, phi: 0, omegaPhi: 0, charm: 0, bottom: 0 }
 */
export function hadronicCurrents(energy: number): HadronicCurrents {
  requirePositive("energy", energy, "GeV");
  if (energy < 2)
    return {
      rho: rhoCurrent(energy),
      omega: omegaCurrent(energy),
      phi: phiCurrent(energy),
      omegaPhi: omegaPhiCurrent(energy),
      charm: 0,
      bottom: 0,
    };
  const { light, charm, bottom } = quarks(energy);
  // Up, down and strange quarks that do not know of each other: 3 (x_u² + x_d² + x_s²) in the currents of photon charges.
  return { rho: (9 / 12) * light, omega: light / 12, phi: light / 6, omegaPhi: 0, charm, bottom };
}

/** ππ from its form factor, R = (1 - 4m²/s)^(3/2) |F|²/4; above 1 GeV with 4π. */
function rhoCurrent(energy: number): number {
  if (energy <= twoPionsUpTo) return pionPairs(energy);
  return rhoAbove(energy);
}

const twoPionsUpTo = 0.98;

function pionPairs(energy: number): number {
  const velocity2 = 1 - ((2 * mesons.chargedPion.mass.natural) / energy) ** 2;
  return velocity2 <= 0 ? 0 : (velocity2 ** 1.5 * pionFormFactorSquared(energy ** 2)) / 4;
}

function omegaCurrent(energy: number): number {
  if (energy <= 0.5) return pionPhoton(energy ** 2);
  if (energy < 0.775) return omegaBelow(energy);
  if (energy <= 0.79) return omegaPeak(energy ** 2);
  return energy < 1 ? omegaAbove(energy) : omegaFrom1GeV(energy);
}

/** The φ's peak has almost no tail below 0.9 GeV. */
function phiCurrent(energy: number): number {
  if (energy < 0.9) return 0;
  return energy <= 1.05 ? phiPeak(energy ** 2) : phiAbove(energy);
}

/** Beyond the table there is hardly any: too few three pions from the φ below, from both above. */
function omegaPhiCurrent(energy: number): number {
  const [lowest, highest] = interferenceTable.range;
  return energy > lowest && energy < highest ? interference(energy) : 0;
}

/** Up, down and strange together, charm and bottom, above 2 GeV. */
function quarks(energy: number): Pick<HadronicCurrents, "charm" | "bottom"> & { readonly light: number } {
  if (energy < charmThreshold) return { light: lightQuarkRatio.value, charm: 0, bottom: 0 };
  if (energy < perturbative) {
    const light = lightAtCharm(energy);
    return { light, charm: totalAtCharm(energy) - light, bottom: 0 };
  }
  const factor = qcdFactor(energy);
  return { light: 2 * factor, charm: (4 / 3) * factor, bottom: energy < bottomThreshold ? 0 : factor / 3 };
}

// Tables, with their ends tied to the formulas on both sides.

type Point = readonly [energy: number, value: number];
const linear = (points: readonly Point[]) =>
  linearInterpolator(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
const logLog = (points: readonly Point[]) =>
  logLogInterpolator(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );

const omegaBelow = logLog([
  [0.5, pionPhoton(0.25)],
  ...omegaCurrentTable.below,
  [0.775, omegaPeak(0.775 ** 2)],
]);
const omegaAbove = logLog([[0.79, omegaPeak(0.79 ** 2)], ...omegaCurrentTable.above]);

const interference = linear(interferenceTable.rows);

/** Parts in the proportions of the description, with the sum of the data; at 1.05 GeV the φ is that of the peak. */
const rows = currentsTable.rows.map(({ energy, total, rho, omega, phi }) => {
  const squares = total - omegaPhiCurrent(energy);
  if (energy > 1.05) {
    const scale = squares / (rho + omega + phi);
    return { energy, rho: scale * rho, omega: scale * omega, phi: scale * phi };
  }
  const peak = phiPeak(energy ** 2);
  const scale = (squares - peak) / (rho + omega);
  return { energy, rho: scale * rho, omega: scale * omega, phi: peak };
});
const part = (name: "rho" | "omega" | "phi") => rows.map((row): Point => [row.energy, row[name]]);
const rhoAbove = linear([
  [twoPionsUpTo, pionPairs(twoPionsUpTo)],
  [1, rhoCurrentAt1GeV.value],
  ...part("rho"),
]);
const omegaFrom1GeV = linear([[1, omegaAbove(1)], ...part("omega")]);
const phiAbove = linear(part("phi"));

const lightAtCharm = linear([
  [charmThreshold, lightQuarkRatio.value],
  [5, lightQuarkRatio.value],
  [perturbative, 2 * qcdFactor(perturbative)],
]);
const totalAtCharm = linear([
  [charmThreshold, lightQuarkRatio.value],
  ...openCharmTable.rows,
  [perturbative, (10 / 3) * qcdFactor(perturbative)],
]);
