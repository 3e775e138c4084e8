import { type Box, centreOf, gap, grown, isIn, overlap, type Point, shifted } from "./geometry.js";
import { inkOf, type Ink } from "./ink.js";
import { type Drawing, drawingOf, type Leader, type Line, type SceneItem, type SceneMark, type Text } from "./scene.js";

/** Where an item was drawn, and by how much it has been moved since. */
interface Moved {
  readonly x: number;
  readonly y: number;
  readonly by: Point;
}

/** What is bad about a place, in pixels by which a label would rather be moved. */
const cost = { line: 3, near: 0.4, text: 400, outside: 20, moved: 0.6, lost: 6 };

/** How far from its place a label may be put, in pixels. */
const reach = { x: 72, y: 36 };
const step = { x: 4, y: 3 };

/** Pixels around a label within which a line could be taken for its own. */
const surroundings = 3;

/** Pixels between a label and its own line up to which they belong together. */
const together = 5;

/** Rounds in which each label is placed anew among the others. */
const rounds = 3;

/**
 * Moves labels that in a narrow drawing lie on lines, on each other, or across the frame; call the function that it
 * returns whenever something has been drawn.
 * @returns a function of the scene that moves labels and returns the items to draw again
 */
export function labelClearer(): (root: SceneMark) => SceneItem[] {
  const moved = new Map<SceneItem, Moved>();
  return (root) => {
    // What has not been drawn anew since goes back first.
    for (const [item, { x, y, by }] of moved) {
      if (item.x === x + by.x && item.y === y + by.y) move(item, { x: -by.x, y: -by.y });
    }
    const before = [...moved.keys()];
    moved.clear();
    for (const [item, by] of shifts(drawingOf(root))) {
      moved.set(item, { x: item.x ?? 0, y: item.y ?? 0, by });
      move(item, by);
    }
    return [...new Set([...before, ...moved.keys()])];
  };
}

function move(item: SceneItem, { x, y }: Point): void {
  item.x = (item.x ?? 0) + x;
  item.y = (item.y ?? 0) + y;
  item.bounds.translate(x, y);
}

/** By how much labels and the ends of their leaders are to be moved. */
function shifts({ texts, lines, leaders }: Drawing): Map<SceneItem, Point> {
  const ink = inkOf(lines.flatMap(({ points }) => points));
  const boxes = texts.map(({ box }) => box);
  const labels = texts.flatMap((text, index) => {
    const own = ownLine(text, lines);
    return isMovable(text) ? [{ ...text, index, own, allowed: Math.max(together, gap(text.box, own)) }] : [];
  });
  for (let round = 0; round < rounds; round++)
    for (const { index, box: start, frame, own, allowed } of labels) {
      const others = boxes.filter((_, k) => k !== index);
      boxes[index] = best(start, (box, distance, least) => {
        const value = cost.moved * distance + badness(box, { frame, others, ink });
        return value < least ? value + cost.lost * Math.max(0, gap(box, own) - allowed) : value;
      });
    }
  const all = new Map<SceneItem, Point>();
  for (const { index, items, box: start } of labels) {
    const box = boxes[index] ?? start;
    const by = { x: box.left - start.left, y: box.top - start.top };
    if (by.x === 0 && by.y === 0) continue;
    for (const item of items) all.set(item, by);
    const leader = leaders.find(({ from }) => isIn(grown(start, 4), from));
    if (leader) all.set(leader.item, leaderShift(leader, box));
  }
  return all;
}

/** Not what stands aslant along a line, nor what has been put outside of the plot. */
function isMovable({ isLabel, items: [item], box, frame }: Text): boolean {
  return isLabel && (item?.angle ?? 0) === 0 && overlap(box, frame);
}

/** The place near the first that costs least; the first if it costs nothing. */
function best(start: Box, costOf: (box: Box, distance: number, least: number) => number): Box {
  let [found, least] = [start, costOf(start, 0, Infinity)];
  for (let dy = -reach.y; dy <= reach.y; dy += step.y)
    for (let dx = -reach.x; dx <= reach.x; dx += step.x) {
      const distance = Math.hypot(dx, dy);
      if (cost.moved * distance >= least) continue;
      const box = shifted(start, dx, dy);
      const value = costOf(box, distance, least);
      if (value < least) [found, least] = [box, value];
    }
  return found;
}

/** What a label names: the line nearest to its middle, of its own colour if there is one. */
function ownLine({ box, items: [item] }: Text, lines: readonly Line[]): readonly Point[] {
  const { x, y } = centreOf(box);
  const middle = { left: x, top: y, right: x, bottom: y };
  const alike = lines.filter(({ color }) => color === item?.fill);
  const distances = (alike.length > 0 ? alike : lines).map(({ points }) => ({ points, distance: gap(middle, points) }));
  const nearest = distances.reduce((a, b) => (b.distance < a.distance ? b : a), { points: [], distance: Infinity });
  return nearest.points.filter((_, i) => i % 3 === 0);
}

function badness(box: Box, { frame, others, ink }: { frame: Box; others: readonly Box[]; ink: Ink }): number {
  const on = ink(box);
  const outside =
    Math.max(0, frame.left - box.left) +
    Math.max(0, box.right - frame.right) +
    Math.max(0, frame.top - box.top) +
    Math.max(0, box.bottom - frame.bottom);
  const overlaps = others.filter((other) => overlap(widened(box), other)).length;
  return (
    cost.line * on + cost.near * (ink(grown(box, surroundings)) - on) + cost.outside * outside + cost.text * overlaps
  );
}

/** From the point of the label that is nearest to the leader's end. */
function leaderShift({ from, to }: Leader, { left, top, right, bottom }: Box): Point {
  const start = { x: Math.max(left, Math.min(right, to.x)), y: Math.max(top, Math.min(bottom, to.y)) };
  return { x: start.x - from.x, y: start.y - from.y };
}

/** With a space on either side, or two names would read as one. */
function widened({ left, top, right, bottom }: Box): Box {
  return { left: left - 3, top, right: right + 3, bottom };
}
