import { clip, oneLine } from "./clip.ts";

/**
 * Escapes a text for Discord's Markdown: nothing in it formats, links, pings, hides or becomes an emoji. Only
 * backslashes are added, so what a reader sees is the text itself; most text comes back unchanged.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split("\n")
    .map((line) => escapeLineStart(escapeInline(line)))
    .join("\n");
}

/** A text in one line, cut to at most `length` UTF-16 units before it is escaped. */
export function markdownLine(text: string, length: number): string {
  return escapeMarkdown(clip(oneLine(text), length));
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

function escapeInline(line: string): string {
  const escaped = line
    .replace(/\\/g, "\\\\")
    .replace(/[*_`]/g, "\\$&")
    // A lone "~" or "|" means nothing; pairs strike out and hide.
    .replace(/~{2,}|\|{2,}/g, (run) => run.replace(/./g, "\\$&"))
    // Mentions, time stamps, custom emojis and <links> all begin with "<".
    .replace(/</g, "\\<")
    .replace(/@(?=everyone|here|[!&\d])/g, "\\@")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/:(?=[\w+-]+:)/g, "\\:")
    // Discord recognises invitations even without a scheme.
    .replace(/\b(discord(?:app)?)\.(gg|com|me|io)\b/gi, "$1\\.$2")
    .replace(/\b(mailto|tel):/gi, "$1\\:");
  return escaped.includes("](") ? escaped.replace(/[[\]()]/g, "\\$&") : escaped;
}

/** Headings, subtext, quotes and lists are recognised only at the start of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#>+-])/, "$1\\$2").replace(/^(\s*\d+)\.(?=\s)/, "$1\\.");
}
