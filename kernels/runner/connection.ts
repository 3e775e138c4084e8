// The connection file that tells a kernel where to listen and which key to sign with.
// https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
import { randomBytes, randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Connection {
  transport: "tcp";
  ip: "127.0.0.1";
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
  key: string;
  signature_scheme: "hmac-sha256";
  kernel_name: string;
}

export type Channel = "shell" | "iopub" | "stdin" | "control" | "hb";

export async function newConnection(kernelName: string): Promise<Connection> {
  return {
    transport: "tcp",
    ip: "127.0.0.1",
    shell_port: await freePort(),
    iopub_port: await freePort(),
    stdin_port: await freePort(),
    control_port: await freePort(),
    hb_port: await freePort(),
    key: randomBytes(32).toString("hex"),
    signature_scheme: "hmac-sha256",
    kernel_name: kernelName,
  };
}

export interface ConnectionFile {
  path: string;
  remove: () => void;
}

/** Writes the file into a new folder that only this user can read, because it holds the key. */
export function writeConnectionFile(connection: Connection): ConnectionFile {
  const folder = mkdtempSync(join(tmpdir(), "hidden-photons-kernel-"));
  const path = join(folder, "connection.json");
  writeFileSync(path, JSON.stringify(connection), { mode: 0o600 });
  return {
    path,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function address(connection: Connection, channel: Channel): string {
  return `${connection.transport}://${connection.ip}:${connection[`${channel}_port`]}`;
}

// A port is free when asked for and taken by the kernel a second later. So that runners at work at the same time do not
// choose the same one in between, each process has a range to itself, below the ports that systems hand out themselves:
// it listens on the first port of the range as long as it lives.
const [firstPort, rangeSize, ranges] = [10_240, 256, 88];
let ownRange: Promise<number> | undefined;
let taken = 0;

async function freePort(): Promise<number> {
  ownRange ??= claimRange().catch((error: unknown) => {
    ownRange = undefined; // the next connection tries again
    throw error;
  });
  const guarded = await ownRange;
  for (let n = 1; n < rangeSize; n++) {
    taken = (taken % (rangeSize - 1)) + 1;
    const port = guarded + taken;
    const server = await listen(port);
    if (!server) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
  throw new Error(`no port is free between ${guarded} and ${guarded + rangeSize}`);
}

/** The first port of a range that no other process has, held from now on. */
async function claimRange(): Promise<number> {
  const start = randomInt(ranges);
  for (let n = 0; n < ranges; n++) {
    const port = firstPort + rangeSize * ((start + n) % ranges);
    const guard = await listen(port);
    if (!guard) continue;
    guard.unref();
    return port;
  }
  throw new Error(`no port is free between ${firstPort} and ${firstPort + rangeSize * ranges}`);
}

/** Undefined if the port is taken. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", () => {
      resolve(undefined);
    });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      resolve(server);
    });
  });
}
