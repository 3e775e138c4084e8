import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tablesOf } from "../../../../kernels/book/client/csv.js";
import { readCsv } from "../../../../kernels/book/client/csvReader.js";

describe("the tables of a figure", () => {
  it("are those that lib/figures wrote, as they are", () => {
    const spec = { datasets: { band: "M,g\n1,2", points: "x\n3" }, layer: [{ data: { name: "band" } }] };
    expect(tablesOf(spec)).toEqual([
      { name: "band", csv: "M,g\n1,2" },
      { name: "points", csv: "x\n3" },
    ]);
  });

  it("are not the places of labels", () => {
    expect(tablesOf({ datasets: { labels: "mass,text\n1,BaBar" } })).toEqual([]);
  });

  it("are made of rows in other specifications, with empty cells where a row lacks a column", () => {
    const spec = { hconcat: [{ data: { values: [{ a: 1, b: 'x "y", z' }, { a: 2, c: null }] } }] };
    expect(tablesOf(spec)).toEqual([{ name: "", csv: 'a,b,c\n1,"x ""y"", z",\n2,,' }]);
  });

  it("leave out the rows that only make a mark appear", () => {
    expect(tablesOf({ layer: [{ data: { values: [{}] } }, { data: { url: "x" } }] })).toEqual([]);
  });
});

describe("reading comma-separated text", () => {
  it("gives rows by the names of the first line", () => {
    expect(readCsv('a,"b ""c"""\r\n1,"2,\n3"\n,\n')).toEqual([
      { a: "1", 'b "c"': "2,\n3" },
      { a: "", 'b "c"': "" },
    ]);
    expect(readCsv("a,b\n1,")).toEqual([{ a: "1", b: "" }]);
    expect(readCsv("")).toEqual([]);
  });

  it("undoes writing, whatever the texts", () => {
    const row = fc.record({ a: fc.string({ minLength: 1, unit: fc.constantFrom("x", ",", '"', "\n", "\r", " ") }), b: fc.double() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const [table] = tablesOf({ data: { values: rows } });
        const written = rows.map(({ a, b }) => ({ a, b: JSON.stringify(b) }));
        expect(readCsv(table?.csv ?? "")).toEqual(written);
      }),
    );
  });

  it("refuses what is no such text", () => {
    expect(() => readCsv('a\n"b')).toThrow(/not a table/);
    expect(() => readCsv('a\nb"c')).toThrow(/not a table/);
  });
});
