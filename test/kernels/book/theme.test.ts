import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.js";

const css = readFileSync(new URL("../../../kernels/book/style/theme.css", import.meta.url), "utf8");
const colors = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = "", light = "", dark = ""]) => [
    name,
    { light, dark },
  ]),
);
const texts = [...colors.keys()].filter((name) => !["paper", "rule"].includes(name) && !name.endsWith("shade"));

describe.each(["light", "dark"] as const)("on a %s page", (scheme) => {
  it.each(texts)("the colour of %s can be read on the page and on shades (WCAG AA, 4.5)", (name) => {
    const ground = name === "warning" ? "warning-shade" : "shade";
    for (const behind of ["paper", ground])
      expect(contrast(colors.get(name)![scheme], colors.get(behind)![scheme])).toBeGreaterThanOrEqual(4.5);
  });
});

it("all colours of the theme are tested", () => {
  expect(texts).toContain("code-comment");
  expect(texts).toHaveLength(10);
});
