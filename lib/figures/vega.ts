// The only file that touches Vega. The build bundles it (see build.mjs); only render.ts may import it.
import * as vega from "vega";

export { parse, View } from "vega";
export { compile } from "vega-lite";

/** Vega's synchronous string renderer; exported by the package but missing from its typings. */
export const { SVGStringRenderer } = vega as unknown as {
  SVGStringRenderer: new (loader: unknown) => {
    initialize(element: null, width: number, height: number, origin: readonly number[]): unknown;
    render(scene: unknown): unknown;
    svg(): string;
  };
};
