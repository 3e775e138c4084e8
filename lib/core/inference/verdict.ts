import { ArgumentError } from "../arguments.js";
import type { ValueWithError } from "../constants/index.js";
import type { Interval, Limit, LimitPoint } from "../limits/index.js";
import { requireModel, type Model } from "../models/index.js";
import { treeCharges, type NeutrinoNature } from "../physics/index.js";
import { couplingBand } from "./couplingBand.js";

/** What is left of the band of couplings that explain an anomaly, at one mass. */
export interface BandStatus {
  /** Mass in GeV. */
  readonly mass: number;
  /** The band, as gauge couplings of the model. */
  readonly band: Interval;
  /** Parts of it that no limit excludes. */
  readonly open: readonly Interval[];
  /** Labels of the limits that exclude some of it. */
  readonly closedBy: readonly string[];
}

/** Range of masses in GeV. */
export interface MassWindow {
  readonly low: number;
  readonly high: number;
}

export interface Verdict {
  readonly model: Model;
  /** Whether the boson explains the anomaly somewhere, nowhere, or whether there is nothing to explain. */
  readonly answer: "yes" | "no" | "nothing to explain";
  /** Masses where part of the band is open, to the resolution of the grid. */
  readonly windows: readonly MassWindow[];
  readonly byMass: readonly BandStatus[];
}

/**
 * Can this model explain a shift Δa of the muon's anomaly? At each mass the band Δa ± nσ is cut by every limit; what
 * remains is open. Where no limit reaches, the band counts as open.
 *
 * @param anomaly Δa, a pure number @param sigmas n > 0 @param masses in GeV, ascending, at least one
 * @param muonMass in GeV, > 0 @param neutrinos "majorana" or "dirac" @param limits those to apply, from `limitsOn`
 * @throws ArgumentError for bad input, or a model without muon coupling
 * @example
 * const model = models.lMuMinusLTau;
 * const muonMass = codata2018.muonMass.natural;
 * const masses = logGrid(1 * MeV, 10 * GeV, 50);
 * const limits = limitsOn({ model, year: 2021, neutrinos: "majorana" });
 * const band = { anomaly: muonG2Gap(2021), sigmas: 2, masses, muonMass };
 * verdict({ model, ...band, neutrinos: "majorana", limits }).answer; // "yes"
 */
export function verdict(question: {
  readonly model: Model;
  readonly anomaly: ValueWithError;
  readonly sigmas: number;
  readonly masses: readonly number[];
  readonly muonMass: number;
  readonly neutrinos: NeutrinoNature;
  readonly limits: readonly Limit[];
}): Verdict {
  const { model, neutrinos, limits } = question;
  const charge = Math.abs(treeCharges(requireModel(model)).muon);
  if (charge === 0) throw new ArgumentError("model", model.name, "a model under which the muon is charged");
  if (question.masses.length === 0) throw new ArgumentError("masses", "none", "one or more, in GeV");
  if (question.masses.some((m, i) => m <= (question.masses[i - 1] ?? 0)))
    throw new ArgumentError(
      "masses",
      question.masses.slice(0, 5).join(", "),
      "positive masses in ascending order, in GeV",
    );
  const { mass, lower, upper } = couplingBand({ ...question, leptonMass: question.muonMass });
  if (lower === undefined) return { model, answer: "nothing to explain", windows: [], byMass: [] };
  const byMass = Array.from(mass, (m, i): BandStatus => {
    const band = { from: (lower[i] ?? 0) / charge, to: (upper[i] ?? 0) / charge };
    return { mass: m, band, ...cut(band, { model, mass: m, neutrinos }, limits) };
  });
  const windows = massWindows(byMass);
  return { model, answer: windows.length > 0 ? "yes" : "no", windows, byMass };
}

function cut(band: Interval, at: LimitPoint, limits: readonly Limit[]) {
  let open: Interval[] = [band];
  const closedBy: string[] = [];
  for (const limit of limits) {
    const excluded = limit.excluded(at);
    if (excluded === undefined || excluded.to <= band.from || excluded.from >= band.to) continue;
    closedBy.push(limit.label);
    open = open.flatMap((interval) => subtract(interval, excluded));
  }
  return { open, closedBy };
}

function subtract({ from, to }: Interval, excluded: Interval): Interval[] {
  const below = { from, to: Math.min(to, excluded.from) };
  const above = { from: Math.max(from, excluded.to), to };
  return [below, above].filter((part) => part.to > part.from);
}

/** Runs of neighbouring masses with something open. */
function massWindows(byMass: readonly BandStatus[]): MassWindow[] {
  const windows: { low: number; high: number }[] = [];
  let inside = false;
  for (const { mass, open } of byMass) {
    const last = windows[windows.length - 1];
    if (open.length === 0) inside = false;
    else if (inside && last) last.high = mass;
    else {
      windows.push({ low: mass, high: mass });
      inside = true;
    }
  }
  return windows;
}
