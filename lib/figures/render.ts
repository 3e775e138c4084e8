import { encode } from "fast-png";
import { Resvg } from "@resvg/resvg-js";
import type { Figure } from "./figure.js";
import { fontFiles } from "./font.cjs";
import { indexed } from "./indexedColors.js";
import { textWidth } from "./textWidth.js";
import { drawSvg, measureTextWith } from "./vega.js";

type Drawable = Pick<Figure, "title" | "alt" | "spec">;

/**
 * The figure as an SVG text on white, with its title and description for screen readers; controls stand at their first
 * values. It names the font and does not carry it.
 *
 * @throws Error in Vega's own words if the specification is faulty
 * @example toSvg(loopFunctionsFigure()).slice(0, 4) // "<svg"
 */
export function toSvg(figure: Drawable): string {
  return svgOf(figure, "all");
}

function svgOf(figure: Drawable, marks: "all" | "visible"): string {
  // Set at every drawing rather than on import: importing this file changes nothing.
  measureTextWith(textWidth);
  try {
    return described(drawSvg(figure.spec, marks), figure);
  } catch (cause) {
    throw new Error(`figure "${figure.title}": ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * The figure as a PNG picture on white, drawn with the bundled font: the same bytes on every machine.
 *
 * @param options.scale pixels of the picture per pixel of the figure; 2 for sharp pictures on most screens
 * @throws Error as {@link toSvg}
 * @example toPng(loopFunctionsFigure(), { scale: 1 }).slice(1, 4) // [80, 78, 71]: "PNG"
 */
export function toPng(figure: Drawable, options: { readonly scale: number } = { scale: 2 }): Uint8Array {
  // resvg ends the process, uncaught, when it meets a clipped mark far off the picture.
  const picture = new Resvg(svgOf(figure, "visible"), {
    background: "white",
    fitTo: { mode: "zoom", value: options.scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: "DejaVu Sans",
      sansSerifFamily: "DejaVu Sans",
    },
  });
  const { width, height, pixels: rgba } = picture.render();
  const few = indexed(rgba);
  const image = few
    ? { channels: 1 as const, palette: few.palette, data: few.pixels }
    : { channels: 3 as const, data: withoutAlpha(rgba) };
  return encode({ width, height, depth: 8, ...image }, { zlib: { level: 9 } });
}

/** The background is opaque. */
function withoutAlpha(rgba: Uint8Array): Uint8Array {
  return rgba.filter((_, i) => i % 4 !== 3);
}

/** Marks the whole SVG as one image with a name and a description. */
function described(svg: string, { title, alt }: Pick<Figure, "title" | "alt">): string {
  return svg.replace(
    /^(<svg\b[^>]*)>/,
    (_, open: string) => `${open} role="img"><title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
