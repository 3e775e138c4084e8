type Color = [red: number, green: number, blue: number];

/** A picture whose pixels are places in a list of colours. */
export interface IndexedPicture {
  readonly palette: Color[];
  readonly pixels: Uint8Array;
}

/** Colours of a picture: flat areas and lines keep theirs exactly, and soft edges have enough to be soft. */
const mostColors = 128;
/** A pixel that moves farther than this in red, green and blue looks wrong; soft edges may, where they are few. */
const farthest = 32;
const mostFar = 0.01;

/**
 * An opaque picture with its most frequent colours, which halves its bytes; other pixels take the nearest of them.
 *
 * @param rgba four bytes a pixel
 * @returns undefined where that would show, as in a gradient
 */
export function indexed(rgba: Uint8Array): IndexedPicture | undefined {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgba.length; i += 4) {
    const color = colorAt(rgba, i);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([color, count], [other, otherCount]) => otherCount - count || color - other)
    .slice(0, mostColors)
    .map(([color]) => channels(color));
  const places = new Map<number, number>();
  let far = 0;
  for (const [color, count] of counts) {
    const { place, distance } = nearest(palette, channels(color));
    places.set(color, place);
    if (distance > farthest) far += count;
  }
  if (far > mostFar * (rgba.length / 4)) return undefined;
  const pixels = Uint8Array.from(
    { length: rgba.length / 4 },
    (_, i) => places.get(colorAt(rgba, 4 * i)) ?? 0,
  );
  return { palette, pixels };
}

const colorAt = (rgba: Uint8Array, i: number): number =>
  ((rgba[i] ?? 0) << 16) | ((rgba[i + 1] ?? 0) << 8) | (rgba[i + 2] ?? 0);

const channels = (color: number): Color => [color >> 16, (color >> 8) & 255, color & 255];

function nearest(palette: readonly Color[], [red, green, blue]: Color): { place: number; distance: number } {
  let [place, distance] = [0, Infinity];
  palette.forEach(([r, g, b], i) => {
    const each = Math.hypot(r - red, g - green, b - blue);
    if (each < distance) [place, distance] = [i, each];
  });
  return { place, distance };
}
