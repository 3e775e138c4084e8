import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Server } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { newConnection, writeConnectionFile, type Connection } from "../../../kernels/runner/connection.js";

const ports = ({ shell_port, iopub_port, stdin_port, control_port, hb_port }: Connection) => [
  shell_port,
  iopub_port,
  stdin_port,
  control_port,
  hb_port,
];

/** The ports of as many connections as a test suite may need, chosen by a process that goes on. */
async function chosenByAnother(): Promise<number[]> {
  const module = new URL("../../../kernels/runner/connection.ts", import.meta.url);
  const program = `
    import { newConnection } from ${JSON.stringify(module.href)};
    const connections = [];
    for (let n = 0; n < 60; n++) connections.push(await newConnection("any"));
    console.log(JSON.stringify(connections));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const lines = child.stdout.setEncoding("utf8");
  let text = "";
  while (!text.endsWith("\n")) text += ((await once(lines, "data")) as [string])[0];
  return (JSON.parse(text) as Connection[]).flatMap(ports);
}

test("processes at the same time choose no port twice", async () => {
  const chosen = await Promise.all([chosenByAnother(), chosenByAnother(), chosenByAnother()]);
  for (const [index, own] of chosen.entries())
    for (const other of chosen.slice(index + 1))
      expect(own.filter((port) => other.includes(port))).toEqual([]);
});

test("connections that are made at once share no port", async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => newConnection("any")));
  expect(new Set(made.flatMap(ports)).size).toBe(100);
});

test("a process that found no port finds one later", async () => {
  vi.resetModules(); // a process that has chosen no port yet
  const fresh = await import("../../../kernels/runner/connection.js");
  const listen = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
    this.emit("error", new Error("taken"));
    return this;
  });
  await expect(fresh.newConnection("any")).rejects.toThrow("no port is free");
  listen.mockRestore();
  expect(new Set(ports(await fresh.newConnection("any"))).size).toBe(5);
});

test("the file holds the connection, and can be removed", async () => {
  const connection = await newConnection("any");
  const file = writeConnectionFile(connection);
  expect(JSON.parse(readFileSync(file.path, "utf8"))).toEqual(connection);
  file.remove();
  expect(existsSync(file.path)).toBe(false);
});
