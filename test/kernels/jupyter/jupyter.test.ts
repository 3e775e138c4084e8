import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { installedJupyter, readyJupyter, writablePrefix } from "../../../kernels/jupyter/jupyter.js";
import { pathWith, temporaryFolder } from "./programs.js";

test.each([
  ["4.0.13", { command: "jupyter", name: "JupyterLab 4.0.13" }],
  ["10.1.0", { command: "jupyter", name: "JupyterLab 10.1.0" }],
  ["3.6.8", undefined],
])("an installed JupyterLab %s is used from version 4 on", (version, expected) => {
  const environment = pathWith({ jupyter: `test "$*" = "lab --version" && echo ${version}` });
  expect(installedJupyter(environment)).toEqual(expected);
});

test("a Jupyter without Lab, or none, is no JupyterLab", () => {
  expect(
    installedJupyter(pathWith({ jupyter: "echo Jupyter command not found >&2; exit 1" })),
  ).toBeUndefined();
  expect(installedJupyter(pathWith({}))).toBeUndefined();
});

const jupyter = { command: "jupyter", name: "JupyterLab 4.6.6" };
const paths = (data: string): string => `echo '${JSON.stringify({ data: [data, "/home/user/jupyter"] })}'`;

test("kernels go to the environment of Jupyter, asked for without the folders that the user adds", () => {
  const prefix = temporaryFolder();
  const script = `test "$JUPYTER_PREFER_ENV_PATH$JUPYTER_PATH" = 1 && ${paths(join(prefix, "share/jupyter"))}`;
  const environment = { ...pathWith({ jupyter: script }), JUPYTER_PATH: "/elsewhere" };
  expect(writablePrefix(jupyter, environment)).toBe(prefix);
  expect(existsSync(join(prefix, "share/jupyter/kernels"))).toBe(true);
});

test("an environment that cannot be written to has no prefix for kernels", () => {
  const occupied = join(temporaryFolder(), "share");
  writeFileSync(occupied, "a file, where the folder should be");
  const environment = pathWith({ jupyter: paths(join(occupied, "jupyter")) });
  expect(writablePrefix(jupyter, environment)).toBeUndefined();
});

test("where a kernel of the user's own is in the way, the project's own Jupyter opens the chapters", () => {
  const [theirs, ours] = [temporaryFolder(), temporaryFolder()];
  const jupyterIn = (prefix: string) => {
    const { PATH } = pathWith({ jupyter: paths(join(prefix, "share/jupyter")) });
    return { command: join(PATH, "jupyter"), name: prefix };
  };
  const [installed, own] = [jupyterIn(theirs), jupyterIn(ours)];
  const kernel = (prefix: string) => join(prefix, "share/jupyter/kernels/tslab/kernel.json");

  expect(readyJupyter(installed, () => own)).toBe(installed);
  expect(existsSync(kernel(theirs))).toBe(true);
  expect(existsSync(kernel(ours))).toBe(false);

  mkdirSync(dirname(kernel(theirs)), { recursive: true });
  writeFileSync(kernel(theirs), '{"argv": ["tslab"]}');
  expect(readyJupyter(installed, () => own)).toBe(own);
  expect(readFileSync(kernel(theirs), "utf8")).toBe('{"argv": ["tslab"]}');
  expect(existsSync(kernel(ours))).toBe(true);
});
