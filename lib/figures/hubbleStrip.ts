import {
  expansionByYear,
  lightestVector,
  limitsOn,
  MeV,
  standardNeff,
  thermalCoupling,
  type NeutrinoNature,
} from "../core/index.js";
import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { hoverArea, said } from "./hoverMarks.js";
import { band, type Layer } from "./layers.js";
import type { Plane } from "./plane.js";
import type { PlanePoint } from "./planeLabels.js";
import { shortSource } from "./shortSource.js";
import { textWidth } from "./textWidth.js";
import { colors } from "./theme.js";

/** ΔN_eff that eases the tension between measurements of the Hubble constant (1901.02010). */
const easing = { least: 0.2, most: 0.5 };

const text = "eases H₀ tension";
const fontSize = 14;
/** Pixels between the frame and the lower end of the name, which stands upright in the strip. */
const inset = 8;

/**
 * Rows of the strip of masses at which A' in equilibrium with neutrinos adds ΔN_eff between 0.2 and 0.5, from the coupling on
 * that brings it there; only in years in which the microwave background allows them, and for models that it speaks of.
 */
export function hubbleRows(
  plane: Plane,
  { years, neutrinos }: { readonly years: readonly number[]; readonly neutrinos: NeutrinoNature },
): Row[] {
  const { model, parameter } = plane;
  return years.flatMap((year) => {
    const limit = limitsOn({ model, year, neutrinos }).find(({ id }) => id.startsWith("effectiveNeutrinos"));
    if (limit === undefined) return [];
    const low = Math.max(lightestVector(easing.most), limit.domain[1]);
    const high = lightestVector(easing.least);
    if (low >= high) return [];
    return [low, high].map((mass) => ({
      year,
      mass: mass / MeV,
      from: Math.max(parameter[0], thermalCoupling({ mass, charges: model.charges.neutrinos })),
      to: parameter[1],
    }));
  });
}

/** What the name of the strip covers, for other labels to keep away from; nothing without a strip in a year. */
export function hubbleObstacles(rows: readonly Row[], year: number, plane: Plane): PlanePoint[][] {
  const own = rows.filter((row) => row["year"] === year);
  const [low, high] = plane.parameter;
  const reached = (3 * inset + textWidth(text, fontSize)) / plane.height;
  const top = low * (high / low) ** reached;
  const masses = own.map((row) => Number(row["mass"]));
  const [first, last] = [masses[0], masses[1]];
  if (first === undefined || last === undefined) return [];
  return [0.2, 0.4, 0.6, 0.8].map((t) => {
    const mass = first ** (1 - t) * last ** t;
    return [
      { mass, coupling: low },
      { mass, coupling: top },
    ];
  });
}

/** Draws the table "hubble". */
export function hubbleLayers(rows: readonly Row[], year: Control, { height }: Plane): Layer[] {
  if (rows.length === 0) return [];
  return [
    band({
      from: "hubble",
      where: year,
      x: "mass",
      low: "from",
      high: "to",
      color: colors.blue,
      opacity: 0.18,
    }),
    {
      data: { name: "hubble" },
      transform: [year.filter, { aggregate: [{ op: "mean", field: "mass", as: "mass" }], groupby: ["year"] }],
      mark: {
        type: "text",
        text,
        angle: 270,
        align: "left",
        baseline: "middle",
        fontSize,
        color: colors.blue,
      },
      encoding: { x: { field: "mass" }, y: { value: height - inset } },
    },
  ];
}

/** What a tooltip says of the strip. */
export function hubbleHover(rows: readonly Row[], year: Control): Layer[] {
  if (rows.length === 0) return [];
  const search = "ΔNeff between 0.2 and 0.5, which eases the tension between measurements of H₀: computed";
  const source = `${shortSource("escudero2019")}; ${contested}`;
  return [
    hoverArea({ from: "hubble", transform: [year.filter, ...said(search, source)], low: "from", high: "to" }),
  ];
}

const { neff } = expansionByYear[2021];
const allowed = lightestVector(neff.value + 2 * neff.sigma - standardNeff.value) / MeV;

/** What the microwave background alone says of the strip. */
export const contested = `below ${allowed.toFixed(1)} MeV the microwave background (Planck 2018) alone excludes it at two standard deviations`;
