export { bibliography, cite } from "./cite.js";
export { control, type Setting } from "./control.js";
export {
  exercise,
  type Exercise,
  type NumberQuestion,
  type OpenQuestion,
  type WordQuestion,
} from "./exercise.js";
export { progress, type Progress } from "./progress.js";
export { show } from "./show.js";
export {
  comparison,
  table,
  type Cell,
  type Column,
  type Comparison,
  type PublishedRange,
  type Value,
} from "./table.js";
export { whatIf } from "./whatIf.js";
