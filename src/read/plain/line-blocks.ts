import { areNotesAlone } from "../lines/page-notes.ts";
import { type TextLine, textLines } from "../lines/text-lines.ts";
import { trimmedRange } from "../trimmed-range.ts";

/** Lines that follow each other with nothing between them: neither an empty line nor a rule. */
export interface LineBlock {
  /** At least one, none empty. */
  readonly lines: readonly TextLine[];
  /** The rule right above or below, if there is one. */
  readonly ruleAbove: Rule | null;
  readonly ruleBelow: Rule | null;
  /** How often it is quoted: how many ">" stand before its lines. */
  readonly depth: number;
}

/** A line of nothing but one sign again and again, or of nothing but notes on how the page looks: their sign is NOTES. */
export interface Rule extends TextLine {
  readonly sign: string;
}

export const NOTES = "［";

/** Longer lines are text, in UTF-16 units. */
const LONGEST_RULE = 400;
/** So many lines are put together at once, so that a text without empty lines needs no more memory. */
const MOST_LINES = 4000;

/** The blocks of lines of a text, and the rules between them, in order. */
export function* lineBlocks(text: string, from: number): Generator<LineBlock | Rule> {
  let lines: TextLine[] = [];
  let depth = 0;
  let above: Rule | null = null;
  const ended = (ruleBelow: Rule | null): LineBlock => ({ lines, ruleAbove: above, ruleBelow, depth });
  for (const whole of textLines(text, from)) {
    const { line, depth: quoted } = withoutQuotation(text, whole);
    const isEmpty = line.start === line.end;
    const rule = isEmpty ? null : ruleOf(text, line);
    if (lines.length > 0 && (isEmpty || rule !== null || quoted !== depth || lines.length >= MOST_LINES)) {
      yield ended(rule);
      lines = [];
      above = null;
    }
    if (rule !== null) yield rule;
    if (isEmpty || rule !== null) above = rule;
    else {
      lines.push(line);
      depth = quoted;
    }
  }
  if (lines.length > 0) yield ended(null);
}

export function isRule(block: LineBlock | Rule): block is Rule {
  return "sign" in block;
}

function ruleOf(text: string, line: TextLine): Rule | null {
  if (line.end - line.start > LONGEST_RULE || line.end - line.start < 3) return null;
  const shown = text.slice(line.start, line.end);
  if (areNotesAlone(shown)) return { ...line, sign: NOTES };
  const words = shown.replace(/\s+/gu, "");
  const sign = words.charAt(0);
  const isOne = words.length >= 3 && /[-=_*~—–─━═＊·.•#+■◆★☆※]/u.test(sign) && words === sign.repeat(words.length);
  return isOne ? { ...line, sign } : null;
}

/** The line without the ">" of quoted mail before it, and how many there are. */
function withoutQuotation(text: string, line: TextLine): { line: TextLine; depth: number } {
  if (text.charAt(line.start) !== ">") return { line, depth: 0 };
  const marks = /^(?:>[ \t]?)+/.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[0] ?? "";
  const from = line.start + marks.trimEnd().length;
  const { start, end } = trimmedRange(text, { start: from, end: line.end });
  return {
    line: { from, start, end, indent: Math.max(0, start - from - 1) },
    depth: marks.replace(/[^>]/g, "").length,
  };
}
