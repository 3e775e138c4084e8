import type { Layer } from "./layers.js";

/** The same two columns for every row, for areas of which there is one thing to say. */
export const said = (search: string, source: string): Layer[] => [
  { calculate: JSON.stringify(search), as: "search" },
  { calculate: JSON.stringify(source), as: "source" },
];

/**
 * An area that is not seen and says the columns "search" and "source" of its rows. Drawn after all that is seen, so that
 * lines and names do not catch the pointer.
 *
 * @param transform of the rows of the table `from`
 */
export function hoverArea(options: {
  readonly from: string;
  readonly transform: readonly Layer[];
  readonly low: string;
  readonly high: string;
  readonly detail?: Layer;
}): Layer {
  const { from, transform, low, high, detail } = options;
  return {
    data: { name: from },
    transform,
    mark: { type: "area", clip: true, opacity: 0 },
    encoding: {
      x: { field: "mass" },
      y: { field: low },
      y2: { field: high },
      ...(detail && { detail }),
      tooltip: [{ field: "search" }, { field: "source" }],
    },
  };
}
