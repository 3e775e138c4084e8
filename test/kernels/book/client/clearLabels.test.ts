import { describe, expect, it } from "vitest";
import { labelClearer } from "../../../../kernels/book/client/clearLabels.js";
import type { SceneItem, SceneMark } from "../../../../kernels/book/client/scene.js";

/** A text of 60 × 14 pixels around a point. */
function label(text: string, x: number, y: number, more: Partial<SceneItem> = {}): SceneItem {
  const bounds = {
    x1: x - 30,
    y1: y - 7,
    x2: x + 30,
    y2: y + 7,
    translate(dx: number, dy: number) {
      this.x1 += dx;
      this.x2 += dx;
      this.y1 += dy;
      this.y2 += dy;
    },
  };
  return { text, x, y, fill: "red", bounds, ...more };
}

const nowhere = { x1: 0, y1: 0, x2: 0, y2: 0, translate: () => undefined };

function line(points: readonly (readonly [number, number])[], stroke = "red"): SceneMark {
  return { marktype: "line", role: "mark", items: points.map(([x, y]) => ({ x, y, stroke, bounds: nowhere })) };
}

/** A plot of 300 × 200 pixels. */
function plot(texts: SceneItem[], ...marks: SceneMark[]): SceneMark {
  const items = [...marks, { marktype: "text", role: "mark", items: texts }];
  return { marktype: "group", items: [{ x: 0, y: 0, width: 300, height: 200, bounds: nowhere, items }] };
}

const places = (items: readonly SceneItem[]) => items.map(({ x, y }) => ({ x, y }));

describe("labels of a narrow drawing", () => {
  it("stay where nothing is in their way", () => {
    const texts = [label("a", 100, 50), label("b", 200, 50)];
    const scene = plot(texts, line([[0, 100], [300, 100]])); // prettier-ignore
    expect(labelClearer()(scene)).toEqual([]);
    expect(places(texts)).toEqual([{ x: 100, y: 50 }, { x: 200, y: 50 }]); // prettier-ignore
  });

  it("leave each other, and lines, and keep to their own", () => {
    const texts = [label("a", 100, 100), label("b", 120, 104)];
    labelClearer()(plot(texts, line([[0, 100], [300, 100]]), line([[90, 0], [90, 200]], "blue"))); // prettier-ignore
    const [a, b] = texts.map(({ bounds }) => bounds) as [SceneItem["bounds"], SceneItem["bounds"]];
    expect(a.x2 < b.x1 || b.x2 < a.x1 || a.y2 <= b.y1 || b.y2 <= a.y1).toBe(true);
    for (const { x1, x2, y1, y2 } of [a, b]) {
      expect(x1 > 90 || x2 < 90).toBe(true);
      expect(y1 > 100 || y2 < 100).toBe(true);
      expect(Math.min(Math.abs(y1 - 100), Math.abs(y2 - 100))).toBeLessThan(12);
    }
  });

  it("come back into the plot, with their halo", () => {
    const [text, halo] = [label("a", 290, 50), label("a", 290, 50)];
    labelClearer()(plot([halo, text]));
    expect(text.bounds.x2).toBeLessThanOrEqual(300);
    expect(places([halo])).toEqual(places([text]));
  });

  it("stay outside, or along a line, if they have been put there", () => {
    const texts = [label("a", 290, -20), label("b", 150, 100, { angle: -20 })];
    labelClearer()(plot(texts, line([[0, 100], [300, 100]]))); // prettier-ignore
    expect(places(texts)).toEqual([{ x: 290, y: -20 }, { x: 150, y: 100 }]); // prettier-ignore
  });

  it("take their leaders with them", () => {
    const leader = { x: 290, y: 59, x2: 250, y2: 120, bounds: nowhere };
    const text = label("a", 290, 50);
    const moved = labelClearer()(plot([text], { marktype: "rule", role: "mark", items: [leader] }));
    expect(moved).toContain(leader);
    expect(leader).toMatchObject({ x: 250, y: text.bounds.y2, x2: 250, y2: 120 });
  });

  it("go back when what was in their way has gone", () => {
    const text = label("a", 100, 100);
    const clear = labelClearer();
    clear(plot([text], line([[0, 100], [300, 100]]))); // prettier-ignore
    expect(text.y).not.toBe(100);
    expect(clear(plot([text]))).toEqual([text]);
    expect(places([text])).toEqual([{ x: 100, y: 100 }]);
    expect(text.bounds).toMatchObject({ x1: 70, y1: 93 });
  });

  it("are left alone where they have been drawn anew", () => {
    const text = label("a", 100, 100);
    const clear = labelClearer();
    clear(plot([text], line([[0, 100], [300, 100]]))); // prettier-ignore
    Object.assign(text, label("a", 200, 50));
    clear(plot([text]));
    expect(places([text])).toEqual([{ x: 200, y: 50 }]);
  });
});
