import { type Box, densified, distance, isIn, type Point } from "./geometry.js";

// What a drawing shows, read from Vega's scene: its texts and its lines, in pixels of the drawing.

/** A text, which may be there twice: as its own halo. */
export interface Text {
  readonly items: SceneItem[];
  readonly box: Box;
  /** The plot it stands in. */
  readonly frame: Box;
  /** Beside a curve or at a point; not of an axis, a legend or a title. */
  readonly isLabel: boolean;
}

/** A line from a label, at x and y, to what it names. */
export interface Leader {
  readonly item: SceneItem;
  readonly from: Point;
  readonly to: Point;
}

/** A line or the edge of an area, as dense points in the frame. */
export interface Line {
  readonly points: readonly Point[];
  readonly color: unknown;
}

export interface Drawing {
  readonly texts: readonly Text[];
  readonly lines: readonly Line[];
  readonly leaders: readonly Leader[];
}

/** The parts of Vega's scene that are used here. */
export interface SceneMark {
  readonly marktype: string;
  readonly role?: string;
  readonly items: SceneItem[];
}

export interface SceneItem {
  x?: number;
  y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly angle?: number;
  readonly opacity?: number;
  readonly defined?: boolean;
  readonly fill?: unknown;
  readonly stroke?: unknown;
  readonly text?: string | number | readonly string[];
  readonly bounds: Bounds;
  /** Of a group. */
  readonly items?: SceneMark[];
}

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  translate(dx: number, dy: number): unknown;
}

const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** On a straight line of at most this opacity, a side of a region, may be written. */
const faint = 0.5;

/** Reads a scene, from its outermost mark on. */
export function drawingOf(root: SceneMark): Drawing {
  const drawing: { texts: Text[]; lines: Line[]; leaders: Leader[] } = { texts: [], lines: [], leaders: [] };
  read(root, { x: 0, y: 0 }, everywhere);
  return drawing;

  function read({ marktype, role, items }: SceneMark, origin: Point, frame: Box): void {
    const at = (x = 0, y = 0): Point => ({ x: x + origin.x, y: y + origin.y });
    if (marktype === "group")
      for (const { x, y, width = 0, height = 0, items: inner = [] } of items) {
        const corner = at(x, y);
        const own = { left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height };
        for (const mark of inner) read(mark, corner, width > 0 && height > 0 ? own : frame);
      }
    if (marktype === "text") for (const item of items) addText(item, origin, frame, role === "mark");
    if (role !== "mark") return;
    const least = marktype === "rule" ? faint : 0;
    const shown = items.filter(({ defined, opacity = 1 }) => defined !== false && opacity > least);
    const color = shown[0]?.stroke ?? shown[0]?.fill;
    if (marktype === "line") draw(frame, color, shown.map(({ x, y }) => at(x, y)));
    if (marktype === "area") {
      draw(frame, color, shown.map(({ x, y }) => at(x, y)));
      draw(frame, color, shown.map(({ x, x2 = x, y, y2 = y }) => at(x2, y2)));
    }
    for (const item of shown) {
      const { x, y, x2 = x, y2 = y, size = 0 } = item;
      const [from, to, radius] = [at(x, y), at(x2, y2), Math.sqrt(size) / 2];
      const isSlanted = x !== x2 && y !== y2;
      if (marktype === "rule" && isSlanted) drawing.leaders.push({ item, from, to });
      if (marktype === "rule" && !isSlanted) draw(frame, item.stroke, [from, to]);
      if (marktype === "symbol")
        for (const dy of [-radius / 2, radius / 2])
          draw(frame, item.fill, [{ x: from.x - radius, y: from.y + dy }, { x: from.x + radius, y: from.y + dy }]);
    }
  }

  function draw(frame: Box, color: unknown, line: readonly Point[]): void {
    const points = densified(line).filter((point) => isIn(frame, point));
    if (points.length > 0) drawing.lines.push({ points, color });
  }

  function addText(item: SceneItem, origin: Point, frame: Box, isMark: boolean): void {
    if (item.opacity === 0 || item.text === undefined || String(item.text).trim() === "") return;
    const { x1, y1, x2, y2 } = item.bounds;
    const box = { left: x1 + origin.x, top: y1 + origin.y, right: x2 + origin.x, bottom: y2 + origin.y };
    const same = drawing.texts.find((text) => text.items[0]?.text === item.text && distance(text.box, box) < 3);
    if (same) same.items.push(item);
    else drawing.texts.push({ items: [item], box, frame, isLabel: isMark });
  }
}

