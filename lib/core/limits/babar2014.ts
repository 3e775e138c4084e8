import { GeV, MeV } from "../units.js";
import { fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const babar2014 = transcribed(
  {
    id: "babar2014",
    label: "BaBar ℓℓ",
    observable: "e⁺e⁻ → γA', A' → e⁺e⁻ or μ⁺μ⁻",
    year: 2014,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "babar2014",
    note: "medians of a noisy curve, ±15 %; windows vetoed at ω, φ, J/ψ, ψ(2S) and Υ are not shown",
  },
  [
    [26 * MeV, 1.65e-3],
    [38 * MeV, 1.35e-3],
    [55 * MeV, 9e-4],
    [85 * MeV, 1.0e-3],
    [120 * MeV, 8e-4],
    [180 * MeV, 7e-4],
    [260 * MeV, 5.5e-4],
    [380 * MeV, 6e-4],
    [560 * MeV, 7e-4],
    [820 * MeV, 9e-4],
    [1.2 * GeV, 7e-4],
    [2 * GeV, 8e-4],
    [4 * GeV, 9e-4],
    [8 * GeV, 7e-4],
    [9.85 * GeV, 5.44e-4],
  ],
  fromVisibleEpsilon,
);
