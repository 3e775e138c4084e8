import { ArgumentError } from "../core/arguments.js";
import {
  ageOfUniverse,
  benchmarkLifetime,
  bosonEmissionWidth,
  eV,
  flavourCouplings,
  formatNumber,
  lifetime,
  logGrid,
  massSplittings,
  MeV,
  pmnsParameters,
  neutrinoLifetimeBenchmarks,
  neutrinoMasses,
  pmnsMatrix,
  second,
  threeNeutrinoFactor,
  threeNeutrinoWidth,
  type Families,
  type Family,
  type NeutrinoNature,
  type OscillationDataSet,
} from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure, Row } from "./figure.js";
import { curves } from "./layers.js";
import { note, points, rule, span } from "./marks.js";
import { plot } from "./plot.js";
import { colors, palette, size } from "./theme.js";

const [lightest, heaviest] = [1e-5 * eV, 1e9 * eV];
const [weakest, strongest] = [1e-20, 1e2];
const height = 460;

/** Degrees, clockwise: lines of equal lifetime have g ∝ M. */
const alongLines =
  (-180 / Math.PI) *
  Math.atan(height / Math.log10(strongest / weakest) / (size.width / Math.log10(heaviest / lightest)));

/**
 * Couplings and masses of the boson at which the heaviest neutrino lives as long as searches reach, and as the Universe:
 * by emission of a boson lighter than it, and by decay to three neutrinos through a heavy one. The lightest neutrino is
 * massless.
 *
 * @param model name and charges of the neutrinos of e, μ, τ
 * @param point a coupling and a mass in GeV to mark, at least ten neutrino masses
 * @throws ArgumentError for universal charges, with which nothing decays, and for a lighter point
 * @example
 * neutrinoLifetimeFigure({
 *   model: { name: "Lμ-Lτ", charges: [0, 1, -1] },
 *   fit: nufit60.normal,
 *   neutrinos: "majorana",
 *   point: { label: "g-2", g: 5e-4, mass: 15 * MeV },
 * });
 */
export function neutrinoLifetimeFigure(options: {
  readonly model: { readonly name: string; readonly charges: Families<number> };
  readonly fit: OscillationDataSet;
  readonly neutrinos: NeutrinoNature;
  readonly point: { readonly label: string; readonly g: number; readonly mass: number };
}): Figure {
  const { model, fit, neutrinos, point } = options;
  if (model.charges.every((charge) => charge === model.charges[0]))
    throw new ArgumentError(
      "model",
      model.name,
      "charges that differ: with universal ones no neutrino decays",
    );
  const decay = heaviestNeutrino(model.charges, fit, neutrinos);
  const lifetimes = levels(decay.mass);
  const names = lifetimes.map(({ label }) => label);
  const lines = lifetimes.map(({ label, lifetime: level }) => linesOf(decay, label, level));
  const atPoint = lifetime(decay.byHeavyBoson(point.g, point.mass));
  const marked: Row = { mass: point.mass / eV, coupling: point.g };
  return figure({
    title: `How long the heaviest neutrino lives: ${model.name}`,
    caption:
      `Lines of equal lifetime of the heaviest neutrino (${formatNumber(decay.mass / eV, 2)} eV, ${neutrinos === "dirac" ? "Dirac" : "Majorana"}) with ${fit.label}. Left: emission of a light boson, where the lifetime goes as M²/g². ` +
      "Right: decay to three neutrinos through a heavy boson, where it goes as M⁴/g⁴. In between, neither formula holds. Below a line neutrinos live longer. " +
      "Searches: solar neutrinos, IceCube's astrophysical ones, and free streaming before the cosmic microwave background; the last line is the age of the Universe.",
    alt:
      `Four lines that rise with the mass. The marked point, at ${formatNumber(point.mass / MeV, 3)} MeV and ${formatNumber(point.g, 2)}, has a lifetime of ${inSeconds(atPoint)} ` +
      `and lies ${sideOf(ageOfUniverse.natural, atPoint)} the line of the age of the Universe.`,
    sources: [
      "bauer2020",
      fit.deltaM3l.ref,
      "planck2018",
      ...Object.values(benchmarks).map(({ ref }) => ref),
    ],
    rows: {
      light: lines.flatMap(({ light }) => light),
      heavy: lines.flatMap(({ heavy }) => heavy),
      point: [marked],
    },
    digits: 4,
    spec: plot({
      x: logAxis("boson mass M", "eV", [lightest / eV, heaviest / eV]),
      y: logAxis("gauge coupling g", dimensionless, [weakest, strongest]),
      layers: [
        span({ x: [decay.mass / eV, (10 * decay.mass) / eV], color: colors.grey, opacity: 0.2 }),
        rule({ y: Math.sqrt(4 * Math.PI), label: "g² = 4π" }),
        note({
          text: "no formula",
          x: (Math.sqrt(10) * decay.mass) / eV,
          y: 2.5,
          align: "right",
          angle: 270,
        }),
        ...["light", "heavy"].map((from) =>
          curves({ from, x: "mass", y: "coupling", series: "lifetime", names }),
        ),
        ...lifetimes.map(({ label, lifetime: level }, k) =>
          note({
            text: `${label}: ${inSeconds(level)}`,
            x: (1.5 * lightest) / eV,
            y: lightCoupling(decay, level, 1.5 * lightest) / 4,
            color: palette[k] ?? colors.grey,
            angle: alongLines,
          }),
        ),
        points({ from: "point", x: "mass", y: "coupling", color: colors.grey, shape: "diamond", size: 130 }),
        note({
          text: `${point.label}: ${inSeconds(atPoint)}`,
          x: point.mass / eV,
          y: point.g / 12,
          align: "center",
        }),
      ],
      height,
    }),
  });
}

