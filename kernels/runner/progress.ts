// Progress of a run on stderr: a bar in a terminal, one plain line in a log.
import { SingleBar } from "cli-progress";
import type { Progress } from "./run.js";

export interface ProgressDisplay {
  update: (progress: Progress) => void;
  stop: () => void;
}

export function showProgress(label: string, stream = process.stderr): ProgressDisplay {
  if (!stream.isTTY) {
    stream.write(`${label} ...\n`);
    return { update: () => undefined, stop: () => undefined };
  }
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total} cells, {duration_formatted}{cell}`,
    barsize: 20,
    hideCursor: true,
    stream,
  });
  bar.start(1, 0, { cell: "" });
  return {
    update: ({ finished, total, cell }) => {
      bar.setTotal(total);
      bar.update(finished, { cell: cell === undefined ? "" : `, ${cell}` });
    },
    stop: () => {
      bar.stop();
    },
  };
}
