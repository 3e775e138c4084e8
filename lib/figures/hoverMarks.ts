import type { Layer } from "./layers.js";

// Marks that are not seen and say the columns "search" and "source" of their rows. Drawn after all that is seen, so that
// neither lines nor names catch the pointer.

interface Hover {
  readonly from: string;
  /** Of the rows of the table `from`. */
  readonly transform: readonly Layer[];
  readonly low: string;
  readonly high: string;
  readonly detail?: Layer;
}

/** The same two columns for every row, for areas of which there is one thing to say. */
export const said = (search: string, source: string): Layer[] => [
  { calculate: JSON.stringify(search), as: "search" },
  { calculate: JSON.stringify(source), as: "source" },
];

export const hoverArea = (hover: Hover): Layer => invisible(hover, {});

/** Catches the pointer within three pixels of the edges and sides of areas. */
export const hoverOutline = (hover: Hover): Layer => invisible(hover, { filled: false, strokeWidth: 6 });

function invisible({ from, transform, low, high, detail }: Hover, outline: Layer): Layer {
  return {
    data: { name: from },
    transform,
    mark: { type: "area", clip: true, opacity: 0, ...outline },
    encoding: {
      x: { field: "mass" },
      y: { field: low },
      y2: { field: high },
      ...(detail && { detail }),
      tooltip: [{ field: "search" }, { field: "source" }],
    },
  };
}
