// A kernel that does what a cell says: the code of a cell is a JSON list of steps. It lets the tests see what a runner
// makes of messages that plain tslab never sends, and of kernels that misbehave.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Publisher, Router } from "zeromq";
import type { Kernelspec } from "../../../kernels/jupyter/kernelspec.js";
import { address, type Connection } from "../../../kernels/runner/connection.js";
import type { CodeCell, Notebook } from "../../../kernels/runner/notebook.js";
import { decode, encode, newMessage } from "../../../kernels/runner/wire.js";

export type Step =
  | { send: string; content: Record<string, unknown> }
  | { reply: Record<string, unknown> }
  | { do: "end" | "die" | "hang" | "forge" | "lose idle" | "tell connection" };

/** @param start how it starts: as it should, not at all, or without ever answering */
export function fakeKernelspec(start: "well" | "not" | "mute" = "well"): Kernelspec {
  return {
    name: "fake",
    argv: [process.execPath, "--import", "tsx", fileURLToPath(import.meta.url), "{connection_file}", start],
    display_name: "Fake",
    language: "json",
    interrupt_mode: "signal",
    metadata: {},
    logo: "",
  };
}

export function codeCell(source: string, more: Partial<CodeCell> = {}): CodeCell {
  return { cell_type: "code", id: "", metadata: {}, source, execution_count: null, outputs: [], ...more };
}

export function notebookOf(...cells: (CodeCell | string)[]): Notebook {
  return {
    cells: cells.map((cell) => (typeof cell === "string" ? codeCell(cell) : cell)),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** A cell for the fake kernel. */
export function steps(...list: Step[]): string {
  return JSON.stringify(list);
}

async function main(connectionFile: string, start: string): Promise<void> {
  if (start === "not") {
    console.error("no such library");
    process.exit(7);
  }
  const connection = JSON.parse(readFileSync(connectionFile, "utf8")) as Connection;
  const [shell, iopub] = [new Router(), new Publisher()];
  await iopub.bind(address(connection, "iopub"));
  await shell.bind(address(connection, "shell"));

  for await (const frames of shell) {
    if (start === "mute") continue;
    const identity = frames.slice(0, 1);
    const request = decode(frames, connection.key);
    const publish = (type: string, content: Record<string, unknown>, key = connection.key) =>
      iopub.send(encode(newMessage("fake", type, content, request.header), key));
    const { code } = request.content;

    await publish("status", { execution_state: "busy" });
    let reply: Record<string, unknown> = { status: "ok" };
    let idle = true;
    for (const step of JSON.parse(typeof code === "string" ? code : "[]") as Step[]) {
      if ("send" in step) await publish(step.send, step.content);
      else if ("reply" in step) reply = step.reply;
      else if (step.do === "end") process.exit(3);
      else if (step.do === "die") process.kill(process.pid, "SIGKILL");
      else if (step.do === "hang") await new Promise(() => setInterval(() => undefined, 1000));
      else if (step.do === "forge")
        await publish("stream", { name: "stdout", text: "forged" }, "another key");
      else if (step.do === "tell connection")
        await publish("stream", { name: "stdout", text: JSON.stringify([connectionFile, process.pid]) });
      else idle = false;
    }
    const type = request.header.msg_type.replace("_request", "_reply");
    await shell.send(encode(newMessage("fake", type, reply, request.header), connection.key, identity));
    if (idle) await publish("status", { execution_state: "idle" });
  }
}

const [program, connectionFile, start] = process.argv.slice(1);
if (program === fileURLToPath(import.meta.url)) await main(connectionFile ?? "", start ?? "");
