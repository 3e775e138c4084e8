import type { Layer } from "./layers.js";

// Marks that are not seen and say the columns "search" and "source" of their rows. Drawn after all that is seen, so that
// neither lines nor names catch the pointer.

interface Hover {
  readonly from: string;
  /** Of the rows of the table `from`. */
  readonly transform: readonly Layer[];
  readonly detail?: Layer;
}

/** The same two columns for every row, for areas of which there is one thing to say. */
export const said = (search: string, source: string): Layer[] => [
  { calculate: JSON.stringify(search), as: "search" },
  { calculate: JSON.stringify(source), as: "source" },
];

export function hoverArea({
  low,
  high,
  ...hover
}: Hover & { readonly low: string; readonly high: string }): Layer {
  return invisible(hover, { type: "area" }, { y: { field: low }, y2: { field: high } });
}

export function hoverLine({ y, ...hover }: Hover & { readonly y: string }): Layer {
  return invisible(hover, { type: "line", strokeWidth: nearLine }, { y: { field: y } });
}

/** Pixels over which a line catches the pointer. */
const nearLine = 6;

function invisible({ from, transform, detail }: Hover, mark: Layer, height: Layer): Layer {
  return {
    data: { name: from },
    transform,
    mark: { ...mark, clip: true, opacity: 0 },
    encoding: {
      x: { field: "mass" },
      ...height,
      ...(detail && { detail }),
      tooltip: [{ field: "search" }, { field: "source" }],
    },
  };
}
