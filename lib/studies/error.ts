import type { Failure } from "./chunk.js";

/** A study that is not complete. What is finished is in `finished`, and a study run again computes the rest only. */
export class StudyError<T> extends Error {
  override readonly name = "StudyError";

  constructor(
    message: string,
    /** The result as far as it goes. */
    readonly finished: T,
    /** What went wrong with single points or jobs; none if the study was interrupted. */
    readonly failures: readonly Failure[] = [],
  ) {
    super(message);
  }
}
