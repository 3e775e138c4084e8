/**
 * The benchmark table: what takes time, beside a slower way to the same numbers in the same run. Ratios hold on any
 * machine; times are of this one. Run it with `npm run bench`.
 */
import { fileURLToPath } from "node:url";
import {
  beamDumps,
  branchingRatios,
  codata2018,
  couplingBand,
  decayTable,
  deltaNeff,
  dumpEvents,
  dumpSetup,
  e989Run1Wiggle,
  effectiveNeutrinoNumber,
  fitWiggle,
  GeV,
  integrate,
  largestProduct,
  limits,
  logGrid,
  loopMixing,
  MeV,
  models,
  pdg2020,
  simulateWiggle,
  tridentMeasurements,
  sin2ThetaW,
  tridentResponse,
  tridentSpectrum,
  wiggleStart,
} from "hidden-photons";
import { Bench, type Task } from "tinybench";
import { executeNotebook, readNotebook } from "../kernels/runner/index.js";
import { printAtlasLines } from "./atlasBench.js";
import { kernelLines, printKernelLines } from "./kernelBench.js";
import { printStudyLines, studyLines } from "./studiesBench.js";
import { directDumpEvents } from "./twins/beamDump.js";
import { quadratureMixing } from "./twins/loopMixing.js";
import { slideVectorLoop } from "./twins/slideVectorLoop.js";
import { slowWiggleFit } from "./twins/wiggleFit.js";

interface Line {
  readonly what: string;
  readonly milliseconds: number;
  /** Its ratio to something else in this run. */
  readonly comparison?: string;
}

const leptonMass = codata2018.muonMass.natural;
const masses = logGrid(1 * MeV, 10 * GeV, 1000);
const anomaly = { value: 251e-11, sigma: 59e-11 };

/** Upper edge of the band from a loop function given as a function of r = (M/m)². */
const edges = (loop: (r: number) => number) =>
  masses.map((mass) => Math.sqrt((4 * Math.PI ** 2 * 369e-11) / loop((mass / leptonMass) ** 2)));

/** The slide's integral as it stands, without a hint where the integrand turns. */
function plainQuadrature(r: number): number {
  const x2 = 1 / r;
  return integrate((z) => (x2 * z * z * (1 - z)) / (x2 * z * z + 1 - z), 0, 1).value;
}

const decays = decayTable(masses);
const tauMass = pdg2020.tauMass.natural;

const setup = dumpSetup(beamDumps.e137);
const dumpGrid = { masses: logGrid(2 * MeV, 0.5 * GeV, 200), couplings: logGrid(1e-9, 1e-4, 200) };
const dumpPoint = { mass: 10 * MeV, epsilon: 1e-6 };

const { beam } = tridentMeasurements.ccfr;
const spectrum = tridentSpectrum(beam);

/** Searches for visible decays, each at as many masses as make 17 000 points in all. */
const visible = limits.filter(({ signature }) => signature === "prompt" || signature === "displaced");
const searchGrids = visible.map((limit) => ({
  limit,
  masses: logGrid(...limit.domain, Math.ceil(17000 / visible.length)),
}));
const prepare = () => searchGrids.map(({ limit, masses: at }) => limit.along?.(at));
const searches = prepare();
/** What is quoted for the established Python tool and as many points, in ms: 7 to 13 s on two cores. It is not run here. */
const quotedRecast = 7000;

const experiment = simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 });

const bench = new Bench({ time: 1000, warmupTime: 300, iterations: 5 });
bench
  .add("band", () => couplingBand({ anomaly, sigmas: 2, masses, leptonMass }))
  .add("band twin", () => edges(slideVectorLoop))
  .add("band quadrature", () => edges(plainQuadrature))
  .add("decays", () => decays.branchingRatios(models.bMinusL, "majorana"))
  .add("decays singly", () =>
    masses.map((mass) => branchingRatios({ model: models.bMinusL, mass, neutrinos: "majorana" })),
  )
  .add("mixing", () => masses.map((m) => loopMixing({ plus: "muon", minus: "tau", qSquared: m * m })))
  .add("mixing quadrature", () => masses.map((m) => quadratureMixing(leptonMass, tauMass, m * m)))
  .add("recast", () => searches.map((recast) => recast?.(models.bMinusL, "majorana")))
  .add("recast unprepared", () => prepare().map((recast) => recast?.(models.bMinusL, "majorana")))
  .add("dump", () =>
    dumpGrid.masses.map((mass) => {
      const events = dumpEvents({ setup, model: models.secluded, mass, neutrinos: "majorana" });
      return dumpGrid.couplings.map(events);
    }),
  )
  .add("dump twin", () => directDumpEvents(setup, dumpPoint.mass, dumpPoint.epsilon, 1e-4))
  .add("tridents", () =>
    masses.map((mass) =>
      largestProduct(tridentResponse({ spectrum, mass, sin2ThetaW: sin2ThetaW.mZ.value }), 1.38),
    ),
  )
  .add("trident integral", () => tridentSpectrum(beam))
  .add("N_eff", () => logGrid(1 * MeV, 30 * MeV, 1000).map(deltaNeff))
  .add("N_eff evolution", () => effectiveNeutrinoNumber(10 * MeV))
  .add("simulation", () => simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 }))
  .add("fit", () => fitWiggle(experiment))
  .add("fit twin", () => {
    slowWiggleFit(experiment.counts, experiment.bins, wiggleStart(experiment.counts, experiment.bins));
  });

