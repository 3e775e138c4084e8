import {
  codata2018,
  decayProbability,
  integrate,
  effectivePhotonFlux,
  thickTarget,
  trackLength,
  type DumpSetup,
} from "../../lib/core/index.js";

const alpha = 1 / codata2018.alphaInverse.value;
const electronMass = codata2018.electronMass.natural;

/**
 * Slow twin of dumpEvents: the double integral over the energies of A' and electron for a single coupling of the
 * secluded A' below 2m_μ, each as it stands, with the width written out.
 *
 * @param epsilon ε
 */
export function directDumpEvents(setup: DumpSetup, mass: number, epsilon: number, tolerance = 1e-6): number {
  const { beamEnergy, target, shield, decayVolume, leastEnergy, electrons, acceptance } = setup;
  const ratio = (electronMass / mass) ** 2;
  const width = ((alpha * epsilon ** 2 * mass) / 3) * (1 + 2 * ratio) * Math.sqrt(1 - 4 * ratio);
  const flux = effectivePhotonFlux({ mass, energy: beamEnergy, nucleus: thickTarget(target) });

  const perEnergy = (energy: number): number => {
    const momentum = Math.sqrt(energy ** 2 - mass ** 2);
    const decayLength = momentum / mass / width;
    const probability = decayProbability({ shield, decayVolume, decayLength });
    if (probability < 1e-200) return 0;
    const crossSection = (y: number) => {
      const x = (energy / beamEnergy) * Math.exp(y);
      const denominator = (mass ** 2 * (1 - x)) / x + electronMass ** 2 * x;
      return (
        (4 * alpha ** 3 * epsilon ** 2 * flux * (momentum / energy) * (1 - x + x ** 2 / 3)) / denominator
      );
    };
    return (
      probability * overElectrons(crossSection, Math.log(beamEnergy / (energy + electronMass)), tolerance)
    );
  };
  const [least, most] = [Math.max(mass, leastEnergy), beamEnergy - electronMass];
  const breakPoints = [2 * mass, 10 * mass, ...[0.1, 0.5, 0.9, 0.99, 0.999].map((z) => z * beamEnergy)];
  const perElectron = integrate(perEnergy, least, most, {
    breakPoints: breakPoints.filter((energy) => energy > least && energy < most),
    relativeTolerance: tolerance,
  });
  if (!perElectron.converged) throw new Error("the direct integral has not converged");
  return (electrons * acceptance * thickTarget(target).nucleiPerArea * perElectron.value) / beamEnergy;
}

/** ∫ T(y) f(y) dy from 0 to `most`; near 0 T is 1/(y ln²y) and w = -1/ln y makes it flat. */
function overElectrons(f: (y: number) => number, most: number, tolerance: number): number {
  const split = Math.min(most / 2, 0.3);
  const options = { relativeTolerance: tolerance / 10 };
  const near = integrate(
    (w) => {
      const y = Math.exp(-1 / w);
      return (y / w ** 2) * trackLength(y) * f(y);
    },
    1 / 600, // what is below is added with T = 1/(b y ln²y)
    -1 / Math.log(split),
    options,
  ).value;
  const least = (0.75 / 600) * f(0);
  return least + near + integrate((y) => trackLength(y) * f(y), split, most, options).value;
}
