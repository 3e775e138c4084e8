// Writes the picture of README: that of Lμ-Lτ in chapter 1, as it was executed last. Run it with `node docs/picture.mjs`.
import { Buffer } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";

const chapter = new URL("../notebooks/01-g-2.ipynb", import.meta.url);
const figures = JSON.parse(readFileSync(chapter, "utf8"))
  .cells.flatMap(({ outputs = [] }) => outputs.map(({ data }) => data))
  .filter((data) => data?.["application/vnd.vegalite.v5+json"] !== undefined);
const plane = figures.find((data) =>
  JSON.stringify(data["application/vnd.vegalite.v5+json"].title).includes("Lμ-Lτ"),
);
writeFileSync(
  new URL("l-mu-minus-l-tau.png", import.meta.url),
  Buffer.from([plane["image/png"]].flat().join(""), "base64"),
);
