import { measured, one, type Unit } from "./measured.js";
import { units } from "./units.js";

const GeV2: Unit = { symbol: "GeV²", size: 1 };

/** How photons see the charge of a nucleus Z, A and of its protons. */
export const nuclearCharge = {
  /** d A^(2/3) in the form factor 1/(1 + t/d). */
  formFactorScale: measured(0.164, 0, GeV2, "bjorken2009", "from memory"),
  /** Distance m_e Z^(1/3) beyond which electrons screen the nucleus. */
  screening: measured(111, 0, one, "bjorken2009", "from memory"),
  /** Distance m_e Z^(2/3) beyond which they screen protons one by one. */
  innerScreening: measured(773, 0, one, "bjorken2009", "from memory"),
  /** Of the proton's form factor 1/(1 + t/0.71 GeV²)². */
  protonScale: measured(0.71, 0, GeV2, "bjorken2009", "from memory"),
  /** Magnetic moment of the proton in nuclear magnetons. */
  protonMoment: measured(2.79, 0, one, "bjorken2009", "from memory"),
} as const;

const pole = (residue: number, mass: number, width: number) => ({
  residue,
  mass: measured(mass, 0, units.GeV, "faessler2010", "from memory"),
  width: measured(width, 0, units.GeV, "faessler2010", "from memory"),
});

/** Fit of the proton's form factor F₁ for time-like photons: ρ and ω with two recurrences of each. */
export const protonFormFactorFit = [
  pole(0.616, 0.77, 0.15),
  pole(0.223, 1.25, 0.3),
  pole(-0.339, 1.45, 0.5),
  pole(1.011, 0.77, 0.0085),
  pole(-0.881, 1.25, 0.3),
  pole(0.369, 1.45, 0.5),
] as const;
