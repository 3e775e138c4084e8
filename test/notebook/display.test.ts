import { afterEach, expect, it } from "vitest";
import { show } from "hidden-photons/notebook";
import { closeFrontEnd, fakeFrontEnd } from "./front-end.js";

const kernel = Symbol.for("hidden-photons.kernel");
const sentToTslab = fakeFrontEnd();

afterEach(() => {
  Reflect.deleteProperty(globalThis, kernel);
});

it("prefers the kernel of this project to tslab", () => {
  const sent: unknown[][] = [];
  Object.assign(globalThis, { [kernel]: { send: (...content: unknown[]) => sent.push(content) } });
  show("**bold**");
  closeFrontEnd();
  show("plain");
  expect(sentToTslab).toEqual([]);
  expect(sent).toEqual(
    ["**bold**", "plain"].map((text) => [
      { data: { "text/markdown": text, "text/plain": text }, metadata: {}, transient: {} },
      false,
    ]),
  );
});
