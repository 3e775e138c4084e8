import { eV, femtobarn, GeV, Hz, metre, MeV, MHz, microsecond, nanosecond, tesla } from "../units.js";
import type { Unit } from "./measured.js";

// Units as measured values are printed in.
export const units = {
  eV: { symbol: "eV", size: eV },
  MeV: { symbol: "MeV", size: MeV },
  GeV: { symbol: "GeV", size: GeV },
  perGeV2: { symbol: "GeV⁻²", size: 1 / (GeV * GeV) },
  microsecond: { symbol: "µs", size: microsecond },
  nanosecond: { symbol: "ns", size: nanosecond },
  Hz: { symbol: "Hz", size: Hz },
  MHz: { symbol: "MHz", size: MHz },
  femtobarn: { symbol: "fb", size: femtobarn },
  metre: { symbol: "m", size: metre },
  tesla: { symbol: "T", size: tesla },
  /** Of anomalies: 10⁻¹¹. */
  e11: { symbol: "× 10⁻¹¹", size: 1e-11 },
  /** Of the electron's anomaly: 10⁻¹². */
  e12: { symbol: "× 10⁻¹²", size: 1e-12 },
  e9: { symbol: "× 10⁻⁹", size: 1e-9 },
  e8: { symbol: "× 10⁻⁸", size: 1e-8 },
} as const satisfies Record<string, Unit>;
