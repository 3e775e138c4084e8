import { codata2018, elementaryCharge } from "../constants/index.js";
import type { Model } from "../models/index.js";

const e = elementaryCharge(codata2018.alphaInverse.value);

/**
 * From ε of a search for A' → ℓℓ, produced off electrons or quarks, to g. For a gauged charge that electrons carry,
 * εe becomes g|Q_e|; the ratio of branching ratios, of order one, is left out.
 */
export function fromVisibleEpsilon(model: Model): number | undefined {
  const { electron } = model.charges;
  return electron === 0 || model.darkDecay ? undefined : e / Math.abs(electron);
}

/** From ε of a search for missing energy to g, for models that decay to dark matter. */
export function fromInvisibleEpsilon(model: Model): number | undefined {
  return model.darkDecay && model.coupling === "mixing" ? e : undefined;
}

/** From the gauge coupling of Lμ-Lτ to that of a model with muon charge Q_μ and no coupling to electrons. */
export function fromMuonCoupling(model: Model): number | undefined {
  const { electron, muon } = model.charges;
  return electron === 0 && muon !== 0 ? 1 / Math.abs(muon) : undefined;
}
