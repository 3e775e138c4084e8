// A package of the project that was built, and edited after the build: its types then come from its sources.
import ts from "typescript";
import { isEdited, sourceIn } from "./builtSource.js";
import type { FileHost } from "./host.js";

export class EditedSources {
  /** By source. */
  private readonly built = new Map<string, { readonly script: string; readonly time: number }>();
  private edited = false;

  constructor(private readonly files: FileHost) {}

  /** Whether any source is newer than its build. All types come from the sources then: two classes of one name differ. */
  get areUsed(): boolean {
    return this.edited;
  }

  /** Takes note of a declaration file that is used. */
  note(declaration: string): void {
    const source = this.sourceOf(declaration);
    const script = scriptOf(declaration);
    const time = this.files.modified(script);
    if (source === undefined || time === undefined) return;
    this.built.set(source, { script, time });
    this.look(source);
  }

  /** Looks at all sources again. */
  refresh(): void {
    if (!this.edited) for (const source of this.built.keys()) this.look(source);
  }

  /** Like TypeScript's own resolution, but gives the source for a declaration that was built from it. */
  resolve(
    name: string,
    importer: string,
    options: ts.CompilerOptions,
    host: ts.ModuleResolutionHost,
  ): ts.ResolvedModuleWithFailedLookupLocations {
    const found = ts.resolveModuleName(name, importer, options, host);
    const { resolvedModule } = found;
    const source = resolvedModule && this.sourceOf(resolvedModule.resolvedFileName);
    if (source === undefined) return found;
    return {
      ...found,
      resolvedModule: { resolvedFileName: source, extension: ts.Extension.Ts },
    };
  }

  private look(source: string): void {
    const built = this.built.get(source);
    const time = this.files.modified(source);
    if (!built || time === undefined || time <= built.time) return;
    const [map, text] = [this.files.readFile(`${built.script}.map`), this.files.readFile(source)];
    if (map !== undefined && text !== undefined && isEdited(map, text)) this.edited = true;
    else this.built.set(source, { ...built, time });
  }

  private sourceOf(declaration: string): string | undefined {
    if (declaration.includes("/node_modules/") || !/\.d\.m?ts$/.test(declaration)) return undefined;
    const script = scriptOf(declaration);
    const map = this.files.readFile(`${script}.map`);
    const source = map === undefined ? undefined : sourceIn(map, script);
    return source !== undefined && this.files.fileExists(source) ? source : undefined;
  }
}

function scriptOf(declaration: string): string {
  return declaration.replace(/\.d\.(m?)ts$/, ".$1js");
}
