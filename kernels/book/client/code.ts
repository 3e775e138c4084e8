/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { remember, remembered } from "./preferences.js";

/** Shows or hides the code of all cells; a reader who hid it once finds it hidden on every page. */
export function codeButton(button: HTMLButtonElement): void {
  const cells = [...document.querySelectorAll<HTMLDetailsElement>("details.source")];
  if (cells.length === 0) return;
  const anyShown = () => cells.some(({ open }) => open);
  const label = () => {
    button.textContent = anyShown() ? "Hide code" : "Show code";
  };
  const setAll = (open: boolean) => {
    for (const cell of cells) cell.open = open;
  };
  const choice = remembered("code");
  if (choice !== undefined) setAll(choice === "shown");
  button.addEventListener("click", () => {
    setAll(!anyShown());
    remember("code", anyShown() ? "shown" : "hidden");
  });
  for (const cell of cells) cell.addEventListener("toggle", label);
  label();
  button.hidden = false;
}
