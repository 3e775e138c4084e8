/// <reference lib="dom" />
import { remember } from "./preferences.js";

export type Theme = "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");

/** The colours in force: the reader's choice, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return system.matches ? "dark" : "light";
}

/** Calls back whenever the colours in force may have changed. */
export function onThemeChange(listener: () => void): void {
  new MutationObserver(listener).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
}

/** The button says what it changes to. */
export function themeButton(button: HTMLButtonElement): void {
  const label = () => {
    button.textContent = currentTheme() === "dark" ? "Light" : "Dark";
  };
  button.addEventListener("click", () => {
    const theme: Theme = currentTheme() === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    remember("theme", theme);
  });
  onThemeChange(label);
  label();
  button.hidden = false;
}
