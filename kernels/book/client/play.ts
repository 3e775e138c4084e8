/// <reference lib="dom" />

/** Drives a parameter of a figure from one value to another, over and over. */
export interface Play {
  readonly param: string;
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  /** The step of the parameter's slider, if it has one. */
  readonly step?: number | undefined;
}

/** Between two pictures for a reader who asked for less motion, in milliseconds. */
const calm = 600;

/** The parameter's value after a time in seconds, on the grid of its slider. */
export function valueAt(time: number, { from, to, seconds, step }: Play): number {
  const value = from + (to - from) * ((time / seconds) % 1);
  return step === undefined ? value : Number((from + Math.round((value - from) / step) * step).toPrecision(12));
}

/** A button that starts and stops the figure; `show` draws it at a value. */
export function playButton(play: Play, show: (value: number) => Promise<unknown>) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "play";
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");
  let playing = false;
  let time = 0;

  const label = () => {
    button.textContent = playing ? "Pause" : "Play";
  };
  const pause = () => {
    playing = false;
    label();
  };
  const run = async () => {
    let last = performance.now();
    let shown: number | undefined;
    while (playing) {
      const now = await (reduced.matches ? wait(calm) : nextFrame());
      time += (now - last) / 1000;
      last = now;
      const value = valueAt(time, play);
      if (value !== shown) await show((shown = value));
    }
  };
  button.addEventListener("click", () => {
    playing = !playing;
    label();
    if (playing) run().catch(pause);
  });
  label();
  return { button, pause };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function wait(milliseconds: number): Promise<number> {
  return new Promise((resolve) =>
    setTimeout(() => {
      resolve(performance.now());
    }, milliseconds),
  );
}
