import { GeV, MeV } from "../units.js";
import { fromInvisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const babar2017 = transcribed(
  {
    id: "babar2017",
    label: "BaBar γ + missing",
    observable: "e⁺e⁻ → γA', missing energy",
    year: 2017,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "babar2017",
    note: "medians of a noisy curve, ±15 %",
  },
  [
    [1 * MeV, 9.5e-4],
    [1.4 * GeV, 9.5e-4],
    [2.1 * GeV, 7.8e-4],
    [2.8 * GeV, 7.3e-4],
    [4.0 * GeV, 4.6e-4],
    [4.6 * GeV, 4.0e-4],
    [5.2 * GeV, 6.3e-4],
    [6 * GeV, 1.5e-3],
    [7 * GeV, 9.5e-4],
  ],
  fromInvisibleEpsilon,
);
