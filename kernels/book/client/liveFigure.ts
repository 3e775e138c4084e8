/// <reference lib="dom" />
import embed, { type Result, type VisualizationSpec } from "vega-embed";
import { configs, isRecord, type Spec, themed } from "./appearance.js";
import { labelClearer } from "./clearLabels.js";
import { tablesOf } from "./csv.js";
import { addressOf, type Download, downloads } from "./downloads.js";
import { drawnWidth, fitted, isNarrowed } from "./layout.js";
import { type Play, playButton } from "./play.js";
import type { SceneMark } from "./scene.js";
import { currentTheme, onThemeChange } from "./theme.js";

/** Milliseconds without a change of size after which a figure is drawn anew. */
const settled = 150;

/** Draws a figure in place of its picture, and again when the page's colours or its width change. */
export async function bringToLife(figure: HTMLElement): Promise<void> {
  const plot = figure.querySelector<HTMLElement>(".plot");
  const spec = JSON.parse(figure.querySelector("script")?.textContent ?? "null") as Spec | null;
  if (!plot || !spec) return;

  const drawing = part("drawing");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", figure.dataset["alt"] ?? "");
  const controls = part("controls");
  // A form keeps choices of the same name in different figures apart.
  const inputs = document.createElement("form");
  inputs.className = "inputs";
  controls.append(inputs);
  const font = getComputedStyle(plot).fontFamily;
  plot.append(drawing, controls);

  let drawn: Result | undefined;
  let width = drawnWidth(plot.clientWidth);

  const draw = async () => {
    const chosen = drawn ? valuesOf(spec, drawn) : {};
    drawn?.finalize();
    inputs.replaceChildren();
    const theme = currentTheme();
    // The schema names version 5 for older front ends; vega-embed would warn of it.
    const shown: VisualizationSpec = { ...themed(fitted(spec, width), theme, font), $schema: undefined } as never;
    drawn = await embed(drawing, shown, {
      mode: "vega-lite",
      renderer: "svg",
      actions: false,
      // Expressions are interpreted, not compiled: the page's security policy forbids making code from text.
      ast: true,
      bind: inputs,
      config: { ...configs[theme] },
      tooltip: { disableDefaultStyle: true },
      defaultStyle: false,
    });
    if (isNarrowed(spec, width)) keepLabelsClear(spec, drawn);
    for (const [name, value] of Object.entries(chosen)) drawn.view.signal(name, value);
    await drawn.view.runAsync();
  };

  await draw();
  figure.classList.add("live");
  addControls(figure, spec, inputs, () => drawn);

  // One after the other, or an older drawing that takes longer would cover a newer one.
  let last = Promise.resolve();
  const redraw = (): void => {
    last = last.then(draw, draw);
  };
  onThemeChange(redraw);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const now = drawnWidth(plot.clientWidth);
      if (now === width) return;
      width = now;
      redraw();
    }, settled);
  }).observe(plot);
}

/** Labels are placed for the full width: moves those that have come to lie on something, now and after every change. */
function keepLabelsClear(spec: Spec, { view }: Result): void {
  const clear = labelClearer();
  const { root } = view.scenegraph() as unknown as { readonly root: SceneMark };
  const moveLabels = () => {
    for (const item of clear(root)) view.dirty(item);
  };
  moveLabels();
  for (const { name } of boundParams(spec))
    view.addSignalListener(name, () => {
      view.runAfter(moveLabels);
    });
}

function addControls(figure: HTMLElement, spec: Spec, inputs: HTMLElement, drawn: () => Result | undefined): void {
  const play = playOf(spec);
  if (play) {
    const { button, pause } = playButton(play, (value) => show(play.param, value, drawn()));
    inputs.before(button);
    inputs.addEventListener("input", pause);
  }
  const name = figure.dataset["name"] ?? "figure";
  const number = figure.querySelector(".number")?.textContent ?? "figure";
  figure
    .querySelector("figcaption")
    ?.append(downloads(number.toLowerCase(), [...images(name, drawn), ...tables(name, spec, headersOf(figure))]));
}

function images(name: string, drawn: () => Result | undefined): Download[] {
  return (["svg", "png"] as const).map((type) => ({
    label: type.toUpperCase(),
    file: `${name}.${type}`,
    address: async () => (await drawn()?.view.toImageURL(type, 2)) ?? "",
  }));
}

/** One file for each table; they say which it is if there are several. */
function tables(name: string, spec: Spec, headers: Readonly<Record<string, string>>): Download[] {
  const all = tablesOf(spec);
  return all.map((table) => ({
    label: all.length > 1 ? `CSV ${table.name}` : "CSV",
    file: all.length > 1 ? `${name}-${table.name}.csv` : `${name}.csv`,
    address: () => Promise.resolve(addressOf(`${headers[table.name] ?? ""}${table.csv}\n`, "text/csv")),
  }));
}

/** By name of the table: lines that say what the figure is and where its numbers come from. */
function headersOf(figure: HTMLElement): Record<string, string> {
  const text = figure.querySelector("script.headers")?.textContent ?? "{}";
  return JSON.parse(text) as Record<string, string>;
}

async function show(param: string, value: number, drawn: Result | undefined): Promise<void> {
  await drawn?.view.signal(param, value).runAsync();
}

interface Param {
  readonly name: string;
  readonly bind?: { readonly step?: number };
}

function params(spec: Spec): readonly Param[] {
  return Array.isArray(spec["params"]) ? (spec["params"] as Param[]) : [];
}

/** Those that have a control. */
function boundParams(spec: Spec): readonly Param[] {
  return params(spec).filter(({ bind }) => isRecord(bind));
}

/** Where the reader has put the controls. */
function valuesOf(spec: Spec, { view }: Result): Record<string, unknown> {
  return Object.fromEntries(boundParams(spec).map(({ name }) => [name, view.signal(name) as unknown]));
}

function playOf(spec: Spec): Play | undefined {
  const usermeta = spec["usermeta"] as { "hidden-photons"?: { play?: Play } } | undefined;
  const play = usermeta?.["hidden-photons"]?.play;
  const step = params(spec).find(({ name }) => name === play?.param)?.bind?.step;
  return play && { ...play, step };
}

function part(name: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  return element;
}
