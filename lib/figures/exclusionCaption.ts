import { failingAnomalies, inducedMixing, type DatedAnomaly, type Model } from "../core/index.js";
import type { Row } from "./figure.js";
import { contested } from "./hubbleStrip.js";
import type { DrawnLimits } from "./limitRegions.js";

/** The text under an exclusion plane: what its colours and lines mean, and what is not drawn. */
export function exclusionCaption(given: {
  readonly model: Model;
  readonly anomalies: readonly DatedAnomaly[];
  readonly bands: readonly Row[];
  readonly limits: DrawnLimits;
  readonly strip: readonly Row[];
  readonly doubtful: readonly Row[];
}): string {
  const { model, anomalies, bands, limits, strip, doubtful } = given;
  const yearsOf = (dated: readonly DatedAnomaly[]) => dated.map(({ year }) => year).join(" and ");
  const isEffective = failingAnomalies(model.u1Charges).length > 0;
  const settled = anomalies.filter(({ value, sigma }) => value <= 2 * sigma);
  const sentences = [
    isEffective && `${model.name} alone has gauge anomalies: an effective theory.`,
    model.parameter === "g" && mixingSentence(model),
    bands.length > 0 && "Green: couplings that explain the muon's Δa at one and two standard deviations.",
    limits.searches.some(({ family }) => family === "moment") &&
      "Blue: what (g-2)μ itself excludes, at two standard deviations, one-sided.",
    `Excluded by others: as published by the chosen year (${yearsOf(anomalies)}), and recast where that was for another model.`,
    bands.length > 0 &&
      settled.length > 0 &&
      `In ${yearsOf(settled)} the band has no lower edge and is not drawn: nothing needs explaining.`,
    strip.length > 0 &&
      `Pale blue, in ${[...new Set(strip.map(({ year }) => year))].join(" and ")}: ` +
        `ΔNₑff between 0.2 and 0.5, which eases the tension between measurements of H₀; ${contested}.`,
    doubtful.length > 0 &&
      `Marks on the lower edge: masses where this is not to be trusted (${doubtful.map(({ near }) => near).join(", ")}), as a tooltip explains.`,
    limits.hidden.length > 0 && `Not drawn, since inside of others: ${limits.hidden.join(", ")}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}

/** Which kinetic mixing the couplings have, in a model where it is not the parameter. */
function mixingSentence(model: Model): string {
  const { freeMixing } = model;
  const free = freeMixing === undefined ? undefined : `ε = ${Number(freeMixing.toPrecision(3))} g`;
  if (inducedMixing({ model, qSquared: 0 }) === "not calculable")
    return `Kinetic mixing, a free parameter, is ${free ?? "taken to be 0"}.`;
  return `Kinetic mixing is that of loops of leptons${free === undefined ? " alone" : `, and ${free} besides`}.`;
}
