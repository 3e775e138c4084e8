import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { references } from "hidden-photons/core";

const folder = new URL("../../../lib/core/constants/references/", import.meta.url);

it("no reference is in two lists, and every list is there", async () => {
  const files = readdirSync(folder).filter((file) => file !== "reference.ts");
  const lists = await Promise.all(files.map((file) => import(new URL(file, folder).href) as Promise<object>));
  const ids = lists.flatMap((list) => Object.values(list).flatMap((entries: object) => Object.keys(entries)));
  expect(ids.sort()).toEqual(Object.keys(references).sort());
});
