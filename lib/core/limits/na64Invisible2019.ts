import { GeV, MeV } from "../units.js";
import { fromInvisibleEpsilon } from "./carryOver.js";
import { transcribed } from "./transcribed.js";

export const na64Invisible2019 = transcribed(
  {
    id: "na64Invisible2019",
    label: "NA64",
    observable: "electron bremsstrahlung, missing energy",
    year: 2019,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "na64Invisible2019",
  },
  [
    [1 * MeV, 7.5e-6],
    [3.4 * MeV, 1.4e-5],
    [13 * MeV, 4.3e-5],
    [27 * MeV, 8.4e-5],
    [57 * MeV, 1.8e-4],
    [120 * MeV, 4.3e-4],
    [250 * MeV, 1.15e-3],
    [500 * MeV, 3.4e-3],
    [1 * GeV, 1.1e-2],
  ],
  fromInvisibleEpsilon,
);
