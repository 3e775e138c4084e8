import { escapeHtml } from "./html.js";

export const bookTitle = "Hidden photons";

/** Everything comes from the book's own folder, also when that is read from the disk; nothing may be fetched. */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file: 'unsafe-inline'",
  "font-src 'self' file:",
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface Page {
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** Scripts of the book's assets beside the page's own. */
  readonly scripts?: readonly string[];
  /** Buttons beside the colour theme's. */
  readonly tools?: string;
  /** HTML between the bar on top and the end of the page. */
  readonly body: string;
}

/** A page of the book. Buttons are hidden until the script that they need runs. */
export function renderPage({ title, description, scripts = [], tools = "", body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="assets/book.css">
<script src="assets/early.js"></script>
${["page", ...scripts].map((name) => `<script src="assets/${name}.js" defer></script>`).join("\n")}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="bar">
<a class="home" href="index.html">${bookTitle}</a>
<div class="tools">${tools}<button type="button" data-tool="theme" hidden>Dark</button></div>
</header>
${body}
</body>
</html>
`;
}