const inSeconds = (time: number): string => `${formatNumber(time / second, 1)} s`;

const { solar, astrophysical, freeStreaming2022 } = neutrinoLifetimeBenchmarks;
const benchmarks = { solar, astrophysical, freeStreaming2022 };

/** Where a point with a heavy boson lies of the line of a lifetime, which goes as g⁻⁴; far from a factor of ten in g on. */
function sideOf(level: number, atPoint: number): string {
  const below = (atPoint / level) ** (1 / 4);
  const far = Math.abs(Math.log10(below)) > 1 ? "far " : "";
  return below === 1 ? "on" : `${far}${below > 1 ? "below" : "above"}`;
}

/** Lifetimes to draw. */
function levels(mass: number) {
  const from = (benchmark: (typeof benchmarks)[keyof typeof benchmarks]) =>
    benchmarkLifetime(benchmark, mass).low;
  return [
    { label: "solar", lifetime: from(solar) },
    { label: "IceCube", lifetime: from(astrophysical) },
    { label: "CMB", lifetime: from(freeStreaming2022) },
    { label: "Universe", lifetime: ageOfUniverse.natural },
  ];
}

type Decay = ReturnType<typeof heaviestNeutrino>;

/** The widths of the heaviest state, in GeV, as functions of coupling and mass of the boson. */
function heaviestNeutrino(charges: Families<number>, fit: OscillationDataSet, neutrinos: NeutrinoNature) {
  const couplings = flavourCouplings(pmnsMatrix(pmnsParameters(fit)), charges);
  const masses = neutrinoMasses({ lightest: 0, splittings: massSplittings(fit) });
  const parent: Family = fit.ordering === "normal" ? 2 : 1;
  const mass = masses[parent];
  const flavourFactor = threeNeutrinoFactor({ couplings, parent, masses });
  const changing = couplings.flatMap((row, j) =>
    j === parent ? [] : [Math.hypot(row[parent].re, row[parent].im)],
  );
  const flavourCoupling = Math.hypot(...changing);
  return {
    mass,
    byHeavyBoson: (g: number, bosonMass: number) =>
      threeNeutrinoWidth({ g, bosonMass, parentMass: mass, flavourFactor, neutrinos }),
    byLightBoson: (g: number, bosonMass: number) =>
      bosonEmissionWidth({ g, flavourCoupling, bosonMass, parentMass: mass, neutrinos }),
  };
}

/** The couplings that give a lifetime: the widths are pure powers of the coupling. */
const lightCoupling = (decay: Decay, level: number, mass: number): number =>
  (lifetime(decay.byLightBoson(1, mass)) / level) ** (1 / 2);
const heavyCoupling = (decay: Decay, level: number, mass: number): number =>
  (lifetime(decay.byHeavyBoson(1, mass)) / level) ** (1 / 4);

/** Both branches of the line of one lifetime. */
function linesOf(decay: Decay, name: string, level: number) {
  const light = logGrid(lightest, 0.999 * decay.mass, 60);
  const heavy = logGrid(10 * decay.mass, heaviest, 40);
  const row = (mass: number, coupling: number) => ({ lifetime: name, mass: mass / eV, coupling });
  return {
    light: light.map((mass) => row(mass, lightCoupling(decay, level, mass))),
    heavy: heavy.map((mass) => row(mass, heavyCoupling(decay, level, mass))),
  };
}
