// Sends what is written to process.stdout and process.stderr, console.log included, to the outputs.
import type { Outputs } from "./outputs.js";

export function captureStreams(outputs: Outputs): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    const write = (
      chunk: string | Uint8Array,
      encoding?: BufferEncoding | ((error?: Error) => void),
      written?: (error?: Error) => void,
    ): boolean => {
      outputs.write(name, textOf(chunk, encoding, decoder));
      const callback = typeof encoding === "function" ? encoding : written;
      if (callback) process.nextTick(callback);
      return true;
    };
    Object.defineProperty(process[name], "write", { value: write, configurable: true, writable: true });
  }
}

function textOf(chunk: string | Uint8Array, encoding: unknown, decoder: TextDecoder): string {
  if (typeof chunk !== "string") return decoder.decode(chunk, { stream: true });
  const text = typeof encoding === "string" && encoding.toLowerCase() !== "utf8" && encoding !== "utf-8";
  return text ? Buffer.from(chunk, encoding as BufferEncoding).toString() : chunk;
}
