import { readFileSync } from "node:fs";

/** The contents of test/reference/NAME.json. */
export function readReference(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
}
