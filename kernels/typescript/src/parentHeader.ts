// The executor names the request of each output by one text. It holds all there is to know about the request, so that
// what a timer prints an hour later still finds its cell, and nothing has to be remembered.
import type { Header } from "../../runner/wire.js";

export interface Parent {
  /** Empty for what belongs to no request, such as a warning of Node.js at its start. */
  readonly header: Partial<Header>;
  /** Nothing of it is shown. */
  readonly silent: boolean;
}

export function formatParent(parent: Parent): string {
  return JSON.stringify(parent);
}

export function parseParent(name: string): Parent {
  return name === "" ? { header: {}, silent: false } : (JSON.parse(name) as Parent);
}
