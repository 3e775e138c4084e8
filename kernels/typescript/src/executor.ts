// The process that runs cells. It can be lost without harm to the kernel, which tells it what to do by messages.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { Comms } from "./comm.js";
import { describeError, installStackTraces } from "./errors.js";
import type { CommEvent, FromExecutor, ToExecutor } from "./executorMessages.js";
import { Input } from "./input.js";
import { guarded, seesPendingSignals, takePendingSignal, watchSignals } from "./interrupt.js";
import { installKernelApi } from "./kernelApi.js";
import { Loader } from "./loader.js";
import { Outputs } from "./outputs.js";
import { Runner } from "./runner.js";
import { captureStreams } from "./streams.js";
import { plainTimers, Timers } from "./timers.js";

const send = (message: FromExecutor): void => {
  if (process.connected) process.send?.(message);
};

const outputs = new Outputs(send, (flush, milliseconds) => {
  plainTimers.setTimeout(flush, milliseconds);
});
const emit = outputs.emit.bind(outputs);
const comms = new Comms(emit);
const input = new Input(emit);
const loader = new Loader(
  new URL("./loaderHooks.mjs", import.meta.url).href,
  pathToFileURL(join(process.cwd(), "cell.ts")).href,
);

/** Runs code on behalf of a request, which is not necessarily that of the running cell. */
function runFor(parent: string, callback: () => void): void {
  const before = outputs.parent;
  outputs.parent = parent;
  const stopped = guarded(() => {
    try {
      callback();
    } catch (error) {
      reportLate(error);
    }
  }, reportLate);
  outputs.parent = before;
  if (stopped) interrupted();
}

const timers = new Timers(runFor, () => outputs.parent);
const runner = new Runner({ outputs, loader, timers, input, send, interrupted });

/** The signal has stopped something, and the message that follows it is still to come. */
let stoppedBySignal = false;

function interrupted(): void {
  stoppedBySignal = true;
  stop();
}

/** Ends the cell, and if none runs, whatever earlier ones left. */
function stop(): void {
  if (!runner.interrupt()) timers.stop();
  outputs.flush();
}

/** The signal came before this message, but another thread takes it: waits until it has, so that it hits no later cell. */
function receiveInterrupt(since = performance.now()): void {
  const seen = stoppedBySignal || !seesPendingSignals || takePendingSignal();
  if (!seen && performance.now() - since < 50) {
    plainTimers.setImmediate(receiveInterrupt, since);
    return;
  }
  // A cell that runs now was sent before the message: it is meant in any case.
  if (runner.isRunning || !stoppedBySignal) stop();
  stoppedBySignal = false;
  send({ type: "interrupted" });
}

/** An error that no cell waits for. */
function reportLate(error: unknown): void {
  outputs.uncaught(describeError(error));
}

function receive(message: ToExecutor): void {
  switch (message.type) {
    case "execute":
      takePendingSignal(); // meant what ran before; where it means this cell, the kernel sends another one
      stoppedBySignal = false;
      runner.execute(message.parent, message.cell, message.allowStdin);
      break;
    case "interrupt":
      receiveInterrupt();
      break;
    case "input":
      runFor(outputs.parent, () => {
        input.receive(message.text);
      });
      break;
    case "comm":
      receiveComm(message.parent, message.event);
  }
}

function receiveComm(parent: string, event: CommEvent): void {
  runFor(parent, () => {
    comms.receive(event);
  });
  outputs.flush();
  send({ type: "heard", parent });
}

captureStreams(outputs);
installStackTraces((script) => runner.mapOf(script) ?? loader.mapOf(script));
installKernelApi(emit, comms, input, timers, loader);
timers.install();
watchSignals();
process.on("uncaughtException", reportLate);
process.on("unhandledRejection", reportLate);
process.on("exit", () => {
  outputs.flush();
});
process.on("disconnect", () => process.exit());
// The guard must not run inside the tick that delivers the message, or it could not drain the ticks behind it.
process.on("message", (message: ToExecutor) => {
  plainTimers.setImmediate(receive, message);
});
send({ type: "ready" });
