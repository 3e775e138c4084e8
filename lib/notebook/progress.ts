import { randomUUID } from "node:crypto";
import { requireBetween, requireCount } from "../core/arguments.js";
import { display, inNotebook } from "./display.js";

/** A running count of finished parts of a long computation. */
export interface Progress {
  /** Adds finished parts, one when left out. */
  step(count?: number): void;
  /** Ends the display; not needed when the last part has been counted. */
  done(): void;
}

/** Milliseconds between two updates of the display. */
const interval = 200;

/**
 * Shows how far a computation has come: count, rate and remaining time while it runs, "label: 200 of 200" when it is
 * done, without times, so that a saved notebook is the same after every run. Below a cell the line is updated in place,
 * in a terminal too; in a file only the end is printed.
 *
 * @param total number of parts, a whole number >= 1
 * @param kept how many of them are finished already, from an earlier run; 0 when left out
 * @throws ArgumentError if total or a step is not a whole number >= 1, or kept not one from 0 to total
 *
 * @example
 * const masses = logGrid(1 * MeV, 1 * GeV, 40);
 * const scan = progress("coupling plane", masses.length);
 * for (const mass of masses) { deltaAMu({ g: 1e-3, mass }); scan.step(); }
 */
export function progress(label: string, total: number, kept = 0): Progress {
  requireCount("total", total);
  requireBetween("kept", requireCount("kept", kept, 0), 0, total);
  const write = writer();
  const start = performance.now();
  let finished = kept;
  let ended = false;
  let last = start;

  const end = (): void => {
    if (ended) return;
    ended = true;
    write(`${label}: ${finished} of ${total}`, true);
  };

  write(`${label}: ${kept} of ${total}`, false);
  return {
    step(count = 1) {
      finished = Math.min(finished + requireCount("count", count), total);
      const now = performance.now();
      if (finished === total) end();
      else if (!ended && now - last >= interval) {
        last = now;
        write(
          `${label}: ${finished} of ${total}${pace(finished - kept, total - finished, (now - start) / 1000)}`,
          false,
        );
      }
    },
    done: end,
  };
}

/** Rate and remaining time, from the mean rate so far. */
function pace(computed: number, left: number, seconds: number): string {
  const rate = computed / seconds;
  const shown = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  return `, ${shown} a second, ${duration(left / rate)} left`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

/** Writes one line over and over, where that is possible. */
function writer(): (line: string, last: boolean) => void {
  if (inNotebook()) {
    const id = randomUUID();
    let update = false;
    return (line) => {
      display({ "text/plain": line }, { id, update });
      update = true;
    };
  }
  const clear = "\r\u001b[K";
  if (process.stdout.isTTY)
    return (line, last) => void process.stdout.write(`${clear}${line}${last ? "\n" : ""}`);
  return (line, last) => {
    if (last) display({ "text/plain": line });
  };
}
