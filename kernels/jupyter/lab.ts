/**
 * The arguments of `jupyter` that open JupyterLab on a folder, reachable from this machine only; that it asks for a
 * token is its own default. What the user gives replaces ours, as Jupyter takes no option twice.
 *
 * @param root the folder shown, an absolute path
 * @param given arguments of the user, such as `["--no-browser", "--port", "8899"]`
 * @param userId the numeric id of the user, undefined on Windows; Jupyter refuses to run as root, 0, unless told
 * @example labArguments("/chapters", ["--no-browser"], 1000)
 */
export function labArguments(root: string, given: readonly string[], userId: number | undefined): string[] {
  const names = new Set(given.map((argument) => argument.split("=")[0]));
  const isGiven = (...spellings: string[]): boolean => spellings.some((name) => names.has(name));
  return [
    "lab",
    ...(isGiven("--ServerApp.root_dir", "--notebook-dir") ? [] : [`--ServerApp.root_dir=${root}`]),
    ...(isGiven("--ServerApp.ip", "--ip") ? [] : ["--ServerApp.ip=localhost"]),
    ...(userId === 0 && !isGiven("--allow-root") ? ["--allow-root"] : []),
    ...given,
  ];
}
