import type { SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { knownText } from "../lines/known-text.ts";
import { notedHeading, withoutNotes } from "../lines/page-notes.ts";
import { BlockList } from "../structure/block-list.ts";
import type { StructuredText } from "../structure/structure.ts";
import { Boxes } from "./boxes.ts";
import { brokenColumn, unbrokenBlocks } from "./broken.ts";
import { columnOf } from "./column.ts";
import { paragraphsInColumns } from "./columned.ts";
import { areData } from "./data-lines.ts";
import { type HeadingLook, headingLook, isNumberAboveName } from "./headings.ts";
import { isRule, type LineBlock, lineBlocks, NOTES, type Rule } from "./line-blocks.ts";
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
  const boxes = new Boxes(text);
  const note = (look: HeadingLook | null): void => {
    while (looks.length < list.blocks.length) looks.push(look);
  };
  for (const block of broken === null ? lineBlocks(text, from) : unbrokenBlocks(text, from, broken)) {
    if (isRule(block)) {
      list.drop(block.sign === NOTES ? "markup" : "rule", block);
      boxes.rule(block, looks.length);
    } else
      for (const paragraph of titled(text, paragraphsInColumns(known, block.lines, column), looks.length === 0)) {
        addParagraph(list, paragraph);
        const look = lookOf(text, block, paragraph, looks.length === 0);
        const box = boxes.block(looks.length, { ruleAbove: block.ruleAbove, isHeading: look !== null });
        if (box !== null) looks.fill(null, box.from, box.end);
        note(look);
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
    !isNumberAboveName(text, opening.lines) &&
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
  const last = lines.length - 1;
  const ranges = lines.map(({ start, end }, at) => {
    const shown = at === 0 || at === last ? withoutNotes(list.text, { start, end }) : { start, end };
    return { start: at === 0 ? shown.start : start, end: at === last ? shown.end : end };
  });
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
  if (line === undefined || block.depth > 0 || isCut) return null;
  const isAlone = block.lines.length === lines.length;
  if (lines.length > 1 && kind !== "paragraph")
    return kind === "lines" && isAlone && isNumberAboveName(text, lines) ? "chapter" : null;
  const isTop = isFirst && lines.length === 1;
  const noted = lines.length === 1 ? notedHeading(text.slice(line.start, line.end)) : null;
  if (noted !== null) return noted;
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
