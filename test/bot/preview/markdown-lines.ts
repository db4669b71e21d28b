import { columns } from "../../../src/text/width.ts";

/** One line of a message, and how Discord sets it: in a block quote, as small print, as a heading, or as it is. */
export interface MarkdownLine {
  readonly kind: "plain" | "quote" | "small" | "large";
  readonly spans: readonly Span[];
}

interface Span {
  readonly text: string;
  readonly bold: boolean;
}

/** The lines of what the bot writes itself: block quotes, small print, headings and bold; anything else is shown as plain characters. */
export function markdownLines(markdown: string): MarkdownLine[] {
  return markdown.split("\n").map((line) => {
    if (line.startsWith("> ")) return { kind: "quote", spans: spansOf(line.slice(2)) };
    if (line.startsWith("## ")) return { kind: "large", spans: spansOf(line.slice(3)) };
    if (line.startsWith("-# ")) return { kind: "small", spans: spansOf(line.slice(3)) };
    return { kind: "plain", spans: spansOf(line) };
  });
}

export function plainLine(text: string): MarkdownLine {
  return { kind: "plain", spans: [{ text, bold: false }] };
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let bold = false;
  let text = "";
  const end = () => {
    if (text !== "") spans.push({ text, bold });
    text = "";
  };
  for (const [token, escaped] of line.matchAll(/\\([^0-9A-Za-z\s])|\*\*|[\s\S]/gu)) {
    if (token === "**") {
      end();
      bold = !bold;
    } else text += escaped ?? token;
  }
  end();
  return spans;
}

/** What may stand at the end of a line, with what must not be parted from it: a word, or a character of East Asian width. */
const UNBREAKABLE =
  /[\p{L}\p{N}]\p{M}*(?<=[\u2e80-\u9fff\uac00-\ud7a3])[\p{P}\s]*|(?:(?![\u2e80-\u9fff\uac00-\ud7a3])\S)+\s*|[\s\S]/gu;

/** A line divided so that none of its parts is wider than `most` columns, if a word does not force it to be. */
export function wrapped({ kind, spans }: MarkdownLine, most: number): MarkdownLine[] {
  const rows: Span[][] = [[]];
  let width = 0;
  for (const { text, bold } of spans) {
    for (const [part] of text.matchAll(UNBREAKABLE)) {
      const shown = part.trimEnd();
      if (width > 0 && width + columns(shown) > most) {
        rows.push([]);
        width = 0;
      }
      rows.at(-1)?.push({ text: part, bold });
      width += columns(part);
    }
  }
  return rows.map((row) => ({ kind, spans: merged(row) }));
}

/** Neighbours of the same weight become one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { text, bold } of spans) {
    const last = result.at(-1);
    if (last?.bold === bold) result[result.length - 1] = { text: last.text + text, bold };
    else result.push({ text, bold });
  }
  return result;
}
