import type { ReferenceId } from "./references.js";

/** Published numbers of inequivalent anomaly-free charges up to 1, 2, ... 10, the zero solution counted as one. */
export const publishedAtlasCounts = {
  ref: "allanach2018",
  SM: [8, 22, 82, 251, 626, 1983, 3902, 7068, 14354, 23800],
  "SM+3nuR": [38, 358, 4116, 24552, 111152, 435305, 1358388, 3612734, 9587085, 21546920],
} as const satisfies { readonly ref: ReferenceId } & Record<string, unknown>;
