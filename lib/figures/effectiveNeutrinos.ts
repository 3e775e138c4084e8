import {
  deltaNeff,
  expansionByYear,
  hubbleConstant,
  hubbleFromNeff,
  hubblePerNeff,
  lightestVector,
  logGrid,
  MeV,
  neffFromEntropy,
  standardNeff,
} from "../core/index.js";
import { linearAxis, dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import { choice } from "./controls.js";
import type { Figure } from "./figure.js";
import { band, curve } from "./layers.js";
import { rule } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const masses = { from: 1, to: 40 }; // MeV
const range = { low: 2.4, high: 5 };
/** Temperature at which neutrinos part from electrons, for the estimate by entropy. */
const decoupling = 2.3 * MeV;

const standard = standardNeff.value;
const hubbleAt = (number: number) => hubbleFromNeff(number - standard);
const neffAt = (hubble: number) =>
  standard + (hubble - hubbleConstant.planck2018.value) / hubblePerNeff.value;

/**
 * The effective number of neutrinos against the mass of A' that was in equilibrium with them, by two methods, and the Hubble
 * constant that goes with it; with what the microwave background and supernovae allow, then and now.
 *
 * @example effectiveNeutrinosFigure().title // "Effective number of neutrinos and the Hubble constant"
 */
export function effectiveNeutrinosFigure(): Figure {
  const prediction = logGrid(masses.from, masses.to, 120).map((mass) => ({
    mass,
    temperatures: standard + deltaNeff(mass * MeV),
    entropy: neffFromEntropy({ mass: mass * MeV, decoupling }),
  }));
  const years = Object.entries(expansionByYear);
  const year = choice(
    "year",
    years.map(([name]) => name),
  );
  const data = years.flatMap(([name, { neff, hubble }]) => {
    const [low, high] = [neffAt(hubble.value - hubble.sigma), neffAt(hubble.value + hubble.sigma)];
    const measured = {
      year: name,
      cmbLow: neff.value - 2 * neff.sigma,
      cmbHigh: neff.value + 2 * neff.sigma,
      hubbleLow: low,
      hubbleHigh: high,
    };
    return [masses.from, masses.to].map((mass) => ({ ...measured, mass }));
  });
  const edges = years.flatMap(([name, { neff }]) => {
    const edge = lightestVector(neff.value + 2 * neff.sigma - standard) / MeV;
    return [range.low, range.high].map((height) => ({ year: name, edge, height }));
  });
  const shared = { where: year, from: "data", x: "mass" } as const;
  return figure({
    title: "Effective number of neutrinos and the Hubble constant",
    caption:
      "Nₑff if A' of mass M was in equilibrium with neutrinos and not with electrons: from the temperatures of photons and neutrinos, and " +
      "from entropy at T = 2.3 MeV. The H₀ axis follows fits of the microwave background, H₀ = 67.4 + 6.2 ΔNₑff km/s/Mpc. Blue: two " +
      "standard deviations of the microwave background; green: one of supernovae (SH0ES). Lighter A' than the dotted line are excluded; the planes of " +
      "2021 use ΔNₑff < 0.5, as first asked for, which excludes those below 8.2 MeV. The value of 2025 (ACT) is quoted from memory.",
    alt:
      "Both curves fall from above five at 1 MeV to 3.04 above 25 MeV. The band of the microwave background is at 3 and lets masses above 10 MeV " +
      "(2021) or 16 MeV (2025) pass; the band of supernovae is around 4 and crosses the curves between 4 and 8 MeV.",
    sources: ["escudero2018", "escudero2019", "planck2018", "act2025", "riess2019", "riess2022"],
    rows: { prediction, data, edges },
    spec: plot({
      x: logAxis("mass M", "MeV", [masses.from, masses.to]),
      y: linearAxis("effective number of neutrinos Neff", dimensionless, [range.low, range.high]),
      right: linearAxis("Hubble constant H₀", "km/s/Mpc", [hubbleAt(range.low), hubbleAt(range.high)]),
      controls: [year],
      layers: [
        band({
          ...shared,
          low: "hubbleLow",
          high: "hubbleHigh",
          color: colors.green,
          label: { text: "supernovae", at: "end", dx: -8, dy: 16 },
        }),
        band({
          ...shared,
          low: "cmbLow",
          high: "cmbHigh",
          color: colors.blue,
          label: { text: "microwave background", at: "start", dx: 8, dy: 30 },
        }),
        rule({ y: standard, label: "without A'" }),
        curve({
          from: "edges",
          where: year,
          x: "edge",
          y: "height",
          order: "height",
          color: colors.blue,
          dash: "dotted",
        }),
        {
          data: { name: "edges" },
          transform: [year.filter, { filter: `datum.height === ${range.low}` }],
          mark: {
            type: "text",
            text: "excluded left of here",
            align: "right",
            dx: -6,
            dy: -14,
            color: colors.blue,
          },
          encoding: { x: { field: "edge" }, y: { field: "height" } },
        },
        curve({
          from: "prediction",
          x: "mass",
          y: "entropy",
          color: colors.purple,
          dash: "dashed",
          label: { text: "entropy", at: 4.6, dx: 10, dy: -8, align: "left" },
        }),
        curve({
          from: "prediction",
          x: "mass",
          y: "temperatures",
          color: colors.vermilion,
          label: { text: "two temperatures", at: 3, dx: -12, dy: 10, align: "right" },
        }),
      ],
    }),
  });
}
