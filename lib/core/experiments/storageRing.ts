import { measured, one, units, type Measured, type ReferenceId } from "../constants/index.js";

/** A muon storage ring and how its wiggle plot is made. A sigma of 0 marks a nominal value. */
export interface StorageRing {
  readonly label: string;
  readonly ref: ReferenceId;
  /** Radius of the central orbit. */
  readonly radius: Measured;
  /** Magnetic field; `field.natural` is eB. */
  readonly field: Measured;
  /** Momentum of the stored muons. */
  readonly momentum: Measured;
  /** Lifetime γτ of the stored muons in the laboratory. */
  readonly dilatedLifetime: Measured;
  /** Positron energy above which decays are counted. */
  readonly threshold: Measured;
  /** Bin width of the wiggle plot, one turn of the muons. */
  readonly binWidth: Measured;
  /** Field indices n of the electric quadrupoles that were used. */
  readonly fieldIndices: readonly Measured[];
}

/** The ring was built at Brookhaven and moved to Fermilab in 2013: orbit and field are the same. */
function ringAt(ref: ReferenceId) {
  return {
    ref,
    radius: measured(7.112, 0, units.metre, ref),
    field: measured(1.4513, 0, units.tesla, ref),
    momentum: measured(3.094, 0, units.GeV, ref),
    dilatedLifetime: measured(64.4, 0, units.microsecond, ref),
  };
}

export const storageRings = {
  /** Brookhaven E821, 1997 to 2001. */
  e821: {
    ...ringAt("brookhaven2006"),
    label: "Brookhaven E821",
    threshold: measured(1.8, 0, units.GeV, "brookhaven2006"),
    binWidth: measured(149.2, 0, units.nanosecond, "brookhaven2006"),
    fieldIndices: [0.122, 0.137, 0.142].map((n) => measured(n, 0, one, "brookhaven2006", "from memory")),
  },
  /** Fermilab E989, first run (2018). */
  e989: {
    ...ringAt("fermilab2021"),
    label: "Fermilab E989",
    threshold: measured(1.7, 0, units.GeV, "fermilab2021"),
    binWidth: measured(149.2, 0, units.nanosecond, "fermilab2021"),
    fieldIndices: [measured(0.108, 0, one, "fermilab2021"), measured(0.12, 0, one, "fermilab2021")],
  },
} as const satisfies Record<string, StorageRing>;
