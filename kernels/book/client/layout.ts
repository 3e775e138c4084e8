import type { Spec } from "./appearance.js";

/** Room beside the plotting area for the vertical axes, in pixels. */
const axes = 90;

/** The narrowest drawing in which labels do not collide; on a narrower screen it is scaled down. */
const narrowest = 480;

/** The width, axes included, at which a figure is drawn in the room it has; undefined if it sets its own. */
export function drawnWidth(spec: Spec, room: number): number | undefined {
  const own = spec["width"];
  if (typeof own !== "number" || !("mark" in spec || "layer" in spec)) return undefined;
  return Math.round(Math.min(own + axes, Math.max(narrowest, room)));
}

/** The specification drawn at a width that includes its axes. */
export function fitted(spec: Spec, width: number | undefined): Spec {
  return width === undefined ? spec : { ...spec, width, autosize: { type: "fit-x", contains: "padding" } };
}
