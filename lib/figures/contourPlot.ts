import { ArgumentError } from "../core/arguments.js";
import type { ReferenceId } from "../core/index.js";
import { figure } from "./builder.js";
import { contoursOf } from "./contourLayers.js";
import type { Figure } from "./figure.js";
import { plot } from "./plot.js";
import { axisOf, digitsApart, gapsIn, requireSurface, titled, type Surface } from "./surface.js";
import { colors } from "./theme.js";

/**
 * The lines along which a surface has the given levels, each with a dash pattern of its own and its level written at it. It
 * takes a surface of any number of points whose lines fit into a figure.
 *
 * @param options.levels in the unit of the surface, one to five
 * @param options.interpolation "logarithmic" for a surface of many decades, all above 0; "linear" when left out
 * @throws ArgumentError for fewer than two places on an axis, no number at all, an infinite one, more than five levels,
 *   levels alike in three digits, levels that the surface reaches nowhere, and lines too long for a figure, as those of noise are
 *
 * @example
 * const axis = { title: "x", unit: "", scale: "linear", values: [0, 1, 2] } as const;
 * const surface = { title: "height", unit: "m", x: axis, y: axis, values: [0, 1, 2, 0, 1, 2, 0, 1, 2] };
 * contourPlot({ surface, levels: [1.5], caption: "A slope.", alt: "A line.", sources: ["codata2018"] })
 *   .tables["contours"]?.length // 2
 */
export function contourPlot(options: {
  readonly surface: Surface;
  readonly levels: readonly number[];
  readonly caption: string;
  readonly alt: string;
  readonly sources: readonly ReferenceId[];
  /** The title of the surface, with its unit, when left out. */
  readonly title?: string;
  readonly interpolation?: "linear" | "logarithmic";
}): Figure {
  const { levels, caption, alt, sources, interpolation = "linear" } = options;
  const surface = requireSurface(options.surface);
  const { rows, layers } = contoursOf(surface, levels, interpolation, { line: colors.blue });
  if (rows.length === 0)
    throw new ArgumentError("levels", levels, `one or more that "${surface.title}" reaches on a line`);
  return figure({
    title: options.title ?? titled(surface),
    caption: [caption, ...gapsIn(surface)].join(" "),
    alt,
    sources,
    digits: digitsApart(surface) + 2, // of lines between the places
    rows: { contours: rows },
    spec: plot({ x: axisOf(surface.x), y: axisOf(surface.y), layers }),
  });
}