function median(name: string): number {
  const task: Task | undefined = bench.getTask(name);
  const result = task?.result;
  if (!result || !("latency" in result)) throw new Error(`benchmark ${name} gave no result`);
  return result.latency.p50;
}

const compared = (what: string, name: string, reference: string, slow: string): Line => ({
  what,
  milliseconds: median(name),
  comparison: `${(median(slow) / median(name)).toPrecision(3)} × faster than ${reference}`,
});

/** A point of the direct integral stands for the 40 000 of the grid, which would take hours. */
function dumpLine(): Line {
  const [fast, slow] = [median("dump"), 200 * 200 * median("dump twin")];
  const comparison = `${(slow / fast).toPrecision(2)} × faster than a double integral at every point`;
  return { what: "E137, 200 masses × 200 couplings", milliseconds: fast, comparison };
}

/** Against a time that is quoted, not measured in this run. */
function recastLine(what: string, name: string): Line {
  const ratio = quotedRecast / median(name);
  return {
    what,
    milliseconds: median(name),
    comparison: `${ratio.toPrecision(2)} × faster than the 7 s quoted for the established Python tool, not run here`,
  };
}

/** One slow call for each of 1000 masses. */
function eachMass(what: string, name: string, reference: string, slow: string): Line {
  const ratio = (1000 * median(slow)) / median(name);
  return {
    what,
    milliseconds: median(name),
    comparison: `${ratio.toPrecision(2)} × faster than ${reference}`,
  };
}

/** Chapter 1 from kernel start to last output, and a notebook of one empty cell for the start alone. */
async function chapterLines(): Promise<Line[]> {
  const directory = fileURLToPath(new URL("../notebooks/", import.meta.url));
  const chapter = readNotebook(`${directory}01-g-2.ipynb`);
  const empty = {
    ...chapter,
    cells: chapter.cells.filter(({ cell_type: type }) => type === "code").slice(1, 2),
  };
  const start = await timed(() => executeNotebook(empty, { directory }));
  const whole = await timed(() => executeNotebook(chapter, { directory }));
  return [
    { what: "kernel start and one cell of constants", milliseconds: start },
    {
      what: "chapter 1 from start to end",
      milliseconds: whole,
      comparison: `${(whole / start).toPrecision(3)} × the kernel start`,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

await bench.run();
const lines: Line[] = [
  compared("coupling band, 1000 masses", "band", "slow twin: quadrature with break points", "band twin"),
  compared(
    "coupling band, 1000 masses",
    "band",
    "plain adaptive quadrature of the slide's integral",
    "band quadrature",
  ),
  compared("branching ratios of B-L, 1000 masses", "decays", "one mass after the other", "decays singly"),
  compared("μτ loop mixing, 1000 timelike q²", "mixing", "slow twin: quadrature", "mixing quadrature"),
  dumpLine(),
  recastLine(`recast of ${visible.length} searches, 17 000 points`, "recast unprepared"),
  recastLine("the same, prepared for all models", "recast"),
  eachMass("trident limit, 1000 masses", "tridents", "a full integral for each mass", "trident integral"),
  eachMass("ΔN_eff, 1000 masses", "N_eff", "an evolution for each mass", "N_eff evolution"),
  { what: "wiggle plot, 10⁷ positrons in 4154 bins", milliseconds: median("simulation") },
  compared("five-parameter fit of 4154 bins", "fit", "slow twin: downhill simplex on quadrature", "fit twin"),
  ...(await chapterLines()),
];
for (const { what, milliseconds, comparison = "" } of lines)
  console.log(`${what.padEnd(42)} ${milliseconds.toPrecision(3).padStart(8)} ms  ${comparison}`);

printStudyLines(await studyLines());

console.log();
printKernelLines(await kernelLines());

console.log();
await printAtlasLines();
