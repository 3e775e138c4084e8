import {
  diracVerdict,
  fewestSinglets,
  majoranaFits,
  nufit60,
  Rational,
  type MajoranaVerdict,
} from "../core/index.js";
import { dimensionless, linearAxis } from "./axes.js";
import { figure } from "./builder.js";
import { choice, type Control } from "./controls.js";
import type { Figure, Row } from "./figure.js";
import type { Layer } from "./layers.js";
import { rows } from "./layers.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

/** Lepton charges from -reach to reach are drawn. */
const reach = 6;

/** What neutrinos need to mix as measured, from the least to the most. */
const needs = [
  { need: "Dirac masses will do", shape: "diamond", color: colors.vermilion, size: 260 },
  { need: "one scalar", shape: "circle", color: colors.blue, size: 130 },
  { need: "two scalars", shape: "triangle-up", color: colors.green, size: 70 },
  { need: "three scalars or more", shape: "square", color: colors.grey, size: 24 },
] as const;

const names = [
  { baryons: 1, electron: -1, muon: -1, name: "B-L" },
  { baryons: 1, electron: -3, muon: 0, name: "B-3Le" },
  { baryons: 1, electron: 0, muon: -3, name: "B-3Lμ" },
  { baryons: 1, electron: 0, muon: 0, name: "B-3Lτ" },
  { baryons: 0, electron: 0, muon: 1, name: "Lμ-Lτ" },
  { baryons: 0, electron: 1, muon: -1, name: "Le-Lμ" },
  { baryons: 0, electron: 1, muon: 0, name: "Le-Lτ" },
  { baryons: 0, electron: -2, muon: 1, name: "Lμ+Lτ-2Le" },
] as const;

/**
 * The plane of anomaly-free lepton charges: with Q = u = d, L = e = ν and baryon number times 1 or 0, the charge of the tau
 * follows from those of electron and muon, so that every point is a model. Marks say what its neutrinos need to mix as
 * measured: the fewest scalars with which angles and splittings fit in normal or inverted ordering (NuFIT 6.0).
 */
export function leptonChargePlane(): Figure {
  const quarks = choice("quarks", ["charge 1/3", "no charge"], "quarks with");
  return figure({
    title: "Every point is a theory without anomalies",
    caption:
      "Charges of electron and muon, whole numbers; that of the tau makes the sum of the three -3 for quarks of charge 1/3 (-9 times the quark charge), and 0 without. " +
      "Marks: what it takes to give neutrinos the measured angles and splittings in at least one ordering; zeros that few scalars leave in the inverse mass matrix are compared with NuFIT 6.0.",
    alt:
      "A lattice of points. Only B-L, and only with charged quarks, can do with Dirac masses. Few need a single scalar: among those without quark charge only the multiples of Lμ-Lτ. " +
      "Some need two, most three or more.",
    sources: ["bauer2020", "nufit60"],
    rows: { models: modelRows(), names: names.map((named) => ({ ...named, quarks: label(named.baryons) })) },
    spec: plot({
      x: linearAxis("charge of the electron", dimensionless, [-reach - 1, reach + 1]),
      y: linearAxis("charge of the muon", dimensionless, [-reach - 1, reach + 1]),
      height: 520,
      controls: [quarks],
      layers: [modelPoints(quarks), modelNames(quarks)],
    }),
  });
}

const label = (baryons: number): string => (baryons === 0 ? "no charge" : "charge 1/3");

function modelRows(): Row[] {
  const charges = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return [1, 0].flatMap((baryons) =>
    charges.flatMap((electron) =>
      charges
        .filter((muon) => baryons !== 0 || electron !== 0 || muon !== 0)
        .map((muon) => {
          const tau = -3 * baryons - electron - muon;
          return { quarks: label(baryons), electron, muon, tau, ...needOf(baryons, [electron, muon, tau]) };
        }),
    ),
  );
}

function needOf(baryons: number, leptons: readonly [number, number, number]) {
  const quark = new Rational(baryons).over(3);
  const dirac = diracVerdict({ quarks: [quark, quark, quark], leptons });
  const { need, size } = needs[dirac.viable ? 0 : atMost3(fewestSinglets(leptons, fits).singlets.length)];
  return { need, size };
}

/** In normal or inverted ordering. */
function fits(verdict: MajoranaVerdict): boolean {
  const pattern = `${verdict.kind} ${verdict.zeros.join(" ")}`;
  const known = judged.get(pattern);
  if (known !== undefined) return known;
  const found = [nufit60.normal, nufit60.inverted].some((data) => majoranaFits(verdict, data));
  judged.set(pattern, found);
  return found;
}

/** Few textures belong to many charges. */
const judged = new Map<string, boolean>();

const atMost3 = (count: number) => (count < 2 ? 1 : count < 3 ? 2 : 3);

function modelPoints(quarks: Control): Layer {
  const scale = (values: readonly unknown[]) => ({ domain: needs.map(({ need }) => need), range: values });
  const channel = (values: readonly unknown[]) => ({ field: "need", type: "nominal", scale: scale(values) });
  const legend = {
    title: "for neutrinos to mix as measured",
    orient: "bottom",
    columns: 2,
    titleLimit: 300,
    symbolOpacity: 1,
  };
  return {
    ...rows({ from: "models", where: quarks }),
    mark: { type: "point", filled: true, opacity: 1 },
    encoding: {
      x: { field: "electron" },
      y: { field: "muon" },
      color: { ...channel(needs.map(({ color }) => color)), legend },
      shape: { ...channel(needs.map(({ shape }) => shape)), legend },
      size: { field: "size", type: "quantitative", scale: null, legend: null },
      tooltip: [
        { field: "electron", type: "quantitative", title: "electron" },
        { field: "muon", type: "quantitative", title: "muon" },
        { field: "tau", type: "quantitative", title: "tau" },
        { field: "need", type: "nominal", title: "needs" },
      ],
    },
  };
}

function modelNames(quarks: Control): Layer {
  const text = {
    type: "text",
    align: "center",
    baseline: "bottom",
    dy: -9,
    fontSize: 13,
    fontWeight: "bold",
  };
  return {
    ...rows({ from: "names", where: quarks }),
    mark: { ...text, color: colors.grey },
    encoding: { x: { field: "electron" }, y: { field: "muon" }, text: { field: "name" } },
  };
}
