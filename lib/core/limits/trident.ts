import { sin2ThetaW, tridentMeasurements } from "../constants/index.js";
import {
  largestProduct,
  treeCharges,
  tridentResponse,
  tridentSpectrum,
  type TridentSpectrum,
} from "../physics/index.js";
import { GeV, MeV } from "../units.js";
import { withinDomain } from "./withinDomain.js";

const { ratio, beam } = tridentMeasurements.ccfr;

let spectrum: TridentSpectrum | undefined;
/** Computed when first asked for: it takes some milliseconds. */
const ccfrSpectrum = () => (spectrum ??= tridentSpectrum(beam));

/** Muon neutrinos that make pairs of muons on iron. */
export const trident = withinDomain({
  id: "trident",
  label: "trident",
  observable: "νN → νNμ⁺μ⁻",
  year: 2014,
  confidenceLevel: 0.95,
  kind: "computed",
  ref: "altmannshofer2014",
  note: "CCFR at two standard deviations, R < 1.38; equivalent photons of iron and one energy of neutrinos, good to 5 %",
  domain: [1 * MeV, 100 * GeV],
  excluded({ model, mass }) {
    const { muon, neutrinos } = treeCharges(model);
    const product = muon * neutrinos[1];
    if (product <= 0) return undefined;
    const response = tridentResponse({ spectrum: ccfrSpectrum(), mass, sin2ThetaW: sin2ThetaW.mZ.value });
    const largest = largestProduct(response, ratio.value + 2 * ratio.sigma);
    return { from: Math.sqrt(largest / product), to: Infinity };
  },
});
