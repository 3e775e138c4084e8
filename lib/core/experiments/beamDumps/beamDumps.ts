import type { BeamDump } from "./beamDump.js";
import { e137 } from "./e137.js";
import { e141 } from "./e141.js";
import { e774 } from "./e774.js";
import { kek } from "./kek.js";
import { orsay } from "./orsay.js";

/** Every electron beam dump, by id. Adding one is a file with its parameters and a line here. */
export const beamDumps = { kek, e141, e137, orsay, e774 } as const satisfies Record<string, BeamDump>;
