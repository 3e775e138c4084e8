// The only file that touches Vega. The build bundles it (see build.mjs); only render.ts may import it.
import * as vega from "vega";
import { compile } from "vega-lite";
import type { VegaLiteSpec } from "./figure.js";

/** What Vega has and its typings leave out. */
interface Untyped {
  readonly SVGStringRenderer: new (loader: unknown) => {
    initialize(element: null, width: number, height: number, origin: readonly number[]): unknown;
    background(color: unknown): unknown;
    render(scene: unknown): unknown;
    svg(): string;
  };
  readonly textMetrics: { width: (item: { readonly fontSize?: number }, text: unknown) => number };
}

interface UntypedView {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  padding(): Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
  scenegraph(): { readonly root: Mark };
}

/** Marks of one kind in Vega's scene, such as the points of a layer or all rows of a line; groups hold further marks. */
interface Mark {
  readonly marktype: string;
  readonly clip: unknown;
  readonly group?: { readonly width?: number; readonly height?: number };
  readonly bounds: Box;
  items: readonly { readonly bounds: Box; readonly items?: readonly Mark[] }[];
}

type Box = Readonly<Record<"x1" | "y1" | "x2" | "y2", number>>;

const { SVGStringRenderer, textMetrics } = vega as unknown as Untyped;

/**
 * Draws a specification as an SVG text. It does what `View.toSVG` does without waiting, which inline data do not need.
 *
 * @param marks "all", or those that are "visible" at least in part
 * @throws Error in Vega's own words; a warning counts as an error
 */
export function drawSvg(spec: VegaLiteSpec, marks: "all" | "visible"): string {
  const logger = vega.logger(vega.Warn, undefined, (_method, _level, messages) => {
    throw new Error(messages.map(String).join(" "));
  });
  const compiled = compile(spec as never, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
  view.run();
  const { _viewWidth, _viewHeight } = view as unknown as UntypedView;
  const { left, right, top, bottom } = (view as unknown as UntypedView).padding();
  const { root } = (view as unknown as UntypedView).scenegraph();
  if (marks === "visible") dropHidden(root);
  const [originX, originY] = view.origin();
  const renderer = new SVGStringRenderer(view.loader());
  renderer.initialize(null, _viewWidth + left + right, _viewHeight + top + bottom, [
    left + originX,
    top + originY,
  ]);
  renderer.background(view.background());
  renderer.render(root);
  view.finalize();
  return renderer.svg();
}

/** Takes out what lies wholly outside its clip. */
function dropHidden(mark: Mark): void {
  for (const item of mark.items) item.items?.forEach(dropHidden);
  if (mark.clip !== true) return;
  const { width = 0, height = 0 } = mark.group ?? {};
  const seen = ({ x1, y1, x2, y2 }: Box): boolean => x1 <= width && x2 >= 0 && y1 <= height && y2 >= 0;
  const joined = ["line", "area", "trail"].includes(mark.marktype); // all rows are one path
  mark.items = joined
    ? seen(mark.bounds)
      ? mark.items
      : []
    : mark.items.filter(({ bounds }) => seen(bounds));
}

/** Replaces Vega's guess of text widths, 0.8 em a character, by a measure. */
export function measureTextWith(width: (text: string, fontSize: number) => number): void {
  textMetrics.width = (item, text) => width(String(text), item.fontSize ?? 11);
}
