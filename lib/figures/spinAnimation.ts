import { linearGrid, revolutionsPerSpinTurn, type ReferenceId } from "../core/index.js";
import { dimensionless, linearAxis } from "./axes.js";
import { figure } from "./builder.js";
import { slider } from "./controls.js";
import type { Figure } from "./figure.js";
import { curve, type Layer } from "./layers.js";
import { note } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const side = 300;
const turns = 30;

/**
 * A muon on its orbit with the directions of momentum and spin, and the angle between them; a slider counts the
 * revolutions, and the book plays it.
 *
 * @param anomaly a > 0 @param gamma Lorentz factor, >= 1
 */
export function spinAnimation(options: {
  readonly anomaly: number;
  readonly gamma: number;
  readonly sources: readonly ReferenceId[];
}): Figure {
  const period = revolutionsPerSpinTurn(options.anomaly, options.gamma);
  const revolution = slider("revolution", { from: 0, to: turns, step: 0.05 }, 7.3, "revolutions");
  const now = String(revolution.param["name"]);
  const angle = Array.from(linearGrid(0, turns, 241), (revolutions) => ({
    revolutions,
    degrees: (360 * revolutions) / period,
  }));
  const ring = Array.from(linearGrid(0, 2 * Math.PI, 91), (phi) => ({
    x: Math.cos(phi),
    y: Math.sin(phi),
    phi,
  }));
  const orbit = plot({
    x: hidden(linearAxis("x", "orbit radii", [-1.7, 1.7])),
    y: hidden(linearAxis("y", "orbit radii", [-1.7, 1.7])),
    width: side,
    height: side,
    layers: [
      curve({ from: "ring", x: "x", y: "y", order: "phi", color: colors.grey, width: 1 }),
      ...arrow(now, 0, colors.blue, [1, 0]),
      ...arrow(now, 1 / period, colors.vermilion, [6, 3]),
      muon(now),
      note({ text: "momentum", x: 0, y: 0.2, color: colors.blue, align: "center" }),
      note({ text: "spin (dashed)", x: 0, y: -0.2, color: colors.vermilion, align: "center" }),
    ],
  });
  const gained = plot({
    x: linearAxis("revolutions of the muon", dimensionless, [0, turns]),
    y: linearAxis("spin ahead of momentum", "degrees", [0, 400]),
    width: side,
    height: side,
    layers: [
      curve({ from: "angle", x: "revolutions", y: "degrees", color: colors.vermilion }),
      {
        data: { values: [{}] },
        transform: [
          { calculate: now, as: "revolutions" },
          { calculate: `360 * ${now} / ${period}`, as: "degrees" },
        ],
        mark: { type: "point", color: colors.vermilion, size: 120 },
        encoding: { x: { field: "revolutions" }, y: { field: "degrees" } },
      },
    ],
  });
  return figure({
    title: "Spin and momentum in the storage ring",
    caption:
      `A muon circles clockwise; its spin turns slightly faster than its momentum and is a full turn ahead after 1/(aγ) = ${period.toFixed(2)} revolutions. ` +
      "Move the slider to follow it.",
    alt: `An arrow for the spin gains on the arrow for the momentum by ${(360 / period).toFixed(1)} degrees per revolution, one turn in ${period.toFixed(2)} revolutions.`,
    sources: options.sources,
    rows: { ring, angle },
    spec: { params: [revolution.param], hconcat: [orbit, gained] },
    play: { param: now, from: 0, to: turns, seconds: 45 },
  });
}

/** The scale of an axis without ticks and labels. */
function hidden(axis: Layer): Layer {
  return { ...axis, axis: null };
}

/** Where the muon is after `now` revolutions, clockwise, and the direction of motion turned by a part of that. */
function place(now: string, gain: number) {
  const position = `-2 * PI * ${now}`;
  const direction = `(${position} - PI / 2 - 2 * PI * ${now} * ${gain})`;
  return [
    { calculate: `cos(${position})`, as: "x" },
    { calculate: `sin(${position})`, as: "y" },
    { calculate: `cos(${position}) + 0.55 * cos${direction}`, as: "tipX" },
    { calculate: `sin(${position}) + 0.55 * sin${direction}`, as: "tipY" },
    // Screen angles run clockwise from upwards.
    { calculate: `90 - 180 / PI * ${direction}`, as: "heading" },
  ];
}

function arrow(now: string, gain: number, color: string, dash: readonly number[]): Layer[] {
  const from = { data: { values: [{}] }, transform: place(now, gain) };
  const [x, y] = [{ field: "tipX" }, { field: "tipY" }];
  return [
    {
      ...from,
      mark: { type: "rule", color, strokeWidth: 3, strokeDash: dash },
      encoding: { x: { field: "x" }, y: { field: "y" }, x2: x, y2: y },
    },
    {
      ...from,
      mark: { type: "point", shape: "triangle", color, size: 140 },
      encoding: { x, y, angle: { field: "heading", type: "quantitative", scale: null } },
    },
  ];
}

function muon(now: string): Layer {
  return {
    data: { values: [{}] },
    transform: place(now, 0),
    mark: { type: "point", color: colors.grey, size: 90 },
    encoding: { x: { field: "x" }, y: { field: "y" } },
  };
}
