// The connection file that tells a kernel where to listen and which key to sign with.
// https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";

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

// A port is free when asked for and taken by the kernel a second later. So that runners at work at the same time do
// not choose the same ones in between, each process searches from its own place, below the ports that systems
// hand out themselves, and never takes one twice.
const [firstPort, lastPort] = [10_000, 32_000];
let nextPort = firstPort + ((process.pid * 64 + threadId * 4096) % (lastPort - firstPort));

async function freePort(): Promise<number> {
  for (;;) {
    const port = nextPort;
    nextPort = port < lastPort ? port + 1 : firstPort;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
