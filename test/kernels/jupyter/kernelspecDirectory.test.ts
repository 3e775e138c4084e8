import { expect, test } from "vitest";
import {
  prefixDirectory,
  sysPrefix,
  userDirectory,
  type System,
} from "../../../kernels/jupyter/kernelspecDirectory.js";

const linux: System = { platform: "linux", home: "/home/ada", env: {} };
const mac: System = { platform: "darwin", home: "/Users/ada", env: {} };
const windows: System = { platform: "win32", home: "C:\\Users\\ada", env: {} };

// https://docs.jupyter.org/en/latest/use/jupyter-directories.html#data-files
test.each([
  [linux, "/home/ada/.local/share/jupyter/kernels"],
  [{ ...linux, env: { XDG_DATA_HOME: "/data" } }, "/data/jupyter/kernels"],
  [{ ...linux, env: { JUPYTER_DATA_DIR: "/jupyter" } }, "/jupyter/kernels"],
  [mac, "/Users/ada/Library/Jupyter/kernels"],
  [windows, "C:\\Users\\ada\\AppData\\Roaming\\jupyter\\kernels"],
  [{ ...windows, env: { APPDATA: "D:\\Roaming" } }, "D:\\Roaming\\jupyter\\kernels"],
])("the user's folder on %o", (system, directory) => {
  expect(userDirectory(system)).toBe(directory);
});

test("the folder of an environment", () => {
  expect(prefixDirectory("/venv", linux)).toBe("/venv/share/jupyter/kernels");
  expect(prefixDirectory("C:\\venv", windows)).toBe("C:\\venv\\share\\jupyter\\kernels");
});

test("the active environment is sys.prefix; without any Python the message says what to do", () => {
  expect(sysPrefix({ ...linux, env: { VIRTUAL_ENV: "/venv", CONDA_PREFIX: "/conda" } })).toBe("/venv");
  expect(sysPrefix({ ...linux, env: { CONDA_PREFIX: "/conda" } })).toBe("/conda");
  expect(() => sysPrefix({ ...linux, env: { PATH: "/no/such/folder" } })).toThrow(
    "no Python found; activate",
  );
});
