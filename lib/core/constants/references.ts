import { anomalyReferences } from "./references/anomalies.js";
import { beamDumpReferences } from "./references/beamDumps.js";
import { constantReferences } from "./references/constants.js";
import { flavourReferences } from "./references/flavour.js";
import { hiddenPhotonReferences } from "./references/hiddenPhotons.js";
import { kineticMixingReferences } from "./references/kineticMixing.js";
import { neutrinoReferences } from "./references/neutrinos.js";
import { searchReferences } from "./references/searches.js";
import type { Reference } from "./references/reference.js";

export type { Reference } from "./references/reference.js";

/** Every publication cited, by a short id. Adding one is adding an entry to the list of its subject. */
export const references = {
  ...constantReferences,
  ...anomalyReferences,
  ...hiddenPhotonReferences,
  ...beamDumpReferences,
  ...kineticMixingReferences,
  ...flavourReferences,
  ...neutrinoReferences,
  ...searchReferences,
} as const satisfies Record<string, Reference>;

export type ReferenceId = keyof typeof references;
