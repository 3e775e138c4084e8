import { createRequire } from "node:module";
import type { VegaLiteSpec } from "hidden-photons/figures";

const require = createRequire(new URL("../renderer-v5/package.json", import.meta.url));

interface VegaLite5 {
  readonly version: string;
  compile(spec: unknown, options: { logger: unknown }): { spec: unknown };
}

interface Vega5 {
  readonly version: string;
  readonly Warn: number;
  logger(
    level: number,
    method: undefined,
    handler: (method: string, level: string, messages: unknown[]) => void,
  ): unknown;
  parse(spec: unknown): unknown;
  readonly View: new (
    runtime: unknown,
    options: { renderer: "none"; logger: unknown },
  ) => { runAsync(): Promise<unknown>; toSVG(): Promise<string> };
}

const vegaLite = require("vega-lite") as VegaLite5;
const vega = require("vega") as Vega5;

export const versions = { vega: vega.version, vegaLite: vegaLite.version };

/** Draws a specification as JupyterLab does, and returns the SVG and every warning on the way. */
export async function drawWithV5(spec: VegaLiteSpec): Promise<{ svg: string; warnings: string[] }> {
  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn, undefined, (_method, _level, messages) => {
    warnings.push(messages.map(String).join(" "));
  });
  const compiled = vegaLite.compile(spec, { logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: "none", logger });
  await view.runAsync();
  return { svg: await view.toSVG(), warnings };
}
