// What was executed, in this session and in earlier ones. Each session that runs a cell has a file of its own, named by
// its number: creating it settles which number is free, so that kernels at work at the same time never share one.
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HistoryRequest } from "./messages.js";

const sessionsKept = 200;

interface Entry {
  readonly line: number;
  readonly input: string;
  readonly output: string | null;
}

/** Session, line, and the input or the input and the output: as a history_reply has it. */
export type HistoryItem = [number, number, string | [string, string | null]];

export class History {
  private readonly entries: Entry[] = [];
  private session: number | undefined;

  /** @param folder is made if need be; without it, only this session is remembered */
  constructor(private readonly folder: string | undefined) {}

  /** Never fails: a full disk is no reason not to run a cell. */
  add(entry: Entry): void {
    this.entries.push(entry);
    try {
      const file = this.file(this.session ?? this.newSession());
      if (file !== undefined)
        appendFileSync(file, `${JSON.stringify([entry.line, entry.input, entry.output])}\n`);
    } catch {
      // Remembered in memory only.
    }
  }

  /** The oldest first. */
  find({ access, output, session, start, stop, n, pattern, unique }: HistoryRequest): HistoryItem[] {
    const item = (number: number, entry: Entry): HistoryItem => [
      number,
      entry.line,
      output ? [entry.input, entry.output] : entry.input,
    ];
    const current = this.session ?? Math.max(0, ...this.stored()) + 1;
    if (access === "range") {
      const number = session > 0 ? session : current + session;
      return this.read(number, current)
        .filter(({ line }) => line >= start && line < stop)
        .map((entry) => item(number, entry));
    }
    const matches = access === "search" ? globPattern(pattern) : /^/;
    const found: HistoryItem[] = [];
    const seen = new Set<string>();
    for (const number of [...new Set([...this.stored(), current])].sort((a, b) => b - a))
      for (const entry of this.read(number, current).reverse()) {
        if (found.length >= n) return found.reverse();
        if (!matches.test(entry.input) || (unique && seen.has(entry.input))) continue;
        seen.add(entry.input);
        found.push(item(number, entry));
      }
    return found.reverse();
  }

  private read(session: number, current: number): Entry[] {
    if (session === current) return [...this.entries];
    const file = this.file(session);
    if (file === undefined) return [];
    try {
      return readFileSync(file, "utf8").split("\n").flatMap(readEntry);
    } catch {
      return [];
    }
  }

  /** The numbers of the sessions on disk, the oldest first. */
  private stored(): number[] {
    if (this.folder === undefined) return [];
    try {
      return readdirSync(this.folder)
        .flatMap((name) => (/^[1-9]\d*\.jsonl$/.test(name) ? [parseInt(name)] : []))
        .sort((a, b) => a - b);
    } catch {
      return [];
    }
  }

  private newSession(): number {
    if (this.folder === undefined) return (this.session = 1);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const stored = this.stored();
    for (const number of stored.slice(0, -sessionsKept)) rmSync(this.file(number) ?? "", { force: true });
    for (let number = (stored.at(-1) ?? 0) + 1; ; number++)
      try {
        writeFileSync(this.file(number) ?? "", "", { flag: "wx", mode: 0o600 });
        return (this.session = number);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
  }

  private file(session: number): string | undefined {
    return this.folder === undefined ? undefined : join(this.folder, `${session}.jsonl`);
  }
}

/** A line may be cut off: the kernel that wrote it was killed. */
function readEntry(text: string): Entry[] {
  try {
    const [line, input, output] = JSON.parse(text) as unknown[];
    if (typeof line !== "number" || typeof input !== "string") return [];
    return [{ line, input, output: typeof output === "string" ? output : null }];
  } catch {
    return [];
  }
}

/** `*` is any text, `?` any character; the whole input has to match. */
function globPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
}
