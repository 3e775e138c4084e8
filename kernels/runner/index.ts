// The runner: executes notebooks with Node.js alone, and keeps them in one canonical form.
export { canonical, formatNotebook } from "./canonical.js";
export { sameOutputs } from "./compare.js";
export { ExecutionError } from "./failure.js";
export * from "./notebook.js";
export { injectParameters, parseParameter } from "./parameters.js";
export { showProgress } from "./progress.js";
export { defaultTimeout, executeNotebook, type ExecuteOptions, type Progress } from "./run.js";
