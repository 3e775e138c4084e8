import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as esbuild from "esbuild";

const here = import.meta.dirname;

/** Every browser that the book is for reads woff2: the older copies of KaTeX's fonts stay out of the book. */
const onlyWoff2: esbuild.Plugin = {
  name: "only-woff2",
  setup(build) {
    build.onLoad({ filter: /katex\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/, url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)/g, ""),
      loader: "css",
      resolveDir: dirname(path),
    }));
  },
};

/** Writes the scripts, the style sheet and the fonts of the pages. Classic scripts: modules do not load from disk. */
export async function writeAssets(directory: string): Promise<void> {
  await esbuild.build({
    entryPoints: {
      early: join(here, "client/early.ts"),
      page: join(here, "client/page.ts"),
      figures: join(here, "client/figures.ts"),
      book: join(here, "style/book.css"),
    },
    outdir: directory,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    plugins: [onlyWoff2],
    logLevel: "silent",
  });
}
