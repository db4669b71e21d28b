import type { SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { knownText } from "../lines/known-text.ts";
import { BlockList } from "../structure/block-list.ts";
import type { SourceBlock, SourceBlockKind, StructuredText } from "../structure/structure.ts";
import { columnOf } from "./column.ts";
import { paragraphsInColumns } from "./columned.ts";
import { type HeadingLook, headingLook } from "./headings.ts";
import { isRule, type LineBlock, lineBlocks, type Rule } from "./line-blocks.ts";
import { lineWidth } from "./lineation.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A rule below a heading is wider or narrower by so many columns at most. */
const WIDTHS_APART = 6;

/** Where a plain text begins, behind what it says of itself. */
interface PlainRequest {
  readonly from: number;
  readonly facts: GivenFacts;
}

/**
 * The blocks of a plain text: paragraphs, as empty lines, indents and marks divide them, and lines that stay lines. A short line
 * by itself above text is a heading. Nothing is left out but rules.
 */
export function readPlain(text: string, { from, facts }: PlainRequest): StructuredText {
  const list = new BlockList(text);
  const column = columnOf(text, from);
  const known = knownText(text, from);
  const looks: (HeadingLook | null)[] = [];
  const note = (look: HeadingLook | null): void => {
    while (looks.length < list.blocks.length) looks.push(look);
  };
  for (const block of lineBlocks(text, from)) {
    if (isRule(block)) list.drop("rule", block);
    else
      for (const paragraph of titled(text, paragraphsInColumns(known, block.lines, column), looks.length === 0)) {
        addParagraph(list, paragraph);
        note(lookOf(text, block, paragraph, looks.length === 0));
      }
  }
  const dropped = list.finish(from, "markup");
  return { text, documents: [{ facts, blocks: withHeadings(list.blocks, looks) }], dropped, pageStarts: [] };
}

/** Of two lines that open a text, one may be its title, and the other whose it is. */
function titled(text: string, paragraphs: readonly Paragraph[], isFirst: boolean): readonly Paragraph[] {
  const [opening] = paragraphs;
  const [title, author] = opening?.lines ?? [];
  const isTitle =
    isFirst &&
    paragraphs.length === 1 &&
    opening?.kind === "lines" &&
    opening.lines.length === 2 &&
    title !== undefined &&
    author !== undefined &&
    headingLook(text, title) !== null &&
    headingLook(text, author) !== null;
  return isTitle
    ? [
        { kind: "paragraph", lines: [title] },
        { kind: "paragraph", lines: [author] },
      ]
    : paragraphs;
}

function addParagraph(list: BlockList, { kind, lines, ...cuts }: Paragraph): void {
  const ranges = lines.map(({ start, end }) => ({ start, end }));
  if (kind !== "lines" || lines.length === 1) list.addCut(kind === "lines" ? "paragraph" : kind, ranges, cuts);
  else
    list.addLines(
      "lines",
      lines.map(({ from, start, end }, at) => ({ start: at === 0 ? start : from, end })),
    );
}

/** What a paragraph looks like that is one line and stands by itself, or is the first of its text. */
function lookOf(text: string, block: LineBlock, paragraph: Paragraph, isFirst: boolean): HeadingLook | null {
  const [line, ...others] = paragraph.lines;
  const isCut = paragraph.isCutBefore === true || paragraph.isCutBehind === true;
  if (line === undefined || others.length > 0 || block.depth > 0 || isCut) return null;
  const isAlone = block.lines.length === 1;
  const look = isAlone || isFirst ? headingLook(text, line) : null;
  const { ruleBelow } = block;
  const isUnderlined = isAlone && ruleBelow !== null && block.ruleAbove === null && underlines(text, ruleBelow, line);
  return look === "unmarked" && isUnderlined ? (ruleBelow.sign === "=" ? "chapter" : "section") : look;
}

/** Whether a rule is one below a heading, about as wide. */
function underlines(text: string, rule: Rule, line: SourceRange): boolean {
  return /[=\-~^]/.test(rule.sign) && Math.abs(rule.end - rule.start - lineWidth(text, line)) <= WIDTHS_APART;
}

/** Chapters stand above sections, and unmarked headings below both. */
const LEVELS: Readonly<Record<HeadingLook, number>> = { chapter: 2, section: 3, unmarked: 4, title: 1 };

/** The blocks with those as headings below which text stands. The first is the title; lines of a list are none. */
function withHeadings(blocks: readonly SourceBlock[], looks: readonly (HeadingLook | null)[]): SourceBlock[] {
  const shown: SourceBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const look = looks[at] ?? null;
    const before = shown.at(-1);
    const isHeading =
      look !== null &&
      at + 1 < blocks.length &&
      isAbove({ look, before, previous: looks[at - 1] ?? null, next: looks[at + 1] ?? null });
    shown.push(
      isHeading ? { ...block, kind: "heading" as SourceBlockKind, level: at === 0 ? 1 : LEVELS[look] } : block,
    );
  }
  return shown;
}

interface Place {
  readonly look: HeadingLook;
  readonly before: SourceBlock | undefined;
  /** What the blocks before and behind look like. */
  readonly previous: HeadingLook | null;
  readonly next: HeadingLook | null;
}

/** Whether what looks like a heading is one, by what stands before and behind it. */
function isAbove({ look, before, previous, next }: Place): boolean {
  if (look === "chapter" || look === "section" || before === undefined) return true;
  if (look === "title") return false;
  // One of several lines that stand by themselves is one of a list.
  return before.kind === "heading" ? next !== "unmarked" : next === null && previous === null;
}
