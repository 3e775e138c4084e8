// Runs compiled cells in this process, the plain way that CompiledCell describes.
import { runInThisContext } from "node:vm";
import type { CellContext, CellFunction, CompiledCell, Scope } from "../../../kernels/typescript/src/cell.js";
import type { EarlierNames } from "../../../kernels/typescript/src/earlier.js";

export class CellRunner {
  private readonly scopes = new Map<string, Scope>();
  private readonly modules = new Map<string, unknown>();

  /** @param load gives the module of a specifier */
  constructor(private readonly load: (specifier: string) => Promise<unknown> = (name) => import(name)) {}

  /** The finished run, with the value of the cell's last statement, which may be a promise. */
  async run(cell: CompiledCell): Promise<CellContext> {
    for (const specifier of cell.imports) this.modules.set(specifier, await this.load(specifier));
    const run = runInThisContext(cell.code, { filename: cell.name }) as CellFunction;
    const scope: Scope = {};
    const context: CellContext = {
      import: (specifier) => this.load(specifier),
      meta: { url: `file:///notebook/${cell.name}` },
    };
    this.scopes.set(cell.scope, scope);
    await run(scope, (specifier) => this.scopes.get(specifier) ?? this.modules.get(specifier), context);
    return context;
  }

  scope(name: string): Scope | undefined {
    return this.scopes.get(name);
  }
}

/** Earlier names as `{ x: "./cell-1" }`, all of them variables. */
export function variablesIn(scopes: Readonly<Record<string, string>>): EarlierNames {
  return new Map(Object.entries(scopes).map(([name, scope]) => [name, { scope, kind: "variable" }]));
}
