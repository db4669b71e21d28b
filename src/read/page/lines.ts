import { type TextLine, textLines } from "../lines/text-lines.ts";
import { isFurniture, isPageHead } from "./marks/furniture.ts";
import { jumpKind } from "./marks/jumps.ts";

type LineKind =
  | "blank"
  | "text"
  | "heading"
  | "item"
  | "quoted"
  | "table"
  | "code"
  | "rule"
  | "image"
  | "markup"
  | "jump"
  | "furniture";

/** One line of the source: its content without white space around it, and without the mark of a heading or quotation. */
export interface Line extends TextLine {
  /** What it is; `start` and `end` are those of its content, or of the whole trimmed line for what is dropped. */
  readonly kind: LineKind;
  /** Heading level 1..6, 0 for other lines. */
  readonly level: number;
}

/** Longer lines, in UTF-16 units, are text or headings: no rule, image, jump line or list mark is looked for in them. */
const LONGEST_MARK = 400;

/** The lines of a text from an offset on, with what each is. Linear in the text's length. */
export function* scanLines(text: string, from: number): Generator<Line> {
  let first: Line | null = null;
  let isBelow = false;
  for (const line of linesByThemselves(text, from)) {
    if (isBelow) yield line;
    else if (first !== null) {
      isBelow = true;
      yield* topOfPage(text, first, line);
    } else if (line.kind === "blank") yield line;
    else first = line;
  }
  if (first !== null && !isBelow) yield first;
}

/** The first two lines of a page. What stands right above the date and the page's number is the paper's name, or the date's other half. */
function topOfPage(text: string, first: Line, second: Line): Line[] {
  const [name, date] = [first, second].map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_MARK)));
  if (second.kind === "blank" || first.end - first.start > LONGEST_NAME || first.kind !== "text")
    return [first, second];
  const isHead = isPageHead(date ?? "") || isPageHead(`${name}  ${date}`);
  return isHead ? [first, second].map((line) => ({ ...line, kind: "furniture" })) : [first, second];
}

/** A longer line is no paper's name, in UTF-16 units. */
const LONGEST_NAME = 48;

/** The same, each line by itself. */
function* linesByThemselves(text: string, from: number): Generator<Line> {
  let fence: string | null = null;
  let inComment = false;
  for (const whole of textLines(text, from)) {
    const { start, end } = whole;
    if (start === end) {
      yield { ...whole, kind: "blank", level: 0 };
      continue;
    }
    const head = text.slice(start, Math.min(end, start + LONGEST_MARK));
    const mark = /^(?:`{3,}|~{3,})/.exec(head)?.[0] ?? null;
    if (inComment || head.startsWith("<!--")) {
      inComment = !text.slice(start, end).includes("-->");
      yield { ...whole, kind: "markup", level: 0 };
    } else if (fence !== null) {
      const closes = mark?.startsWith(fence) === true && head.trim() === mark;
      if (closes) fence = null;
      yield { ...whole, kind: closes ? "markup" : "code", level: 0 };
    } else if (mark !== null) {
      fence = mark;
      yield { ...whole, kind: "markup", level: 0 };
    } else yield classified(text, head, whole);
  }
}

function classified(text: string, head: string, whole: TextLine): Line {
  const { start, end } = whole;
  const line = (kind: LineKind, from = start, to = end, level = 0): Line => ({
    ...whole,
    kind,
    start: from,
    end: to,
    level,
  });
  const heading = /^(#{1,6})(?:[ \t\u3000]+|(?=[\u3400-\u9fff“「《【■]))/u.exec(head);
  if (heading !== null) {
    const closing = /(?<![ \t])[ \t]+#+$/.exec(text.slice(Math.max(start, end - 20), end));
    const from = start + heading[0].length;
    const to = closing === null ? end : end - closing[0].length;
    const words = text.slice(from, Math.min(to, from + LONGEST_MARK));
    if (/\p{Nd}/u.test(words) && isFurniture(words)) return line("furniture");
    if (to > from) return line("heading", from, to, heading[1]?.length ?? 1);
    return line("rule");
  }
  if (end - start > LONGEST_MARK) return line("text");
  if (/^(?:#{1,6}|[-=_*—─━＊·.\s~■◆★☆]{3,})$/u.test(head)) return line("rule");
  if (
    /^(?:!\[[^\]]*\]\([^)]*\)\s*)+$/u.test(head) ||
    /^<img\b[^>]*>$/i.test(head) ||
    /^[[（(【]?(?:图片|圖片|image|图)[\]）)】]$/iu.test(head)
  ) {
    return line("image");
  }
  if (/^<\/?[a-z][^>]*>(?:<\/?[a-z][^>]*>)*$/i.test(head)) return line("markup");
  if (jumpKind(head) !== null) return line("jump");
  if (isFurniture(head)) return line("furniture");
  if (/^\|.*\|$/.test(head)) return line("table");
  if (/^(?:[-*+•‣]\s+|\d{1,3}[.)]\s+(?=\S))/u.test(head)) return line("item");
  const quoted = /^(?:>\s?)+/.exec(head);
  if (quoted !== null && isFurniture(head.slice(quoted[0].length))) return line("furniture");
  if (quoted !== null && quoted[0].length < end - start) return line("quoted", start + quoted[0].length);
  return line("text");
}
