import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { History } from "../../../kernels/typescript/src/history.js";
import { readHistoryRequest } from "../../../kernels/typescript/src/messages.js";

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "history-test-")), "history");
});

afterEach(() => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const add = (history: History, ...inputs: string[]) => {
  for (const [index, input] of inputs.entries()) history.add({ line: index + 1, input, output: null });
};
const find = (history: History, request: Record<string, unknown>) =>
  history.find(readHistoryRequest(request));
const tail = (history: History) => find(history, { hist_access_type: "tail", n: 100 });

test("a kernel that runs no cell leaves nothing behind", () => {
  expect(tail(new History(folder))).toEqual([]);
  expect(() => readdirSync(folder)).toThrow("ENOENT");
});

test("kernels at work at the same time have sessions of their own", () => {
  const kernels = [new History(folder), new History(folder), new History(folder)];
  for (const [n, kernel] of kernels.entries()) add(kernel, `${n}`);
  expect(tail(new History(folder))).toEqual([
    [1, 1, "0"],
    [2, 1, "1"],
    [3, 1, "2"],
  ]);
  expect(find(kernels[0]!, { hist_access_type: "range", session: 0, start: 0 })).toEqual([[1, 1, "0"]]);
});

test("a session that was cut off is read up to there", () => {
  add(new History(folder), "1", "2");
  appendFileSync(join(folder, "1.jsonl"), '[3,"cut o');
  writeFileSync(join(folder, "notes.txt"), "not ours");
  expect(tail(new History(folder))).toEqual([
    [1, 1, "1"],
    [1, 2, "2"],
  ]);
});

test.skipIf(process.platform === "win32")("only its user can read it", () => {
  add(new History(folder), "password");
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(statSync(join(folder, "1.jsonl")).mode & 0o077).toBe(0);
});

test("the oldest sessions are forgotten", () => {
  for (let n = 0; n < 203; n++) add(new History(folder), `${n}`);
  const kept = tail(new History(folder)).map(([session]) => session);
  expect(kept).toHaveLength(100);
  expect(kept.at(-1)).toBe(203);
  expect(readdirSync(folder)).toHaveLength(201);
  expect(readdirSync(folder)).not.toContain("2.jsonl");
});

test("a folder that cannot be written does no harm", () => {
  const file = join(folder, "..", "file");
  writeFileSync(file, "");
  const history = new History(join(file, "below"));
  add(history, "1");
  expect(tail(history)).toEqual([[1, 1, "1"]]);
});

test("a search is for the whole input, with * and ? and no other signs", () => {
  const history = new History(undefined);
  add(history, "a.b", "axb", "a\nb", "ab");
  const search = (pattern: string) =>
    find(history, { hist_access_type: "search", pattern }).map(([, , input]) => input);
  expect(search("a.b")).toEqual(["a.b"]);
  expect(search("a?b")).toEqual(["a.b", "axb", "a\nb"]);
  expect(search("a*")).toHaveLength(4);
  expect(search("[ab]*")).toEqual([]);
});
