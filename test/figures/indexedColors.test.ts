import { describe, expect, it } from "vitest";
import { indexed } from "../../lib/figures/indexedColors.js";

const picture = (colors: readonly (readonly [number, number, number])[]) =>
  Uint8Array.from(colors.flatMap((color) => [...color, 255]));
const restored = (rgba: Uint8Array) => {
  const { palette, pixels } = indexed(rgba)!;
  return [...pixels].map((place) => palette[place]);
};

describe("indexed colours", () => {
  it("keep a picture of few colours as it is", () => {
    const colors = [
      [255, 255, 255],
      [0, 114, 178],
      [255, 255, 255],
      [0, 0, 1],
    ] as const;
    expect(restored(picture(colors))).toEqual(colors);
  });

  it("keep the frequent ones of many, and put one that looks the same in place of others", () => {
    const greys = Array.from({ length: 256 }, (_, i) => [i, i, i] as const);
    const frequent = greys.filter(([grey]) => grey % 8 === 0);
    const all = [...greys, ...frequent];
    restored(picture(all)).forEach((color, i) => {
      const [grey] = all[i]!;
      // Five levels of grey are 8.7 in red, green and blue together.
      expect(Math.abs(color![0] - grey)).toBeLessThan(grey % 8 === 0 ? 1 : 5);
    });
  });

  it("keep the colour of a small flat area beside edges of many colours", () => {
    const edges = Array.from({ length: 300 }, () =>
      Array.from({ length: 120 }, (_, i) => [i + (i % 2) * 8, i, i] as const),
    ).flat();
    const square = Array.from({ length: 200 }, () => [230, 159, 102] as const);
    expect(restored(picture([...edges, ...square])).slice(-200)).toEqual(square);
  });

  it("leave a gradient as it is", () => {
    const gradient = Array.from(
      { length: 40 * 40 },
      (_, i) => [(i % 40) * 6, 128, Math.floor(i / 40) * 6] as const,
    );
    expect(indexed(picture(gradient))).toBeUndefined();
  });
});
