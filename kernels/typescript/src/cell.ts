/**
 * A cell turned into JavaScript: plain data that crosses a process boundary.
 *
 * `code` is a script whose completion value is an async {@link CellFunction}. Whoever runs it
 *
 * 1. loads every module of `imports` with dynamic `import()`, relative ones from the notebook's folder, before the cell
 *    starts (so packages that are ES modules only work);
 * 2. evaluates `code` under the file name `name`, so that stack traces name the cell; `map` maps them to its source;
 * 3. calls the function once, with a fresh plain object as `exports`: the cell's scope;
 * 4. keeps that object under `scope`, for `require(scope)` by later cells. Of a cell that throws only the names that
 *    have a value by then are kept; of one that is interrupted none.
 *
 * Within a scope: variables that no function of the cell captures are locals while it runs and properties of `exports`
 * when it ends, in success or failure; all others are properties of `exports` from the start, shared live by the closures
 * of the cell and by later cells, which read and write them as `require(scope).name`. Imported names are getters there.
 */
export interface CompiledCell {
  /** File name in stack traces, e.g. `"cell-3.ts"`. */
  readonly name: string;
  /** What later cells pass to `require` to get this cell's scope, e.g. `"./cell-3"`. */
  readonly scope: string;
  /** JavaScript; its completion value is the {@link CellFunction}. */
  readonly code: string;
  /** Source map of `code` (JSON, version 3) with `name` as its only source, its text included. */
  readonly map: string;
  /** Modules that it imports statically, earlier cells excluded; type-only imports are left out. */
  readonly imports: readonly string[];
  /** Names that it leaves for later cells, types included. */
  readonly names: readonly string[];
}

/** Runs the cell; rejects with what the cell throws. */
export type CellFunction = (exports: Scope, require: Require, cell: CellContext) => Promise<void>;

/** The variables of a cell by name. */
export type Scope = Record<string, unknown>;

/**
 * Gives, without waiting, the scope of an earlier cell, or the exports of one of the modules in `imports`: the namespace
 * that `import()` gave, with `default` and the named exports. For a CommonJS package that marks itself `__esModule` it is
 * `module.exports` itself. The object handed out for a project file stays the same when the file is loaded anew.
 */
export type Require = (specifier: string) => unknown;

/** What one run of a cell talks to. */
export interface CellContext {
  /** Set by the cell to the value of its last statement if that is an expression; not awaited. */
  value?: unknown;
  /** Dynamic `import()` of the cell, relative to the notebook's folder. */
  import(specifier: string, options?: unknown): Promise<unknown>;
  /** `import.meta` of the cell: `url`, `dirname` and `filename` of the cell's file in the notebook's folder. */
  readonly meta: Readonly<Record<string, unknown>>;
}
