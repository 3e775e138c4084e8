import { requireKey } from "../arguments.js";
import { borexinoBeryllium, type Measured } from "../constants/index.js";
import { largestProduct, solarResponse } from "../physics/index.js";
import { GeV, MeV } from "../units.js";
import { electronNeutrinoCharges } from "./electronNeutrinos.js";
import type { Limit } from "./limit.js";
import { withinDomain } from "./withinDomain.js";

/** Which solar model predicts the rate without A'. */
export type Metallicity = keyof typeof borexinoBeryllium.predictions;

/**
 * The largest rate of ⁷Be neutrinos in Borexino over the prediction of a solar model: measured ratio plus two standard
 * deviations. Pure number.
 *
 * @param metallicity "highMetallicity" or "lowMetallicity" of the Sun
 * @throws ArgumentError for another one
 * @example largestBerylliumRatio("highMetallicity") // 1.136
 */
export function largestBerylliumRatio(metallicity: Metallicity): number {
  const { rate, predictions } = borexinoBeryllium;
  const prediction = requireKey<Measured>("metallicity", predictions, metallicity);
  const ratio = rate.value / prediction.value;
  return ratio * (1 + 2 * Math.hypot(rate.sigma / rate.value, prediction.sigma / prediction.value));
}

/**
 * The limit from solar neutrinos on electrons, against the rate that one of the two solar models predicts.
 *
 * @param metallicity "highMetallicity" or "lowMetallicity" of the Sun
 * @throws ArgumentError for another one
 * @example
 * const point = { model: models.bMinusL, mass: 10 * MeV, neutrinos: "majorana" } as const;
 * berylliumLimit("highMetallicity").excluded(point) // { from: 1.548e-5, to: Infinity }
 */
export function berylliumLimit(metallicity: Metallicity): Limit {
  const largest = largestBerylliumRatio(metallicity);
  return withinDomain({
    id: "borexino",
    label: "Borexino ν-e",
    observable: "solar neutrinos scattering off electrons",
    year: 2020,
    confidenceLevel: 0.95,
    kind: "computed",
    ref: "amaral2020",
    note: `⁷Be neutrinos, R < ${largest.toFixed(2)} against a Sun of ${metallicity === "lowMetallicity" ? "low" : "high"} metallicity`,
    domain: [1 * MeV, 100 * GeV],
    excluded({ model, mass }) {
      const charges = electronNeutrinoCharges(model);
      if (!charges) return undefined;
      const response = solarResponse({ line: borexinoBeryllium.line, charges, mass });
      return { from: Math.sqrt(largestProduct(response, largest)), to: Infinity };
    },
  });
}

/** Against the lower prediction, which allows the larger coupling: what it excludes holds for either Sun. */
export const borexino = berylliumLimit("lowMetallicity");
