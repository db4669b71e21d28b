import { isFurniture } from "./marks/furniture.ts";
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
export interface Line {
  readonly kind: LineKind;
  /** Source offsets of the content; the whole trimmed line for what is dropped. */
  readonly start: number;
  readonly end: number;
  /** Heading level 1..6, 0 for other lines. */
  readonly level: number;
  /** Columns of white space before the content; an ideographic space is two. */
  readonly indent: number;
}

/** Longer lines, in UTF-16 units, are text or headings: no rule, image, jump line or list mark is looked for in them. */
const LONGEST_MARK = 400;

/** The lines of a text from an offset on, with what each is by itself. Linear in the text's length. */
export function* scanLines(text: string, from: number): Generator<Line> {
  let fence: string | null = null;
  let inComment = false;
  for (const { start, end, indent } of rawLines(text, from)) {
    if (start === end) {
      yield { kind: "blank", start, end, level: 0, indent };
      continue;
    }
    const head = text.slice(start, Math.min(end, start + LONGEST_MARK));
    const mark = /^(?:`{3,}|~{3,})/.exec(head)?.[0] ?? null;
    if (inComment || head.startsWith("<!--")) {
      inComment = !text.slice(start, end).includes("-->");
      yield { kind: "markup", start, end, level: 0, indent };
    } else if (fence !== null) {
      const closes = mark?.startsWith(fence) === true && head.trim() === mark;
      if (closes) fence = null;
      yield { kind: closes ? "markup" : "code", start, end, level: 0, indent };
    } else if (mark !== null) {
      fence = mark;
      yield { kind: "markup", start, end, level: 0, indent };
    } else yield classified(text, head, start, end, indent);
  }
}

function* rawLines(text: string, from: number): Generator<{ start: number; end: number; indent: number }> {
  const lineEnd = /\r\n|[\n\r\u2028\u2029\f]/g;
  lineEnd.lastIndex = from;
  for (let at = from; at <= text.length; ) {
    const stop = lineEnd.exec(text);
    const to = stop?.index ?? text.length;
    let start = at;
    let indent = 0;
    for (; start < to && isSpace(text, start); start += 1) indent += text.charCodeAt(start) === 0x3000 ? 2 : 1;
    let end = to;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    yield { start, end, indent };
    if (stop === null) return;
    at = to + stop[0].length;
  }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x7f) return false;
  return /[\s\u200b\u200e\u200f\u0085]/u.test(text.charAt(at));
}

function classified(text: string, head: string, start: number, end: number, indent: number): Line {
  const line = (kind: LineKind, from = start, to = end, level = 0): Line => ({
    kind,
    start: from,
    end: to,
    level,
    indent,
  });
  const heading = /^(#{1,6})(?:[ \t\u3000]+|(?=[\u3400-\u9fff“「《【■]))/u.exec(head);
  if (heading !== null) {
    const closing = /(?<![ \t])[ \t]+#+$/.exec(text.slice(Math.max(start, end - 20), end));
    const from = start + heading[0].length;
    const to = closing === null ? end : end - closing[0].length;
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
  if (quoted !== null && quoted[0].length < end - start) return line("quoted", start + quoted[0].length);
  return line("text");
}
