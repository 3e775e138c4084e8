// Loaded first by the threads that a library starts in the executor: they see the project's files as cells do.
import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HookData } from "./loaderHooks.js";

const data: HookData = { base: pathToFileURL(join(process.cwd(), "cell.ts")).href, kernel: process.ppid };
register(new URL("./loaderHooks.mjs", import.meta.url).href, { data });
