import type { SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { knownText } from "../lines/known-text.ts";
import { BlockList } from "../structure/block-list.ts";
import type { StructuredText } from "../structure/structure.ts";
import { brokenColumn, unbrokenBlocks } from "./broken.ts";
import { columnOf } from "./column.ts";
import { paragraphsInColumns } from "./columned.ts";
import { areData } from "./data-lines.ts";
import { type HeadingLook, headingLook } from "./headings.ts";
import { isRule, type LineBlock, lineBlocks, type Rule } from "./line-blocks.ts";
import { lineWidth } from "./lineation.ts";
import type { Paragraph } from "./paragraphs.ts";
import { withHeadings } from "./with-headings.ts";

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
  const broken = brokenColumn(text, from);
  const column = broken ?? columnOf(text, from);
  const known = knownText(text, from);
  const looks: (HeadingLook | null)[] = [];
  const note = (look: HeadingLook | null): void => {
    while (looks.length < list.blocks.length) looks.push(look);
  };
  for (const block of broken === null ? lineBlocks(text, from) : unbrokenBlocks(text, from, broken)) {
    if (isRule(block)) list.drop("rule", block);
    else
      for (const paragraph of titled(text, paragraphsInColumns(known, block.lines, column), looks.length === 0)) {
        addParagraph(list, paragraph);
        note(lookOf(text, block, paragraph, looks.length === 0));
      }
  }
  const dropped = list.finish(from, "markup");
  return {
    text,
    documents: [{ facts, blocks: withHeadings({ text, column }, list.blocks, looks) }],
    dropped,
    pageStarts: [],
  };
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
    !areData(text, opening.lines) &&
    title !== undefined &&
    author !== undefined &&
    headingLook(text, [title]) !== null &&
    headingLook(text, [author]) !== null;
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

/** What a paragraph looks like that stands by itself, or is the first line of its text. */
function lookOf(text: string, block: LineBlock, paragraph: Paragraph, isFirst: boolean): HeadingLook | null {
  const { kind, lines } = paragraph;
  const [line] = lines;
  const isCut = paragraph.isCutBefore === true || paragraph.isCutBehind === true;
  if (line === undefined || (lines.length > 1 && kind !== "paragraph") || block.depth > 0 || isCut) return null;
  const isAlone = block.lines.length === lines.length;
  const isTop = isFirst && lines.length === 1;
  const found = isAlone || isTop ? headingLook(text, lines) : null;
  const look = found === "headline" && !isAlone ? null : found;
  const { ruleBelow } = block;
  const isUnderlined = isAlone && ruleBelow !== null && block.ruleAbove === null && underlines(text, ruleBelow, line);
  return look === "unmarked" && isUnderlined ? (ruleBelow.sign === "=" ? "chapter" : "section") : look;
}

/** Whether a rule is one below a heading, about as wide. */
function underlines(text: string, rule: Rule, line: SourceRange): boolean {
  return /[=\-~^]/.test(rule.sign) && Math.abs(rule.end - rule.start - lineWidth(text, line)) <= WIDTHS_APART;
}
