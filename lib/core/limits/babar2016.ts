import { GeV } from "../units.js";
import { fromMuonCoupling } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const babar2016 = transcribed(
  {
    id: "babar2016",
    label: "BaBar 4μ",
    observable: "e⁺e⁻ → μ⁺μ⁻A', A' → μ⁺μ⁻",
    year: 2016,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "babar2016",
    note: "binned medians of a noisy curve, quoted for Lμ-Lτ; carried over without branching ratios",
  },
  [
    [0.221 * GeV, 1.03e-3],
    [0.331 * GeV, 1.14e-3],
    [0.493 * GeV, 1.27e-3],
    [0.733 * GeV, 1.63e-3],
    [1.09 * GeV, 1.92e-3],
    [2.24 * GeV, 3.9e-3],
    [3.33 * GeV, 5.8e-3],
    [4.96 * GeV, 1.56e-2],
    [7.39 * GeV, 6.6e-2],
  ],
  fromMuonCoupling,
);
