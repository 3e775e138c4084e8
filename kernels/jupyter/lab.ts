// The arguments of `jupyter lab` for the chapters.

/** An option of ours, and the other spellings by which a user gives it. */
interface Default {
  option: string;
  value: string;
  aliases: string[];
}

/**
 * The arguments of `jupyter` that open JupyterLab on a folder: reachable from this machine only, behind its token, and
 * without a look at the network. What the user gives comes after, and replaces ours, as Jupyter takes no option twice.
 *
 * @param root the folder shown, an absolute path
 * @param given arguments of the user, such as `["--no-browser", "--port", "8899"]`
 * @param userId the numeric id of the user, undefined on Windows; Jupyter refuses to run as root, 0, unless told
 * @example labArguments("/chapters", ["--no-browser"], 1000)
 */
export function labArguments(root: string, given: readonly string[], userId: number | undefined): string[] {
  const defaults: Default[] = [
    { option: "--ServerApp.root_dir", value: root, aliases: ["--notebook-dir"] },
    { option: "--ServerApp.ip", value: "localhost", aliases: ["--ip"] },
    { option: "--LabApp.news_url", value: "None", aliases: [] },
    { option: "--LabApp.check_for_updates_class", value: "jupyterlab.NeverCheckForUpdate", aliases: [] },
  ];
  const names = new Set(given.map((argument) => argument.split("=")[0]));
  const ours = defaults
    .filter(({ option, aliases }) => ![option, ...aliases].some((name) => names.has(name)))
    .map(({ option, value }) => `${option}=${value}`);
  const asRoot = userId === 0 && !names.has("--allow-root") ? ["--allow-root"] : [];
  return ["lab", ...ours, ...asRoot, ...given];
}
