/** A picture whose pixels are places in a list of colours. */
export interface IndexedPicture {
  readonly palette: [red: number, green: number, blue: number][];
  readonly pixels: Uint8Array;
}

/** Colours of a picture: flat areas and lines keep theirs exactly, and soft edges have enough to be soft. */
const mostColors = 128;

/**
 * An opaque picture with its most frequent colours, which halves its bytes; other pixels take the nearest of them.
 *
 * @param rgba four bytes a pixel
 */
export function indexed(rgba: Uint8Array): IndexedPicture {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgba.length; i += 4) {
    const color = colorAt(rgba, i);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([color, count], [other, otherCount]) => otherCount - count || color - other)
    .slice(0, mostColors)
    .map(([color]) => channels(color));
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, channels(color))]));
  const pixels = Uint8Array.from(
    { length: rgba.length / 4 },
    (_, i) => places.get(colorAt(rgba, 4 * i)) ?? 0,
  );
  return { palette, pixels };
}

const colorAt = (rgba: Uint8Array, i: number): number =>
  ((rgba[i] ?? 0) << 16) | ((rgba[i + 1] ?? 0) << 8) | (rgba[i + 2] ?? 0);

const channels = (color: number): IndexedPicture["palette"][number] => [
  color >> 16,
  (color >> 8) & 255,
  color & 255,
];

function nearest(palette: IndexedPicture["palette"], [red, green, blue]: readonly number[]): number {
  let [place, least] = [0, Infinity];
  palette.forEach(([r, g, b], i) => {
    const distance = (r - (red ?? 0)) ** 2 + (g - (green ?? 0)) ** 2 + (b - (blue ?? 0)) ** 2;
    if (distance < least) [place, least] = [i, distance];
  });
  return place;
}
