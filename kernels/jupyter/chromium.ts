// The headless browser of the page tests: a Chromium that is installed already, never one downloaded by npm.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where the desktop installers put Chrome when it is not on the PATH. */
const usualPlaces = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

// Without these, a Chromium with no network asks for updates and host names all the time.
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed Chromium or Chrome: `$CHROMIUM_PATH` if set, else the first found on the `PATH` or in the
 * usual places of the system.
 *
 * @param environment the environment variables to read, `process.env` outside of tests
 * @throws Error if there is none, or `$CHROMIUM_PATH` names no program
 * @example findChromium() // "/usr/bin/chromium"
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment["CHROMIUM_PATH"];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program that can be run.`);
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...usualPlaces,
  ].find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium or Chrome found. Install one (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.",
  );
}

/**
 * A headless browser with a fresh, temporary profile; the caller closes it.
 *
 * @throws Error if no Chromium is found or it does not start
 * @example const browser = await launchChromium(); const page = await browser.newPage();
 */
export async function launchChromium(): Promise<Browser> {
  // No sandbox: the pages are our own, and Chromium as root, as in a container, refuses to start with one.
  return chromium.launch({ executablePath: findChromium(), chromiumSandbox: false, args: quiet });
}
