import { expect, it } from "vitest";
import { contents } from "../../../kernels/book/contents.js";

const heading = (level: number, id: string) => ({ level, id, html: id.toUpperCase() });

it("nests sections under the ones they belong to", () => {
  expect(contents([heading(2, "a"), heading(3, "b"), heading(3, "c"), heading(2, "d")])).toBe(
    '<ol><li><a href="#a">A</a><ol><li><a href="#b">B</a></li><li><a href="#c">C</a></li></ol></li>' +
      '<li><a href="#d">D</a></li></ol>',
  );
});

it("begins at whatever level comes first", () => {
  expect(contents([heading(3, "a"), heading(2, "b")])).toBe(
    '<ol><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ol>',
  );
});

it("leaves out deeper levels and leads to another page", () => {
  expect(contents([heading(2, "a"), heading(3, "b")], "01.html", 2)).toBe(
    '<ol><li><a href="01.html#a">A</a></li></ol>',
  );
});

it("is empty for a page without sections", () => {
  expect(contents([])).toBe("");
});
