import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

const notOurs = /^(dist|dist-next-.*|node_modules)$/;

/** Paths, with "/", of the files below a folder of the project that people write: nothing built, nothing installed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : filesBelow(path);
    return [path];
  });
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The modules of the library by their path in lib without extension: "core/numerics/roots". */
export function library(): Map<string, ts.SourceFile> {
  const paths = filesBelow("lib").filter((path) => /\.(ts|cjs)$/.test(path));
  return new Map(paths.map((path) => [path.replace(/^lib\/|\.\w+$/g, ""), parse(path, textOf(path))]));
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** A node and all nodes below it. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
