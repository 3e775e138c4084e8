import { GeV } from "../units.js";
import { transcribed } from "./transcribed.js";

export const borexino = transcribed(
  {
    id: "borexino",
    label: "Borexino ν-e",
    observable: "solar neutrinos scattering off electrons",
    year: 2012,
    confidenceLevel: 0.9,
    provenance: "digitised",
    ref: "harnik2012",
    note: "for B-L as collected in 1803.05466, carried over to charges that all neutrinos share; chapter 3 computes it for every model",
  },
  [
    [0.00083 * GeV, 1.98e-6],
    [0.0023 * GeV, 5.5e-6],
    [0.0075 * GeV, 1.84e-5],
    [0.0195 * GeV, 4.86e-5],
    [0.0508 * GeV, 1.28e-4],
    [0.168 * GeV, 4.29e-4],
    [1.17 * GeV, 3.07e-3],
  ],
  ({ charges: { electron, neutrinos } }) => {
    const [charge] = neutrinos;
    const sameForAll = neutrinos.every((each) => each === charge);
    return sameForAll && electron * charge > 0 ? 1 / Math.sqrt(electron * charge) : undefined;
  },
);
