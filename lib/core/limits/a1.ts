import { MeV } from "../units.js";
import { fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const a1 = transcribed(
  {
    id: "a1",
    label: "A1",
    observable: "electron bremsstrahlung on a thin target, A' → e⁺e⁻",
    year: 2014,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "a1",
    note: "medians of a noisy curve, ±15 %",
  },
  [
    [55 * MeV, 1.5e-3],
    [85 * MeV, 1.2e-3],
    [120 * MeV, 1.0e-3],
    [180 * MeV, 1.1e-3],
    [260 * MeV, 1.1e-3],
  ],
  fromVisibleEpsilon,
);
