import { ArgumentError } from "../core/arguments.js";
import {
  codata2018,
  decayTable,
  GeV,
  linearGrid,
  logGrid,
  MeV,
  pdg2020,
  type BranchingRatios,
  type DecayTable,
  type Model,
  type NeutrinoNature,
} from "../core/index.js";
import { dimensionless, linearAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import { choice, type Control } from "./controls.js";
import type { Figure, Row } from "./figure.js";
import { placeLabels, type Pixel } from "./labelPlacement.js";
import { curve, type Layer } from "./layers.js";
import { plot } from "./plot.js";
import { colors, size, type Dash } from "./theme.js";

interface Channel {
  readonly key: keyof BranchingRatios;
  readonly text: string;
  readonly color: string;
  readonly dash: Dash;
}

const visible: readonly Channel[] = [
  { key: "neutrinos", text: "neutrinos", color: colors.grey, dash: "longDashed" },
  { key: "hadrons", text: "hadrons", color: colors.green, dash: "dashDotted" },
  { key: "tau", text: "τ⁺τ⁻", color: colors.purple, dash: "dotted" },
  { key: "electron", text: "e⁺e⁻", color: colors.blue, dash: "solid" },
  { key: "muon", text: "μ⁺μ⁻", color: colors.vermilion, dash: "dashed" },
];
const dark: Channel = { key: "dark", text: "dark matter", color: colors.brown, dash: "solid" };

const mass = { low: 1 * MeV, high: 10 * GeV };
const top = 1.05;

/**
 * What A' decays to, against its mass; a menu chooses the model.
 *
 * @param models one or more
 * @param neutrinos "majorana" or "dirac"
 * @throws ArgumentError without models
 * @example branchingRatiosFigure({ models: [models.secluded, models.bMinusL], neutrinos: "majorana" })
 */
export function branchingRatiosFigure(options: {
  readonly models: readonly Model[];
  readonly neutrinos: NeutrinoNature;
}): Figure {
  const { models, neutrinos } = options;
  const [first] = models;
  if (!first) throw new ArgumentError("models", "none", "one or more");
  const names = models.map(({ name }) => name);
  const control = names.length > 1 ? choice("model", names) : undefined;
  const table = decayTable(masses());
  const channels = models.some(({ darkDecay }) => darkDecay) ? [...visible, dark] : visible;
  const ratios = models.flatMap((model) => ratioRows(table, channels, model, neutrinos));
  const labels = models.flatMap(({ name }) =>
    labelRows(
      name,
      channels,
      ratios.filter(({ model }) => model === name),
    ),
  );
  return figure({
    title: names.length > 1 ? "Branching ratios of A'" : `Branching ratios of A': ${first.name}`,
    caption:
      "Branching ratios of A' against its mass, " +
      `with ${neutrinos === "majorana" ? "left-handed neutrinos alone" : "Dirac neutrinos, whose right-handed halves are charged too"}. ` +
      "Hadrons: data of e⁺e⁻ → hadrons, divided among the quark currents by vector meson dominance, without J/ψ, ψ(2S) and Υ. " +
      "Below 2mₑ, at the left edge, a boson that only mixes decays to three photons.",
    alt:
      `Branching ratios from 1 MeV to 10 GeV for ${names.join(", ")}` +
      `${names.length > 1 ? `, in a picture for ${first.name}` : ""}: ` +
      [
        models.some(({ darkDecay }) => !darkDecay) &&
          "steps at 211 MeV and 3.55 GeV where muons and taus open, and peaks of hadrons at the ρ, ω and φ mesons, at the ω and φ alone where the charge is baryon number",
        models.some(({ darkDecay }) => darkDecay) && "a decay to dark matter has the ratio 1 at all masses",
      ]
        .filter((text) => text !== false)
        .join("; ") +
      ".",
    sources: ["bauer2018", "darkcast2018", "pdg2020", "babarPions2012"],
    digits: 4,
    rows: { ratios, labels },
    spec: plot({
      x: logAxis("mass M", "MeV", [mass.low / MeV, mass.high / MeV]),
      y: linearAxis("branching ratio", dimensionless, [0, top]),
      controls: control ? [control] : [],
      layers: [
        ...channels.map(({ key, color, dash }) =>
          curve({ from: "ratios", ...(control && { where: control }), x: "mass", y: key, color, dash }),
        ),
        ...channels.map((channel) => labelLayer(channel, control)),
        ...(control ? [chosenModel(control)] : []),
      ],
    }),
  });
}

/** Dense above the thresholds and where resonances are narrow, and a pair on both sides of each threshold. */
function masses(): number[] {
  const edges = [codata2018.electronMass, codata2018.muonMass, pdg2020.tauMass].flatMap(({ natural }) =>
    [-1e-6, 1e-6, 1e-3, 4e-3, 1e-2, 2e-2].map((distance) => 2 * natural * (1 + distance)),
  );
  return [
    ...logGrid(mass.low, 10 * MeV, 31),
    ...logGrid(11 * MeV, 200 * MeV, 5),
    ...logGrid(205 * MeV, mass.high, 151),
    ...edges,
    ...linearGrid(0.74, 0.83, 37), // ω
    ...linearGrid(1, 1.045, 31), // φ
  ].sort((a, b) => a - b);
}

function ratioRows(
  table: DecayTable,
  channels: readonly Channel[],
  model: Model,
  neutrinos: NeutrinoNature,
): Row[] {
  return table.branchingRatios(model, neutrinos).map((ratios, i) => ({
    model: model.name,
    mass: (table.masses[i] ?? 0) / MeV,
    ...Object.fromEntries(channels.map(({ key }) => [key, ratios[key]])),
  }));
}

/** The name of each channel that is ever above 2 %, at the clearest place beside its curve. */
function labelRows(model: string, channels: readonly Channel[], ratios: readonly Row[]): Row[] {
  const decades = Math.log(mass.high / mass.low);
  const toPixel = (row: Row, key: string): Pixel => ({
    x: (size.width * Math.log((Number(row["mass"]) * MeV) / mass.low)) / decades,
    y: size.height * (1 - Number(row[key]) / top),
  });
  const positions = placeLabels({
    ...size,
    fontSize: 14,
    obstacles: [],
    curves: channels.map(({ key, text }) => ({
      id: key,
      text,
      points: ratios.filter((row) => Number(row[key]) > 0.02).map((row) => toPixel(row, key)),
    })),
  });
  return [...positions].map(([key, { x, y }]) => ({
    model,
    channel: key,
    mass: (mass.low / MeV) * Math.exp((x / size.width) * decades),
    ratio: top * (1 - y / size.height),
  }));
}

function labelLayer({ key, text, color }: Channel, control: Control | undefined): Layer {
  return {
    data: { name: "labels" },
    transform: [...(control ? [control.filter] : []), { filter: `datum.channel === '${key}'` }],
    mark: { type: "text", text, color, align: "center", baseline: "middle" },
    encoding: { x: { field: "mass" }, y: { field: "ratio" } },
  };
}

/** The name of the chosen model, above the right end of the plot. */
function chosenModel({ filter }: Control): Layer {
  return {
    data: { name: "labels" },
    transform: [filter, { aggregate: [{ op: "count", as: "channels" }], groupby: ["model"] }],
    mark: { type: "text", align: "right", baseline: "bottom", dy: -4 },
    encoding: { x: { value: "width" }, y: { value: 0 }, text: { field: "model" } },
  };
}
