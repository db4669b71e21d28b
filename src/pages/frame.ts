import { escapeAttribute, escapeText } from "./html.ts";

/** The files that all pages share, beside the index page. */
export const STYLE_FILE = "pages.css";
export const SCRIPT_FILE = "pages.js";
export const INDEX_FILE = "index.html";

/** A page, before what all pages have is put around it. */
export interface Frame {
  /** Path of the page, "/" between folders. */
  readonly path: string;
  readonly title: string;
  /** What the search field finds: "this page", or "sources" by their titles and names. */
  readonly search: "this page" | "sources";
  /** HTML of the bar at the top, before the search field. */
  readonly bar: string;
  /** HTML of what the page is about. */
  readonly main: string;
}

/**
 * Nothing runs, shows or goes out but what lies beside the pages; "file:" is for browsers to which a page that is opened as a
 * file has no "self".
 */
const POLICY = [
  "default-src 'none'",
  ...["style-src", "script-src", "img-src"].map((kind) => `${kind} 'self' file:`),
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The address of what lies beside the index page, from a page. */
export function fromPage(path: string, file: string): string {
  return "../".repeat(path.split("/").length - 1) + file;
}

/** A whole page. */
export function framed({ path, title, search, bar, main }: Frame): string {
  const label = search === "sources" ? "Find a source" : "Find on this page";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="${escapeAttribute(fromPage(path, STYLE_FILE))}">
<script src="${escapeAttribute(fromPage(path, SCRIPT_FILE))}" defer></script>
</head>
<body class="${search === "sources" ? "index" : "source-page"}">
<a class="skip" href="#main">To the text</a>
<header class="bar"><nav aria-label="Pages">${bar}</nav>
<form role="search" hidden>
<label for="find">${label}</label><input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="${label}">
<button type="button" id="previous" aria-label="Previous place" disabled>↑</button>
<button type="submit" id="next" aria-label="Next place" disabled>↓</button>
<output id="found" aria-live="polite"></output>
</form></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}
