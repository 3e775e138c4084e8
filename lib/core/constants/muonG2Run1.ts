import { measured, one } from "./measured.js";
import { units } from "./units.js";

const from = ["fermilab2021", "from memory"] as const;

/**
 * The four data sets of Fermilab's first run (Phys. Rev. Lett. 126, 141801, table): anomalous precession frequency f_a,
 * shielded-proton frequency ω̃'_p/2π at 34.7 °C, and their ratio R'_μ in 10⁻³.
 */
export const muonG2Run1 = [
  {
    name: "1a",
    fa: 229081.06,
    faSigma: 0.28,
    fp: 61791871.2,
    fpSigma: 7.1,
    ratio: 3.7073009,
    ratioSigma: 45e-7,
  },
  {
    name: "1b",
    fa: 229081.4,
    faSigma: 0.24,
    fp: 61791937.8,
    fpSigma: 7.9,
    ratio: 3.7073024,
    ratioSigma: 38e-7,
  },
  {
    name: "1c",
    fa: 229081.26,
    faSigma: 0.19,
    fp: 61791845.4,
    fpSigma: 7.7,
    ratio: 3.7073057,
    ratioSigma: 31e-7,
  },
  {
    name: "1d",
    fa: 229081.23,
    faSigma: 0.16,
    fp: 61792003.4,
    fpSigma: 6.6,
    ratio: 3.7072957,
    ratioSigma: 26e-7,
  },
].map((run) => ({
  name: run.name,
  anomalyFrequency: measured(run.fa, run.faSigma, units.Hz, ...from),
  protonFrequency: measured(run.fp, run.fpSigma, units.Hz, ...from),
  ratio: measured(run.ratio, run.ratioSigma, { symbol: "× 10⁻³", size: 1e-3 }, ...from),
}));

/** R'_μ of the whole first run: the error is statistical 16 and systematic 6 in the last digits, in quadrature. */
export const muonG2Run1Ratio = measured(0.0037073003, Math.hypot(16, 6) * 1e-10, one, "fermilab2021");
