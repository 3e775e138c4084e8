import {
  bandExplorer,
  codata2018,
  couplingPlane,
  e989Run1Betatron,
  e989Run1Wiggle,
  experimentAndTheoryFigure,
  fitWiggle,
  leptonLimits,
  loopFunctionsFigure,
  magicGamma,
  models,
  muonG2Gap,
  pdg2024,
  simulateWiggle,
  spinAnimation,
  thresholdScanFigure,
  wigglePlot,
  type Figure,
} from "hidden-photons";

const anomaly = 0.00116592;
const simulation = simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 });
const fit = fitWiggle(simulation);
const calm = fitWiggle(simulateWiggle({ ...e989Run1Wiggle, positrons: 1e10, seed: 2021 }));
const swinging = simulateWiggle({
  ...e989Run1Wiggle,
  positrons: 1e10,
  seed: 2021,
  betatron: e989Run1Betatron,
});
const [precession, betatron] = [e989Run1Wiggle.angularFrequency, e989Run1Betatron.angularFrequency];

export const wiggle = wigglePlot({
  ...simulation,
  fit,
  spectra: [
    { label: "without CBO", ...calm },
    { label: "with CBO", ...fitWiggle(swinging) },
  ],
  frequencies: { "CBO - a": betatron - precession, CBO: betatron, "CBO + a": betatron + precession },
  sources: ["fermilab2021"],
});

export const planes: readonly Figure[] = Object.values(models)
  .filter(({ charges }) => charges.muon !== 0)
  .map((model) =>
    couplingPlane({ model, anomalies: [muonG2Gap(2021), muonG2Gap(2025)], neutrinos: "majorana" }),
  );

export const spin = spinAnimation({ anomaly, gamma: magicGamma(anomaly), sources: ["brookhaven2006"] });

export const leptons = leptonLimits({
  leptons: [
    { name: "muon", year: 2021, mass: codata2018.muonMass.natural, anomaly: muonG2Gap(2021) },
    { name: "tau", year: 2024, mass: pdg2024.tauMass.natural, anomaly: { value: -0.0003, sigma: 0.0032 } },
  ],
  sources: ["fermilab2021", "cms2024"],
});

/** Every figure of chapter 1, and the planes of all models that couple to muons. */
export const chapter1: readonly Figure[] = [
  spin,
  thresholdScanFigure(),
  wiggle,
  experimentAndTheoryFigure(),
  loopFunctionsFigure(),
  bandExplorer({ start: { value: 251, sigma: 59 }, sources: ["fermilab2021"] }),
  ...planes,
  leptons,
];
