/// <reference lib="dom" />

/** Something a reader can take away. */
export interface Download {
  /** On the button: "SVG", "CSV". */
  readonly label: string;
  readonly file: string;
  /** Makes the file's address when it is asked for. */
  readonly address: () => Promise<string>;
}

/** Buttons that save files of a figure. */
export function downloads(figure: string, files: readonly Download[]): HTMLElement {
  const row = document.createElement("span");
  row.className = "downloads";
  for (const { label, file, address } of files) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.setAttribute("aria-label", `Save ${figure} as ${label}`);
    button.addEventListener("click", () => {
      void address().then((href) => {
        save(href, file);
      });
    });
    row.append(button);
  }
  return row;
}

/** The address of a text kept in memory. */
export function addressOf(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

function save(href: string, file: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = file;
  link.click();
  if (!href.startsWith("blob:")) return;
  // A browser may still be reading the address when click() returns.
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}
