import { logGrid } from "../numerics/index.js";
import { zToMuonsBranching } from "../physics/index.js";
import type { Point } from "./search.js";

/**
 * The curve of a search for Z → μμA', A' → μμ of which only the ends are quoted: it has the shape of the branching ratio, which
 * a constant number of events would give it, through the coupling quoted at the lightest mass, and ends at the largest
 * coupling quoted.
 */
export function zToFourMuons(ends: { readonly lightest: Point; readonly heaviest: Point }): readonly Point[] {
  const [low, smallest] = ends.lightest;
  const [high, largest] = ends.heaviest;
  const events = zToMuonsBranching(low) * smallest ** 2;
  return logGrid(low, high, 31).map((mass): Point => {
    const coupling = Math.sqrt(events / zToMuonsBranching(mass));
    return [mass, Math.min(coupling, largest)];
  });
}

/** What both searches say of it. */
export const zToFourMuonsNote =
  "two couplings are quoted, the smallest and the largest: between them the shape of Z → μμA', computed for a constant number of events; good to a factor of two";
