/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// The script of pages with figures: makes them live one after the other, those in sight first.
import { useCsvReader } from "./csvReader.js";
import { bringToLife } from "./liveFigure.js";

async function start(): Promise<void> {
  const figures = [...document.querySelectorAll<HTMLElement>("figure.figure")]
    .map((figure) => ({ figure, distance: Math.abs(figure.getBoundingClientRect().top) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { figure } of figures) {
    // A figure that cannot be drawn keeps its picture.
    await bringToLife(figure).catch((error: unknown) => {
      console.warn(figure.id, error);
    });
    await new Promise((resolve) => setTimeout(resolve));
  }
  document.documentElement.dataset["figures"] = "ready";
}

useCsvReader();
void start();
