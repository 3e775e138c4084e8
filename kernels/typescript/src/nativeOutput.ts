// What the executor's process writes past process.stdout and process.stderr: child processes, native code, V8 itself.
import type { Output } from "./executorMessages.js";
import { outputLimits } from "./outputLimits.js";

type Stream = Extract<Output, { type: "stream" }>;

/** Collects it for one request, within the limit that holds for all text. */
export class NativeOutput {
  /** V8 has said that its heap is full, which ends the process. */
  outOfMemory = false;
  private left = outputLimits.text;
  private readonly decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

  constructor(private readonly emit: (output: Stream) => void) {}

  receive(name: "stdout" | "stderr", chunk: Buffer): void {
    const text = this.decoders[name].decode(chunk, { stream: true });
    // From here on V8 writes pages about itself.
    if (name === "stderr" && /<--- Last few GCs --->|heap out of memory/.test(text)) this.outOfMemory = true;
    if (this.outOfMemory || this.left <= 0) return;
    this.emit({ type: "stream", name, text: text.slice(0, this.left) });
    this.left -= text.length;
    if (this.left <= 0)
      this.emit({
        type: "stream",
        name: "stderr",
        text: `\n[output cut after ${outputLimits.text} characters]\n`,
      });
  }
}
