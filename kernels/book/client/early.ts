/// <reference lib="dom" />
// Runs before the page is drawn: sets the colours that the reader chose, so that the page does not flash.
import { remembered } from "./preferences.js";

const theme = remembered("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
