/// <reference lib="dom" />

/** What a reader chose on an earlier page; undefined if nothing, or if the browser keeps nothing for such pages. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(`hidden-photons.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a reader's choice for the next page, if the browser does. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`hidden-photons.${name}`, choice);
  } catch {
    // The choice then holds for this page only.
  }
}
