// The way back from a built file to the TypeScript that it was made from.
import { dirname, resolve } from "node:path";

/**
 * @param built path of a JavaScript file
 * @param map text of the source map beside it
 * @returns path of its one TypeScript source; undefined if it has another origin
 */
export function sourceIn(map: string, built: string): string | undefined {
  const [, source] = /"sources":\["([^"]+\.m?tsx?)"\]/.exec(map) ?? [];
  return source === undefined ? undefined : resolve(dirname(built), source);
}

/**
 * Whether a source says something else than at the time of the build. Its time alone tells little: checking out another
 * branch and coming back makes all sources newer.
 *
 * @param map text of the source map beside the built file
 */
export function isEdited(map: string, source: string): boolean {
  const { sourcesContent } = JSON.parse(map) as { readonly sourcesContent?: readonly (string | null)[] };
  return sourcesContent?.[0] !== source;
}
