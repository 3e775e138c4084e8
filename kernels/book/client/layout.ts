import { isRecord, type Spec } from "./appearance.js";

/** Room beside the plotting area for the vertical axes, in pixels. */
const axes = 90;

/** The same for the axis of a small plot among others, and for the edge of a drawing. */
const smallAxis = 16;

/** The narrowest drawing; on a narrower screen it is scaled down, letters of 13 pixels to 10 on a phone of 360. */
const narrowest = 400;

/** Width of a letter of a title, in pixels. */
const letter = 9.5;

/** Plots that stand side by side are stacked rather than scaled below this. */
const smallestScale = 0.75;

/** Of its own width: in so much of it a plot keeps its labels where they are. */
const nearlyAll = 0.9;

/** The width to draw for, in a room of a page. */
export function drawnWidth(room: number): number {
  return Math.max(narrowest, Math.round(room));
}

/** The specification with a title and plots that are at most as wide as a drawing of this width, axes included. */
export function fitted(spec: Spec, width: number): Spec {
  const { title } = spec;
  const plots = withPlots(spec, width);
  return typeof title === "string" ? { ...plots, title: wrapped(title, width / letter) } : plots;
}

/** Whether a specification is drawn so much narrower than it was made for that its labels come to lie elsewhere. */
export function isNarrowed(spec: Spec, width: number): boolean {
  const plots = ["hconcat", "vconcat", "concat"].flatMap((key) => (Array.isArray(spec[key]) ? (spec[key] as unknown[]) : []));
  return [spec, ...plots].some((plot) => width < nearlyAll * ((widthOf(plot) ?? 0) + axes));
}

function withPlots(spec: Spec, width: number): Spec {
  const { hconcat, ...rest } = spec;
  if (Array.isArray(spec["concat"])) return { ...spec, columns: columnsIn(spec, width) };
  if (Array.isArray(hconcat)) {
    const stacked = width < smallestScale * (total(hconcat) + axes);
    return stacked ? withPlots({ ...rest, vconcat: hconcat as unknown[] }, width) : spec;
  }
  if (Array.isArray(spec["vconcat"])) {
    return { ...spec, vconcat: spec["vconcat"].map((plot: unknown) => narrowed(plot, width)) };
  }
  const own = spec["width"];
  if (typeof own !== "number" || !("mark" in spec || "layer" in spec)) return spec;
  return { ...spec, width: Math.min(own + axes, width), autosize: { type: "fit-x", contains: "padding" } };
}

function total(plots: readonly unknown[]): number {
  return plots.reduce<number>((sum, plot) => sum + (widthOf(plot) ?? 0), 0);
}

function narrowed(plot: unknown, width: number): unknown {
  if (isRecord(plot) && Array.isArray(plot["concat"])) return withPlots(plot, width);
  const own = widthOf(plot);
  return own === undefined ? plot : { ...(plot as object), width: Math.min(own, width - axes) };
}

/** As many columns of small plots, with a line of labels beside each, as there are or fit. */
function columnsIn({ concat, columns, spacing }: Spec, width: number): number {
  const plots = concat as readonly unknown[];
  const gap = typeof spacing === "number" ? spacing : 20;
  const widest = Math.max(...plots.map((plot) => (widthOf(plot) ?? 0) + smallAxis));
  const fitting = Math.floor((width - 2 * smallAxis + gap) / (widest + gap));
  return Math.max(1, Math.min(typeof columns === "number" ? columns : plots.length, fitting));
}

function widthOf(plot: unknown): number | undefined {
  return isRecord(plot) && typeof plot["width"] === "number" ? plot["width"] : undefined;
}

/** The words in lines of at most so many letters. */
function wrapped(text: string, letters: number): string | string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (line.length <= letters) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.length === 1 ? text : lines;
}
