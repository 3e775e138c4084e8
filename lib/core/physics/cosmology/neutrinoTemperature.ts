import { requireBetween } from "../../arguments.js";
import { codata2018, fermiSuppression, pdg2020, sin2ThetaW } from "../../constants/index.js";
import { evolve } from "../../numerics/differentialEquation.js";
import { GeV, keV, MeV } from "../../units.js";
import { idealGas, type Gas } from "./idealGas.js";

const fermiConstant = pdg2020.fermiConstant.natural;
const planckMass = codata2018.planckMass.natural;
const electrons: Gas = { statistics: "fermi", states: 4, mass: codata2018.electronMass.natural };

const s2 = sin2ThetaW.onShell.value;

/** Σ over the families of the squared couplings, of ν_e with charged currents. */
const couplings = 1 + 4 * s2 + 8 * s2 ** 2 + 2 * (1 - 4 * s2 + 8 * s2 ** 2);

/** Energy that electrons hand to neutrinos in a volume and time, in GeV⁵. */
function energyTransfer(photons: number, neutrinos: number): number {
  const rate =
    32 * fermiSuppression.annihilation.value * (photons ** 9 - neutrinos ** 9) +
    56 * fermiSuppression.scattering.value * photons ** 4 * neutrinos ** 4 * (photons - neutrinos);
  return (fermiConstant ** 2 / Math.PI ** 5) * couplings * rate;
}

/**
 * d ln T_ν/d ln T_γ while the Universe expands. Each bath loses 3(ρ + P) to the expansion; electrons hand the energy Q on to
 * the neutrinos, with which A' stays in equilibrium.
 */
function relativeCooling(photons: number, neutrinos: number, vector: Gas): number {
  const [electron, boson] = [idealGas(electrons, photons), idealGas(vector, neutrinos)];
  const radiation = (Math.PI ** 2 * photons ** 4) / 15;
  const neutrino = (7 * Math.PI ** 2 * neutrinos ** 4) / 40;
  const density = radiation + neutrino + electron.energyDensity + boson.energyDensity;
  const hubbleRate = Math.sqrt((8 * Math.PI * density) / 3) / planckMass;
  const exchange = energyTransfer(photons, neutrinos) / hubbleRate;
  const neutrinoCooling =
    (4 * neutrino + 3 * (boson.energyDensity + boson.pressure) - exchange) /
    (4 * neutrino + neutrinos * boson.heatCapacity);
  const photonCooling =
    (4 * radiation + 3 * (electron.energyDensity + electron.pressure) + exchange) /
    (4 * radiation + photons * electron.heatCapacity);
  return neutrinoCooling / photonCooling;
}

/** Effective number of neutrinos at the end of e⁺e⁻ annihilation, from T_ν/T_γ: 3 (T_ν/T_γ)⁴ (11/4)^{4/3}. */
const effectiveNumber = (ratio: number) => 3 * ratio ** 4 * (11 / 4) ** (4 / 3);

/** A' as the neutrinos feel it; "no vector" is a gas without states. */
function vectorGas(mass: number | "no vector"): Gas {
  if (mass === "no vector") return { statistics: "bose", states: 0, mass: 0 };
  return { statistics: "bose", states: 3, mass: requireBetween("mass", mass, 0.1 * MeV, 1 * GeV, "GeV") };
}

/**
 * The effective number of neutrinos N_eff with a vector A' of mass M in equilibrium with all three neutrinos and nothing else,
 * from the temperatures of photons and neutrinos (M. Escudero, JCAP 02 (2019) 007; 1901.02010). Without A' it is 3.039: the
 * 3.044 of the Standard Model needs corrections to the plasma that are left out here, so compare {@link deltaNeff}.
 *
 * @param mass M in GeV, from 0.1 MeV to 1 GeV; "no vector" for the Standard Model
 * @param start temperature in GeV that both baths have at the start, from 5 to 30 MeV; 10 MeV if not given, where
 *   they are still one bath: a later or an earlier start changes nothing
 * @throws ArgumentError for another mass or start
 * @example effectiveNeutrinoNumber("no vector") // 3.0388
 */
export function effectiveNeutrinoNumber(mass: number | "no vector", start = 10 * MeV): number {
  const vector = vectorGas(mass);
  const { y, converged } = evolve(
    (lnPhotons, [lnRatio = 0]) => {
      const photons = Math.exp(lnPhotons);
      return [relativeCooling(photons, photons * Math.exp(lnRatio), vector) - 1];
    },
    {
      start: Math.log(requireBetween("start", start, 5 * MeV, 30 * MeV, "GeV")),
      end: Math.log(5 * keV),
      initial: [0],
    },
  );
  const [lnRatio] = y;
  if (!converged || lnRatio === undefined)
    throw new Error("the temperature of the neutrinos did not converge");
  return effectiveNumber(Math.exp(lnRatio));
}
