import type { Axis } from "./axes.js";
import type { Control } from "./controls.js";
import type { VegaLiteSpec } from "./figure.js";
import type { Layer } from "./layers.js";
import { size } from "./theme.js";

/**
 * The specification of layers drawn over each other on common axes.
 *
 * @param right a second vertical axis for the same heights in other words (ε beside g); its domain must match that of y
 * @param controls shown under the figure; a layer says with `where` which one selects its rows
 *
 * @example plot({ x: logAxis("mass M", "MeV", [1, 1e4]), y: logAxis("coupling g", dimensionless, [1e-4, 1e-1]),
 *   layers: [band({ x: "M", low: "low", high: "high" })] })
 */
export function plot(options: {
  readonly x: Axis;
  readonly y: Axis;
  readonly right?: Axis;
  readonly layers: readonly Layer[];
  readonly controls?: readonly Control[];
  readonly width?: number;
  readonly height?: number;
}): VegaLiteSpec {
  const { x, y, right, layers, controls = [], width = size.width, height = size.height } = options;
  const ticks = new Set<Channel>(["x", "y"]);
  const drawn = layers.map((layer) => withAxes(layer, { x, y }, ticks));
  return {
    width,
    height,
    ...(controls.length > 0 && { params: controls.map(({ param }) => param) }),
    ...(right === undefined
      ? { layer: drawn }
      : { layer: [{ layer: drawn }, besideRight(right)], resolve: { scale: { y: "independent" } } }),
  };
}

type Channel = "x" | "y";

/**
 * Fills the axes into the positional channels of a layer and of the layers inside it.
 *
 * @param ticks channels whose ticks are still to be written: one layer has them for all, which makes a plane half as long
 */
function withAxes(layer: Layer, axes: Readonly<Record<Channel, Axis>>, ticks: Set<Channel>): Layer {
  const encoding = layer["encoding"] as Readonly<Record<string, VegaLiteSpec>> | undefined;
  const inner = layer["layer"] as readonly Layer[] | undefined;
  const positioned = (channel: string, definition: VegaLiteSpec): VegaLiteSpec => {
    if (!(channel === "x" || channel === "y") || "value" in definition) return definition;
    return { ...(ticks.delete(channel) ? axes[channel] : withoutTicks(axes[channel])), ...definition };
  };
  return {
    ...layer,
    ...(inner && { layer: inner.map((part) => withAxes(part, axes, ticks)) }),
    ...(encoding && {
      encoding: Object.fromEntries(
        Object.entries(encoding).map(([channel, definition]) => [channel, positioned(channel, definition)]),
      ),
    }),
  };
}

/** Scale and title, and that it is dimensionless, which the title does not say. */
function withoutTicks({ axis, ...scaled }: Axis): Axis {
  if (axis === null) return { ...scaled, axis };
  const { description } = axis as VegaLiteSpec;
  return { ...scaled, ...(description !== undefined && { axis: { description } }) };
}

/** An invisible mark that brings the axis on the right into being; with a datum the title must be the axis's own. */
function besideRight(axis: Axis): Layer {
  const [low] = (axis["scale"] as { domain: readonly number[] }).domain;
  const ticks = axis["axis"] as VegaLiteSpec;
  return {
    data: { values: [{}] },
    mark: { type: "point", opacity: 0 },
    encoding: {
      y: { ...axis, datum: low, axis: { ...ticks, title: axis["title"], orient: "right", grid: false } },
    },
  };
}
