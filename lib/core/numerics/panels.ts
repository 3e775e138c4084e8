/** The integral over a part of the range, and how to improve it. */
export interface Panel {
  readonly value: number;
  /** Estimate of |value - exact|, never below the rounding error of the sum. */
  readonly error: number;
  /** The panels that replace this one in the next refinement, and the evaluations they cost; absent if nothing can be gained. */
  readonly refinement?: { readonly evaluations: number; readonly panels: () => readonly Panel[] };
}

/** The rounding error to expect of a sum whose terms add up to `sumOfMagnitudes` in absolute value. */
export function roundingError(sumOfMagnitudes: number): number {
  return 50 * Number.EPSILON * sumOfMagnitudes;
}

export interface Refined {
  readonly value: number;
  readonly error: number;
  readonly converged: boolean;
}

/**
 * Refines the panel with the largest error until the sum of the errors is within `tolerance` of the value, until no
 * panel can be improved, or until `budget` evaluations are spent.
 */
export function refineWorst(
  start: readonly Panel[],
  tolerance: (value: number) => number,
  budget: number,
): Refined {
  const panels = [...start];
  for (let left = budget; ;) {
    let value = 0;
    let error = 0;
    let worst = -1;
    let worstError = 0;
    panels.forEach((panel, i) => {
      value += panel.value;
      error += panel.error;
      if (panel.refinement !== undefined && panel.error > worstError) {
        worst = i;
        worstError = panel.error;
      }
    });
    const converged = error <= tolerance(value);
    const refinement = panels[worst]?.refinement;
    if (converged || refinement === undefined || refinement.evaluations > left)
      return { value, error, converged };
    left -= refinement.evaluations;
    panels.splice(worst, 1, ...refinement.panels());
  }
}
