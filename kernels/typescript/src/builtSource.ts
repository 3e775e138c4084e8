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
