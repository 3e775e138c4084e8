import { ArgumentError, requireBetween, requirePositive } from "../../arguments.js";
import {
  measured,
  one,
  units,
  type Measured,
  type Provenance,
  type ReferenceId,
} from "../../constants/index.js";
import { GeV, metre } from "../../units.js";
import { radiationDistance, type Material } from "./materials.js";

/** Electrons are stopped in a target; an A' crosses the shield behind it and decays to e⁺e⁻ before the detector. */
export interface DumpSetup {
  /** GeV. */
  readonly beamEnergy: number;
  /** Electrons on target. */
  readonly electrons: number;
  readonly target: Material;
  /** From the front of the target to the decay volume, in GeV⁻¹: `179 * metre`. */
  readonly shield: number;
  readonly decayVolume: number;
  /** Of the decays in the volume, the fraction that is seen; from 0 to 1. */
  readonly acceptance: number;
  /** Energy in GeV from which an A' is seen. */
  readonly leastEnergy: number;
  /** Expected events that are excluded at 95 %: 3 if none was seen and none expected. */
  readonly excludedEvents: number;
}

/** An experiment of the past. What its publication does not give as numbers was fitted and says so. */
export interface BeamDump {
  readonly id: string;
  readonly label: string;
  readonly ref: ReferenceId;
  readonly beamEnergy: Measured;
  readonly electrons: Measured;
  readonly target: Material;
  readonly shield: Measured;
  readonly decayVolume: Measured;
  readonly excludedEvents: Measured;
  /** Stands for the experiment's simulated acceptance: chosen so that the island meets the published one of `to`. */
  readonly fitted: {
    readonly acceptance: number;
    /** GeV. */
    readonly leastEnergy: number;
    readonly to: ReferenceId;
    readonly agreement: Agreement;
  };
}

/** How far the computed edges lie from the published ones, computed/published - 1, over a range of masses in GeV. */
export interface Agreement {
  readonly masses: Range;
  readonly lower: Range;
  readonly upper: Range;
}

type Range = readonly [least: number, most: number];
type Numbers = Record<"beamEnergy" | "electrons" | "shield" | "decayVolume" | "excludedEvents", number>;

/** A record of a past experiment from its numbers in GeV and m. All were collected in 1209.6083, and are from memory. */
export function beamDump(
  given: Pick<BeamDump, "id" | "label" | "ref" | "target" | "fitted"> & Numbers,
): BeamDump {
  const fromMemory: Provenance = "from memory";
  const { beamEnergy, electrons, shield, decayVolume, excludedEvents } = given;
  return {
    ...given,
    beamEnergy: measured(beamEnergy, 0, units.GeV, "andreas2012", fromMemory),
    electrons: measured(electrons, 0, one, "andreas2012", fromMemory),
    shield: measured(shield, 0, units.metre, "andreas2012", fromMemory),
    decayVolume: measured(decayVolume, 0, units.metre, "andreas2012", fromMemory),
    excludedEvents: measured(excludedEvents, 0, one, "andreas2012", fromMemory),
  };
}

/**
 * The set-up of a past experiment in natural units.
 *
 * @example dumpSetup(beamDumps.e137).shield / metre // 179
 */
export function dumpSetup(dump: BeamDump): DumpSetup {
  return {
    beamEnergy: dump.beamEnergy.natural,
    electrons: dump.electrons.natural,
    target: dump.target,
    shield: dump.shield.natural,
    decayVolume: dump.decayVolume.natural,
    acceptance: dump.fitted.acceptance,
    leastEnergy: dump.fitted.leastEnergy,
    excludedEvents: dump.excludedEvents.natural,
  };
}

const energies = [0.1 * GeV, 1e4 * GeV] as const;
const fewestRadiationLengths = 10;

/**
 * Requires a set-up that can be built, and that the approximations hold for: electrons stopped in the target.
 *
 * @throws ArgumentError for a beam outside of 0.1 to 10 000 GeV, less than one electron, a shield thinner than ten
 *   radiation lengths of the target or longer than 10 km, a decay volume of no length or longer than 10 km, an acceptance
 *   outside of 0 to 1, a least energy that the beam does not reach, excluded events that are not > 0
 * @example requireSetup(dumpSetup(beamDumps.e137)).electrons // 1.87e20
 */
export function requireSetup(setup: DumpSetup): DumpSetup {
  requireBetween("beamEnergy", setup.beamEnergy, ...energies, "GeV");
  requireBetween("electrons", setup.electrons, 1, 1e30);
  if (typeof setup.target !== "object" || (setup.target as unknown) === null)
    throw new ArgumentError("target", setup.target, "one of materials");
  const thinnest = (fewestRadiationLengths * radiationDistance(setup.target)) / metre;
  const inTarget = `m (from ${fewestRadiationLengths} radiation lengths of ${setup.target.name})`;
  requireBetween("shield", setup.shield / metre, Number(thinnest.toPrecision(3)), 1e4, inTarget);
  requirePositive("decayVolume", requireBetween("decayVolume", setup.decayVolume / metre, 0, 1e4, "m"), "m");
  requirePositive("acceptance", requireBetween("acceptance", setup.acceptance, 0, 1));
  requireBetween("leastEnergy", setup.leastEnergy, 0, setup.beamEnergy, "GeV");
  requirePositive("excludedEvents", setup.excludedEvents);
  return setup;
}
