import { codata2018, elementaryCharge, GeV, logGrid, MeV, type Model } from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { size } from "./theme.js";

// The plane in which hidden photons are drawn: mass against ε, or against the gauge coupling g.

const e = elementaryCharge(codata2018.alphaInverse.value);

/** Ends of the mass axis in GeV, and masses to draw smooth curves at. */
export const massDomain = [1 * MeV, 10 * GeV] as const;
export const masses: readonly number[] = logGrid(...massDomain, 81);

/** Ends of the axis of ε, or of |Q_μ|g. */
const couplingDomain = [1e-4, 1e-1] as const;

/** Ends of the coupling axis: a larger muon charge moves everything down. */
export function parameterDomain({ charges }: Model): readonly [number, number] {
  const [low, high] = couplingDomain;
  return [low / Math.abs(charges.muon), high / Math.abs(charges.muon)];
}

/** In ε where that is the model's parameter, with g beside it; else in g. */
export function planeAxes(model: Model) {
  const [low, high] = parameterDomain(model);
  const x = logAxis("mass M", "MeV", [massDomain[0] / MeV, massDomain[1] / MeV]);
  if (model.coupling === "gauge") return { x, y: logAxis("gauge coupling g", dimensionless, [low, high]) };
  return {
    x,
    y: logAxis("kinetic mixing ε", dimensionless, [low, high]),
    right: logAxis("coupling to muons εe", dimensionless, [low * e, high * e]),
  };
}

/** From gauge coupling to the parameter on the axis: ε = g/e, or g itself. */
export const perParameter = (model: Model) => (model.coupling === "mixing" ? 1 / e : 1);

/** Where masses in MeV and couplings lie in the plot, in pixels, and back. */
export function planeScales(model: Model) {
  return {
    mass: logScale([massDomain[0] / MeV, massDomain[1] / MeV], [0, size.width]),
    coupling: logScale(parameterDomain(model), [size.height, 0]),
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
