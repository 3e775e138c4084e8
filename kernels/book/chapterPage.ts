import type { Picture } from "./figure.js";
import type { PageText } from "./markdown.js";

/** A chapter while it is rendered: what its cells add to the page besides their HTML. */
export interface ChapterPage extends PageText {
  /** The notebook's name without ".ipynb": "01-g-2". */
  readonly name: string;
  readonly number: number;
  /** Figures so far. */
  figures: number;
  readonly pictures: Picture[];
}
