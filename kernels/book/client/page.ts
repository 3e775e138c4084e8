/// <reference lib="dom" />
// The script of every page: its buttons and its contents.
import { codeButton } from "./code.js";
import { showContents } from "./contents.js";
import { focusableScrollers } from "./scroll.js";
import { themeButton } from "./theme.js";

const tools = { theme: themeButton, code: codeButton };

for (const [name, start] of Object.entries(tools)) {
  const button = document.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`);
  if (button) start(button);
}
showContents();
focusableScrollers();
