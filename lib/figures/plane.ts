import { codata2018, GeV, logGrid, MeV, treeCharges, type Model } from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";

// The plane in which hidden photons are drawn: mass against ε, or against the gauge coupling g.

const e = codata2018.elementaryCharge.natural;

/** A model's plane: ends of the mass axis in GeV and of the parameter, and size in pixels. */
export interface Plane {
  readonly model: Model;
  readonly mass: readonly [low: number, high: number];
  readonly parameter: readonly [low: number, high: number];
  readonly width: number;
  readonly height: number;
}

/** Where the muon's anomaly is explained: 1 MeV to 10 GeV, ε or |Q_μ|g from 10⁻⁴ to 10⁻¹. */
export function couplingPlaneOf(model: Model): Plane {
  const charge = Math.abs(treeCharges(model).muon) || 1;
  return {
    width: 640,
    height: 400,
    model,
    mass: [1 * MeV, 10 * GeV],
    parameter: [1e-4 / charge, 1e-1 / charge],
  };
}

/** Where anything is excluded: down to 10⁻⁸ and up to 100 GeV if A' couples to electrons or quarks. */
export function exclusionPlaneOf(model: Model): Plane {
  const { electron, up } = treeCharges(model);
  if (electron === 0 && up === 0)
    return { ...size, model, mass: [1 * MeV, 10 * GeV], parameter: [1e-5, 1e-1] };
  const low = model.parameter === "epsilon" ? 1e-8 : 3e-9;
  return { ...size, model, mass: [1 * MeV, 100 * GeV], parameter: [low, 1e-1] };
}

const size = { width: 560, height: 500 };

/** Masses in GeV to draw smooth curves at. */
export const smoothMasses = ({ mass: [low, high] }: Plane): number[] => logGrid(low, high, 49);

/** In ε where that is the model's parameter, with g beside it; else in g. */
export function planeAxes({ model, mass, parameter: [low, high] }: Plane) {
  const x = logAxis("mass M", "MeV", [mass[0] / MeV, mass[1] / MeV]);
  if (model.parameter === "g") return { x, y: logAxis("gauge coupling g", dimensionless, [low, high]) };
  return {
    x,
    y: logAxis("kinetic mixing ε", dimensionless, [low, high]),
    right: logAxis("coupling to muons εe", dimensionless, [low * e, high * e]),
  };
}

/** From gauge coupling to the parameter on the axis: ε = g/e, or g itself. */
export const perCoupling = (model: Model) => (model.parameter === "epsilon" ? 1 / e : 1);

/** Where masses in MeV and parameters lie in the plot, in pixels, and back. */
export function planeScales({ mass, parameter, width, height }: Plane) {
  return {
    mass: logScale([mass[0] / MeV, mass[1] / MeV], [0, width]),
    coupling: logScale(parameter, [height, 0]),
  };
}

/** A logarithmic axis as Vega draws it, from values to pixels and back. */
function logScale([low, high]: readonly [number, number], [start, end]: readonly [number, number]) {
  const decades = Math.log(high / low);
  return {
    pixel: (value: number) => start + ((end - start) * Math.log(value / low)) / decades,
    value: (pixel: number) => low * Math.exp((decades * (pixel - start)) / (end - start)),
  };
}
