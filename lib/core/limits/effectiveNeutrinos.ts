import { MeV } from "../units.js";
import { transcribed } from "./transcribed.js";

export const effectiveNeutrinos = transcribed(
  {
    id: "effectiveNeutrinos",
    label: "Neff",
    observable: "energy density of the early Universe",
    year: 2019,
    confidenceLevel: 0.95,
    provenance: "from memory",
    ref: "escudero2019",
    note: "for A' that couples to neutrinos and not to electrons; in equilibrium above about 1e-9; chapter 3 computes the edge in mass",
  },
  [
    [1 * MeV, 1e-9],
    [10 * MeV, 1e-9],
  ],
  ({ charges }) => {
    const largest = Math.max(...charges.neutrinos.map(Math.abs));
    return largest > 0 && charges.electron === 0 ? 1 / largest : undefined;
  },
);
