import { GeV } from "../units.js";
import { fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const lhcb2019 = transcribed(
  {
    id: "lhcb2019",
    label: "LHCb",
    observable: "prompt A' → μ⁺μ⁻ in proton collisions",
    year: 2019,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "lhcb2019",
    note: "medians of a noisy curve, ±15 %",
  },
  [
    [0.22 * GeV, 2.3e-4],
    [0.32 * GeV, 2.3e-4],
    [0.38 * GeV, 3e-4],
    [0.55 * GeV, 5e-4],
    [1.2 * GeV, 1e-3],
    [2.6 * GeV, 1.5e-3],
    [5 * GeV, 1.7e-3],
  ],
  fromVisibleEpsilon,
);
