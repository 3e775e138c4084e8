/** The extended tslab API that cells import, and the global names that the executor adds to those of Node.js. */
export const tslabTypes = `
declare module "tslab" {
  /** MIME type -> representation: text, bytes for images, or JSON for JSON types. */
  export type MimeBundle = Readonly<Record<string, unknown>>;

  export interface Display {
    /** Shows a value as if it were the last one of the cell. */
    (value: unknown): void | Promise<void>;
    javascript(text: string): void;
    html(text: string): void;
    markdown(text: string): void;
    latex(text: string): void;
    svg(text: string): void;
    png(bytes: Uint8Array): void;
    jpeg(bytes: Uint8Array): void;
    gif(bytes: Uint8Array): void;
    pdf(bytes: Uint8Array): void;
    text(text: string): void;
    raw(contentType: string, content: string | Uint8Array): void;
    /** Shows one output in several formats, of which the front end picks the best it knows. */
    bundle(data: MimeBundle, metadata?: Readonly<Record<string, unknown>>): void;
    /** Removes the outputs of the cell; with \`wait\` only when the next one comes. */
    clear(wait?: boolean): void;
  }

  /** Shows rich contents below the cell. */
  export const display: Display;

  /** A display that shows one output and overwrites it. */
  export function newDisplay(): Display;

  /** Versions of what runs the cells. */
  export const versions: { readonly node: string };
}

/** Shows rich contents below the cell. */
declare const display: import("tslab").Display;

/** A display that shows one output and overwrites it. */
declare function newDisplay(): import("tslab").Display;

/** The line that the person at the front end enters; with \`password\` what is typed is hidden. */
declare function input(prompt?: string, options?: { readonly password?: boolean }): Promise<string>;

interface ImportMeta {
  url: string;
  dirname: string;
  filename: string;
}
`;

/** The globals of Node.js that cells use most. A cell that imports a module of Node.js gets the full types instead. */
export const globalTypes = `
interface Console {
  assert(condition?: boolean, ...data: unknown[]): void;
  count(label?: string): void;
  debug(...data: unknown[]): void;
  dir(item?: unknown, options?: { depth?: number | null; colors?: boolean; showHidden?: boolean }): void;
  error(...data: unknown[]): void;
  group(...data: unknown[]): void;
  groupEnd(): void;
  info(...data: unknown[]): void;
  log(...data: unknown[]): void;
  table(data?: unknown, columns?: readonly string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...data: unknown[]): void;
  trace(...data: unknown[]): void;
  warn(...data: unknown[]): void;
}
declare var console: Console;

interface TextStream {
  write(text: string | Uint8Array): boolean;
}
declare var process: {
  readonly argv: string[];
  readonly env: Record<string, string | undefined>;
  readonly pid: number;
  readonly ppid: number;
  readonly platform: string;
  readonly arch: string;
  readonly version: string;
  readonly versions: Record<string, string> & { readonly node: string };
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  exitCode: number | undefined;
  cwd(): string;
  chdir(directory: string): void;
  exit(code?: number): never;
  kill(pid: number, signal?: string | number): true;
  hrtime: { (time?: [number, number]): [number, number]; bigint(): bigint };
  memoryUsage(): { rss: number; heapTotal: number; heapUsed: number; external: number; arrayBuffers: number };
  cpuUsage(): { user: number; system: number };
  nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
  on(event: string, listener: (...args: any[]) => void): void;
  uptime(): number;
};

interface Timer {
  hasRef(): boolean;
  ref(): this;
  refresh(): this;
  unref(): this;
  [Symbol.toPrimitive](): number;
}
declare function setTimeout(callback: (_: void) => void, ms?: number): Timer;
declare function setTimeout<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): Timer;
declare function setInterval<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): Timer;
declare function setImmediate<A extends any[]>(callback: (...args: A) => void, ...args: A): object;
declare function clearTimeout(timer: Timer | number | string | undefined): void;
declare function clearInterval(timer: Timer | number | string | undefined): void;
declare function clearImmediate(immediate: object | undefined): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T, options?: { transfer?: readonly unknown[] }): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;

interface Performance {
  readonly timeOrigin: number;
  now(): number;
  mark(name: string): { readonly name: string; readonly startTime: number };
  measure(name: string, start?: string, end?: string): { readonly name: string; readonly duration: number };
}
declare var performance: Performance;

interface Event {
  readonly type: string;
}
declare var Event: { prototype: Event; new (type: string): Event };
interface EventTarget {
  addEventListener(type: string, listener: (event: Event) => void, options?: { once?: boolean }): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  dispatchEvent(event: Event): boolean;
}
declare var EventTarget: { prototype: EventTarget; new (): EventTarget };
interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  readonly reason: any;
  throwIfAborted(): void;
}
declare var AbortSignal: {
  prototype: AbortSignal;
  abort(reason?: unknown): AbortSignal;
  timeout(ms: number): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare var AbortController: { prototype: AbortController; new (): AbortController };

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
declare var TextDecoder: {
  prototype: TextDecoder;
  new (encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

interface URLSearchParams extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
}
declare var URLSearchParams: {
  prototype: URLSearchParams;
  new (init?: string | Record<string, string> | Iterable<[string, string]>): URLSearchParams;
};
interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
}
declare var URL: { prototype: URL; new (url: string | URL, base?: string | URL): URL; canParse(url: string): boolean };

interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start?: number, end?: number, type?: string): Blob;
  text(): Promise<string>;
}
declare var Blob: {
  prototype: Blob;
  new (parts?: readonly (string | ArrayBuffer | ArrayBufferView | Blob)[], options?: { type?: string }): Blob;
};

interface Headers extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
}
declare var Headers: { prototype: Headers; new (init?: Record<string, string>): Headers };
interface Response {
  readonly headers: Headers;
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  json(): Promise<any>;
  text(): Promise<string>;
}
declare var Response: {
  prototype: Response;
  new (body?: string | Uint8Array | Blob | null, init?: { status?: number; headers?: Record<string, string> }): Response;
};
declare function fetch(
  url: string | URL,
  init?: {
    method?: string;
    headers?: Headers | Record<string, string>;
    body?: string | Uint8Array | Blob | URLSearchParams | null;
    signal?: AbortSignal | null;
  },
): Promise<Response>;

declare var crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
};

type BufferEncoding = "ascii" | "base64" | "base64url" | "hex" | "latin1" | "utf8" | "utf-8" | "utf16le";
interface Buffer<A extends ArrayBufferLike = ArrayBufferLike> extends Uint8Array<A> {
  toString(encoding?: BufferEncoding, start?: number, end?: number): string;
}
declare var Buffer: {
  alloc(size: number, fill?: number | string): Buffer<ArrayBuffer>;
  byteLength(text: string, encoding?: BufferEncoding): number;
  concat(buffers: readonly Uint8Array[]): Buffer<ArrayBuffer>;
  from(text: string, encoding?: BufferEncoding): Buffer<ArrayBuffer>;
  from(bytes: readonly number[] | ArrayBuffer | Uint8Array): Buffer<ArrayBuffer>;
  isBuffer(value: unknown): value is Buffer;
};
`;
