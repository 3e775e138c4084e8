import { dumpIsland, dumpSetup, MeV, models, type BeamDump, type NeutrinoNature } from "../core/index.js";
import { publishedLimit } from "./beamDumpPlane.js";

type Range = readonly [least: number, most: number];

/** How far the computed edges of a dump lie from its published ones, computed/published - 1, over the published masses inside of both. */
interface EdgeAgreement {
  readonly label: string;
  readonly lower: Range;
  readonly upper: Range;
}

export function edgeAgreement(dump: BeamDump, neutrinos: NeutrinoNature): EdgeAgreement[] {
  const model = models.secluded;
  const limit = publishedLimit(dump);
  if (!limit?.masses) return [];
  const shares = dumpIsland({ setup: dumpSetup(dump), model, neutrinos, masses: limit.masses }).flatMap(
    ({ mass, excluded }) => {
      const published = limit.excluded({ model, mass, neutrinos });
      return excluded && published
        ? [{ lower: excluded.from / published.from - 1, upper: excluded.to / published.to - 1 }]
        : [];
    },
  );
  const range = (edge: "lower" | "upper"): Range => {
    const all = shares.map((share) => share[edge]);
    return [Math.min(...all), Math.max(...all)];
  };
  return [{ label: dump.label, lower: range("lower"), upper: range("upper") }];
}

/** "E137 -6 to 33 %, KEK -83 to 3 %". */
export const inPercent = (dumps: readonly EdgeAgreement[], edge: "lower" | "upper"): string =>
  dumps
    .map(
      ({ label, [edge]: [least, most] }) =>
        `${label} ${Math.round(100 * least)} to ${Math.round(100 * most)} %`,
    )
    .join(", ");

/** Dumps of which an edge is somewhere farther off than this, both ways. */
export const farOff = (dumps: readonly EdgeAgreement[], edge: "lower" | "upper", most: number): string[] =>
  dumps.filter(({ [edge]: range }) => Math.max(...range.map(Math.abs)) > most).map(({ label }) => label);

/** The last published mass in MeV. */
export const publishedTip = (dump: BeamDump): number =>
  Math.max(...(publishedLimit(dump)?.masses ?? [])) / MeV;
