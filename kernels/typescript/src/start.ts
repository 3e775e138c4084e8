// Puts a kernel together and keeps it going until it is told to end.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { dataDirectory } from "../../jupyter/kernelspecDirectory.js";
import type { Connection } from "../../runner/connection.js";
import { Channels } from "./channels.js";
import { History } from "./history.js";
import { kernelInfo } from "./info.js";
import { Kernel, type KernelParts } from "./kernel.js";
import { watchParentProcess } from "./parentProcess.js";

export interface StartOptions extends Pick<KernelParts, "language" | "executor"> {
  /** Path of Jupyter's connection file. */
  readonly connectionFile: string;
  /** A file in the folder from which packages are looked up. */
  readonly home: string;
  /** The compiler's version. */
  readonly typescript: string;
}

export async function startKernel({
  connectionFile,
  home,
  typescript,
  ...parts
}: StartOptions): Promise<void> {
  const connection = readConnection(connectionFile);
  // Looked up at run time: a native addon fits neither into a bundle nor into a start-up snapshot.
  const zeromq = createRequire(home)("zeromq") as typeof import("zeromq");
  const channels = new Channels(zeromq, connection, randomUUID());
  const history = new History(historyFolder());
  const end = () => {
    // ZeroMQ sends what it holds when the process ends because nothing is left to do; process.exit() would drop it.
    void channels.close();
    setTimeout(() => process.exit(0), 4000).unref(); // A client that has gone takes no messages; Jupyter kills after 5 s.
  };
  const kernel = new Kernel({ ...parts, channels, history, info: kernelInfo(typescript), end });
  process.on("SIGINT", () => void kernel.interrupt());
  process.on("SIGTERM", () => void kernel.stop());
  watchParentProcess(() => void kernel.stop());
  await kernel.start();
}

function readConnection(path: string): Connection {
  const connection = JSON.parse(readFileSync(path, "utf8")) as Record<keyof Connection, unknown>;
  const { ip, signature_scheme: scheme, transport } = connection;
  if (transport !== "tcp")
    throw new Error(`transport ${JSON.stringify(transport)}: this kernel speaks tcp only`);
  if (!["127.0.0.1", "localhost"].includes(String(ip)))
    throw new Error(`ip ${JSON.stringify(ip)}: this kernel listens on the loopback interface only`);
  if (scheme !== "hmac-sha256")
    throw new Error(`signature_scheme ${JSON.stringify(scheme)}: this kernel knows hmac-sha256`);
  return connection as Connection;
}

/** HIDDEN_PHOTONS_HISTORY names another folder, or none if it is empty. */
function historyFolder(): string | undefined {
  const chosen = process.env["HIDDEN_PHOTONS_HISTORY"];
  if (chosen === "") return undefined;
  const system = { platform: process.platform, home: homedir(), env: process.env };
  return chosen ?? join(dataDirectory(system), "hidden-photons", "history");
}
