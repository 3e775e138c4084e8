import { MeV } from "../units.js";
import { fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const na48 = transcribed(
  {
    id: "na48",
    label: "NA48/2",
    observable: "π⁰ → γA', A' → e⁺e⁻",
    year: 2015,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "na48",
    note: "medians of a noisy curve, ±15 %",
  },
  [
    [9 * MeV, 1.1e-3],
    [12 * MeV, 8e-4],
    [18 * MeV, 8e-4],
    [26 * MeV, 7e-4],
    [40 * MeV, 8.5e-4],
    [55 * MeV, 9e-4],
    [85 * MeV, 1.4e-3],
    [120 * MeV, 4e-3],
  ],
  fromVisibleEpsilon,
);
