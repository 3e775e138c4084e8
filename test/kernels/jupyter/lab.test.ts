import { expect, test } from "vitest";
import { labArguments } from "../../../kernels/jupyter/lab.js";

test("JupyterLab opens on the chapters, for this machine only", () => {
  expect(labArguments("/chapters", [], 1000)).toEqual([
    "lab",
    "--ServerApp.root_dir=/chapters",
    "--ServerApp.ip=localhost",
  ]);
});

test("arguments are passed on as they are", () => {
  const given = ["--no-browser", "--port", "8899", "01-g-2.ipynb"];
  expect(labArguments("/chapters", given, 1000).slice(-given.length)).toEqual(given);
});

test.each([
  ["--ServerApp.root_dir", ["--ServerApp.root_dir=/other"]],
  ["--ServerApp.root_dir", ["--notebook-dir", "/other"]],
  ["--ServerApp.ip", ["--ip=0.0.0.0"]],
])("%s is left to the user who gives %j", (option, given) => {
  const ours = labArguments("/chapters", given, 1000).slice(0, -given.length);
  expect(ours.filter((argument) => argument.startsWith(option))).toEqual([]);
});

test("root is allowed, and nobody else is told so", () => {
  expect(labArguments("/chapters", [], 0)).toContain("--allow-root");
  expect(
    labArguments("/chapters", ["--allow-root"], 0).filter((name) => name === "--allow-root"),
  ).toHaveLength(1);
  expect(labArguments("C:\\chapters", [], undefined)).not.toContain("--allow-root");
});
