import { createRequire } from "node:module";
import { afterEach, beforeEach } from "vitest";

export interface Sent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly id: string | undefined;
  readonly update: boolean;
}

const path = "/somewhere/node_modules/tslab/dist/jupyter.js";

/** Makes the library believe that tslab is its kernel, for each test of a file; returns what it sent. */
export function fakeFrontEnd(): Sent[] {
  const sent: Sent[] = [];
  const loaded = createRequire(process.execPath).cache;
  beforeEach(() => {
    sent.length = 0;
    const lastWriteDisplayData = (
      content: { data: Sent["data"]; transient: { display_id?: string } },
      update: boolean,
    ): void => {
      sent.push({ data: content.data, id: content.transient.display_id, update });
    };
    loaded[path] = { exports: { lastWriteDisplayData } } as unknown as NodeJS.Module;
  });
  afterEach(closeFrontEnd);
  return sent;
}

/** Takes the kernel away for the rest of a test. */
export function closeFrontEnd(): void {
  Reflect.deleteProperty(createRequire(process.execPath).cache, path);
}
