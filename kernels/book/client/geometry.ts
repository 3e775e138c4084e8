// Points and boxes in pixels of a drawing, y downwards.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isIn({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function centreOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function shifted({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** From a box to the nearest of the points; 0 without points. */
export function gap(box: Box, points: readonly Point[]): number {
  let least = Infinity;
  for (const { x, y } of points) {
    const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
    least = Math.min(least, dx * dx + dy * dy);
  }
  return least === Infinity ? 0 : Math.sqrt(least);
}

/** Between the middles of two boxes. */
export function distance(a: Box, b: Box): number {
  const [one, other] = [centreOf(a), centreOf(b)];
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Pixels between the points of a line. */
const spacing = 2;

/** The same line with a point at least every so many pixels. */
export function densified(line: readonly Point[]): Point[] {
  return line.flatMap((point, i) => {
    const next = line[i + 1];
    const length = next ? Math.hypot(next.x - point.x, next.y - point.y) : 0;
    // Nothing of use is drawn that far out of the frame.
    const steps = Math.min(1000, Math.max(1, Math.ceil(length / spacing)));
    return Array.from({ length: steps }, (_, k) => ({
      x: point.x + (((next?.x ?? 0) - point.x) * k) / steps,
      y: point.y + (((next?.y ?? 0) - point.y) * k) / steps,
    }));
  });
}
