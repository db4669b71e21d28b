import { type TextLine, textLines } from "../lines/text-lines.ts";

/** What Markdown marks, as far as a line shows it by itself. */
export type MarkdownSign = "heading" | "link" | "code" | "table" | "emphasis" | "list" | "quotation";

/** Lines that are looked at; more say nothing else. */
const LINES_SEEN = 5000;
/** How much of a line is looked at, in UTF-16 units. */
const LOOK = 400;
/** Of the lines that begin with "#" so many stand between empty lines where they are headings; remarks stand above code. */
const SET_OFF = 0.7;
/** So many lines with the same mark are no chance. */
const FEWEST = 2;

const LINES: Readonly<Record<Exclude<MarkdownSign, "heading">, RegExp>> = {
  link: /(?<!\])\[[^\][]{1,100}\]\((?:<|#|\.{0,2}\/|[a-z]+:|[\w-]+[./])[^()\s]{0,200}\)/iu,
  code: /^(?:`{3,}|~{3,})[ \t]*[\w+#.-]{0,20}[ \t]*(?:\{.{0,60}\})?$/u,
  table: /^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*){1,40}\|?$/u,
  emphasis: /(?<![*\w])\*\*[^\s*][^*]{0,80}(?<!\s)\*\*(?!\*)|(?<![`\w])`[^`\s][^`]{0,80}`(?![`\w])/u,
  list: /^(?:[-*+]|\d{1,3}\.)[ \t]+\S/u,
  quotation: /^>[ \t]+\S/u,
};

/** The marks of Markdown that a text is written with; a heading counts only where it stands between empty lines, above text. */
export function markdownSigns(text: string, from: number): ReadonlySet<MarkdownSign> {
  const counts = new Map<MarkdownSign, number>();
  const count = (sign: MarkdownSign) => counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let hashes = 0;
  let setOff = 0;
  let seen = 0;
  const isEmpty = (line: TextLine | null) => line === null || line.start === line.end;
  let [before, line]: (TextLine | null)[] = [null, null];
  const look = (next: TextLine | null): void => {
    if (line === null || line === undefined || isEmpty(line)) return;
    const head = text.slice(line.start, Math.min(line.end, line.start + LOOK));
    if (head.startsWith("#")) {
      hashes += 1;
      if (/^#{1,6}[ \t]+\S/u.test(head) && line.indent === 0 && isEmpty(before ?? null) && isEmpty(next)) setOff += 1;
    } else for (const sign of SIGNS) if (LINES[sign].test(head)) count(sign);
  };
  for (const next of textLines(text, from)) {
    seen += 1;
    if (seen > LINES_SEEN) break;
    look(next);
    [before, line] = [line ?? null, next];
  }
  look(null);
  if (setOff > 0 && setOff >= SET_OFF * hashes) counts.set("heading", FEWEST);
  return new Set([...counts].filter(([sign, times]) => times >= (ONCE.has(sign) ? 1 : FEWEST)).map(([sign]) => sign));
}

const SIGNS = Object.keys(LINES) as Exclude<MarkdownSign, "heading">[];
/** These are no chance even once. */
const ONCE: ReadonlySet<MarkdownSign> = new Set(["link", "table"]);
