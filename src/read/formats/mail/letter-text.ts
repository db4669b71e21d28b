import type { StructureWriter } from "../../structure/structure-writer.ts";

/** Mail programs break lines at 72 to 80 columns; lines that end before this one were broken by their writer. */
const LEAST_WRAPPED = 55;
const MOST_WRAPPED = 100;

/** Quoted words: how deep, and what stands behind the marks. */
const QUOTED = /^ ?((?:> ?)+)(.*)$/s;
const ITEM = /^\s*(?:[-*•·]|\d{1,3}[.)])\s+\S/;
/** The end of a line within a sentence. */
const OPEN = /[\p{L}\p{N},)]\s*$/u;
/** The line before a signature [RFC 3676, 4.3]. */
const SIGNATURE = /^-- ?$/;
/** What a mailbox puts a mark before, so that it is no line between letters. */
const ESCAPED_FROM = /^>(>*From )/;

/** Lines that belong together: no empty line stands between them, and they are quoted alike. */
interface Group {
  readonly depth: number;
  readonly lines: string[];
}

/** Adds what a letter says, in plain text, paragraph by paragraph. */
export class LetterText {
  /** The paragraphs of all letters so far: a reply that quotes one has nothing to add. */
  private readonly known = new Set<string>();
  private readonly to: StructureWriter;

  constructor(to: StructureWriter) {
    this.to = to;
  }

  add(text: string): void {
    for (const { depth, lines } of groups(text)) {
      const words = lines.join(" ").replace(/\s+/gu, " ").trim();
      if (depth > 0 && this.known.has(words)) this.to.drop("duplicate", words);
      else if (depth > 0) for (const note of isWrapped(lines) ? [words] : wholeLines(lines)) this.to.add("note", note);
      else this.addWritten(lines);
      this.known.add(words);
    }
  }

  private addWritten(lines: readonly string[]): void {
    for (const part of inItems(lines)) {
      const [first = ""] = part;
      if (ITEM.test(first)) this.to.add("item", part.join(" "));
      else if (part.length === 1 || isWrapped(part)) this.to.add("paragraph", part.join(" "));
      else this.to.addLines("lines", part);
    }
  }
}

function groups(text: string): Group[] {
  const found: Group[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n|\r/u)) {
    const written = line.replace(ESCAPED_FROM, "$1");
    const [, marks = "", rest = written] = QUOTED.exec(written) ?? [];
    const depth = marks.replaceAll(" ", "").length;
    const isBreak = rest.trim() === "" || SIGNATURE.test(rest);
    const last = found.at(-1);
    if (!isBreak && isOpen && last?.depth === depth) last.lines.push(rest);
    else if (!isBreak) found.push({ depth, lines: [rest] });
    isOpen = !isBreak;
  }
  return found;
}

/** A list's items, each with the lines that go on in it, and what stands before them. */
function inItems(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || ITEM.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

/**
 * Lines that were wrapped, quoted and wrapped again are long and short by turns: one that begins with a small letter goes on in the sentence
 * that is open above it.
 */
function wholeLines(lines: readonly string[]): readonly string[] {
  if (lines.every(({ length }) => length < LEAST_WRAPPED)) return lines;
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && OPEN.test(last) && /^\p{Ll}/u.test(line)) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** Whether a program broke the lines: all but the last reach as far as lines do, and none further. */
function isWrapped(lines: readonly string[]): boolean {
  return (
    lines.slice(0, -1).every(({ length }) => length >= LEAST_WRAPPED) &&
    lines.every(({ length }) => length <= MOST_WRAPPED)
  );
}
