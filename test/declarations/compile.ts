import { fileURLToPath } from "node:url";
import type ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Compiled {
  /** What the compiler objects to, in the declarations of the library too. */
  readonly errors: string[];
  /** All files that were read, but for the declarations of JavaScript itself. */
  readonly files: string[];
}

/**
 * Checks a program of one file with a compiler of any version. Packages are found from where the file is, or would be if its
 * text is given.
 *
 * @param settings as in a tsconfig.json
 */
export function compile(
  compiler: typeof ts,
  settings: Readonly<Record<string, string>>,
  file: string,
  text?: string,
): Compiled {
  const common = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    lib: ["es2022"],
    target: "es2022",
  };
  const { options } = compiler.convertCompilerOptionsFromJson({ ...common, ...settings }, root);
  const host = compiler.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (path) => (path === root + file ? (text ?? readFile(path)) : readFile(path));
  host.fileExists = (path) => path === root + file || fileExists(path);

  const program = compiler.createProgram([root + file], options, host);
  return {
    errors: compiler.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const place = `${file?.fileName.replace(root, "") ?? "settings"}:${line}`;
      return `${place}: ${compiler.flattenDiagnosticMessageText(messageText, " ")}`;
    }),
    files: program
      .getSourceFiles()
      .filter((source) => !program.isSourceFileDefaultLibrary(source))
      .map(({ fileName }) => fileName.replace(root, "")),
  };
}
