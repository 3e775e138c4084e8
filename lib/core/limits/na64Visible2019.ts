import { MeV } from "../units.js";
import { fromVisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const na64Visible2019 = transcribed(
  {
    id: "na64Visible2019",
    label: "NA64 e⁺e⁻",
    observable: "electron bremsstrahlung, A' → e⁺e⁻ behind a short dump",
    year: 2019,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "na64Visible2019",
    note: "two-sided: a larger coupling decays inside the dump",
  },
  [
    [1.6 * MeV, 8.5e-5, 1.3e-2],
    [3 * MeV, 8.7e-5, 1.0e-2],
    [4 * MeV, 8.9e-5, 5.8e-3],
    [6 * MeV, 9.2e-5, 3e-3],
    [8 * MeV, 9.5e-5, 1.9e-3],
    [10 * MeV, 9.9e-5, 1.4e-3],
    [14 * MeV, 1.1e-4, 8.5e-4],
    [20 * MeV, 1.4e-4, 4.5e-4],
    [24 * MeV, 1.8e-4, 2.8e-4],
  ],
  fromVisibleEpsilon,
);
