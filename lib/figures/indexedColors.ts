type Color = [red: number, green: number, blue: number];

/** A picture whose pixels are places in a list of colours. */
export interface IndexedPicture {
  readonly palette: Color[];
  readonly pixels: Uint8Array;
}

/** Colours of a picture: flat areas and lines keep theirs, and soft edges have enough to be soft. */
const sizes = [64, 128];
/** Colours nearer to each other than this look the same, and one is enough. */
const apart = 8;
/** Pixels of soft edges that count as much as one of a flat area: the small square of a legend keeps its colour. */
const edgePixels = 16;
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
  const weights = new Map<number, number>();
  for (let i = 0; i < rgba.length; i += 4) {
    const color = colorAt(rgba, i);
    const isFlat = i > 0 && color === colorAt(rgba, i - 4);
    counts.set(color, (counts.get(color) ?? 0) + 1);
    weights.set(color, (weights.get(color) ?? 0) + (isFlat ? edgePixels : 1));
  }
  const frequent = [...weights]
    .sort(([color, weight], [other, otherWeight]) => otherWeight - weight || color - other)
    .map(([color]) => channels(color));
  const different: Color[] = [];
  for (const color of frequent)
    if (different.length < Math.max(...sizes) && nearest(different, color).distance >= apart)
      different.push(color);
  for (const size of sizes) {
    const picture = withPalette(rgba, counts, different.slice(0, size));
    if (picture) return picture;
  }
  return undefined;
}

function withPalette(
  rgba: Uint8Array,
  counts: ReadonlyMap<number, number>,
  palette: Color[],
): IndexedPicture | undefined {
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
