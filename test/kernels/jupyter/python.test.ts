import { expect, test } from "vitest";
import { findPython } from "../../../kernels/jupyter/python.js";
import { pathWith } from "./programs.js";

// What the probe prints: version, and whether the modules venv and ensurepip are there.
const python = (version: string, ensurepip = "True"): string => `echo ${version} True ${ensurepip}`;

test("the first Python that fits is chosen", () => {
  const found = findPython(pathWith({ python3: python("3 12"), "python3.13": python("3 13") }));
  expect(found).toEqual({ command: ["python3"], minor: 12, makesEnvironments: true });
});

test("an old python3 does not hide a newer one with its version in its name", () => {
  const found = findPython(pathWith({ python3: python("3 9"), "python3.11": python("3 11") }));
  expect(found.command).toEqual(["python3.11"]);
});

test("a program that cannot say its version, such as a shim without a Python behind it, is none", () => {
  const found = findPython(pathWith({ python3: "exit 127", python: python("3 10") }));
  expect(found.command).toEqual(["python"]);
});

test("no Python: the message says what to install, and what works without", () => {
  const find = () => findPython(pathWith({}));
  expect(find).toThrow(/none was found/);
  expect(find).toThrow(/apt-get install python3 python3-venv/);
  expect(find).toThrow(/npm run book/);
});

test("Python 2 counts as none", () => {
  expect(() => findPython(pathWith({ python: python("2 7") }))).toThrow(/none was found/);
});

test("too old a Python: the message has both versions", () => {
  expect(() => findPython(pathWith({ python3: python("3 8"), python: python("3 9") }))).toThrow(
    /needs Python 3\.10 or newer, and the newest found is Python 3\.9/,
  );
});

test("Debian's Python without python3-venv: the message names the package", () => {
  expect(() => findPython(pathWith({ python3: python("3 11", "False") }))).toThrow(
    /Python 3\.11 \(python3\) cannot make virtual environments.*\n.*python3-venv/,
  );
});
