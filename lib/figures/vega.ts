// The only file that touches Vega. The build bundles it (see build.mjs); only render.ts may import it.
export { parse, SVGStringRenderer, View } from "vega";
export { compile } from "vega-lite";
