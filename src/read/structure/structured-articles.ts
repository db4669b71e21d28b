import type { BlockKind, SourceRange } from "../article.ts";
import { type DraftArticle, type DraftBlock, joined } from "../compose.ts";
import type { KnownWords } from "../hyphens/known-words.ts";
import { withoutLineHyphens } from "../hyphens/line-hyphens.ts";
import { byline } from "../page/marks/bylines.ts";
import { printedDate } from "./printed-date.ts";
import type { SourceBlock, SourceBlockKind, StructuredDocument } from "./structure.ts";

/** Shorter headings name a subject and tell nothing about it; in UTF-16 units. */
const TELLING_HEADING = 10;
/** A byline stands among the first blocks of an article. */
const BYLINE_BLOCKS = 4;

/** What stands above what follows. */
type HeadingKind = "heading" | "term" | "columns" | "group";

const BLOCK_KINDS: Readonly<Record<Exclude<SourceBlockKind, HeadingKind>, BlockKind>> = {
  paragraph: "paragraph",
  item: "paragraph",
  lines: "paragraph",
  row: "paragraph",
  code: "code",
  caption: "caption",
  note: "sidebar",
};

interface ReadWith {
  readonly words: KnownWords;
  readonly language: string;
  readonly opensText: boolean;
}

/**
 * The articles of a document, in its order: each heading of first rank opens one, and what stands before the first is one of its
 * own, unless there is only one. A heading stands above all that follows until the next of its rank.
 * @param words by which words divided at line ends are told from those with a hyphen.
 * @param language the text's, where the document does not say it; BCP 47.
 * @param opensText whether what stands above the document is its own, and not the end of the one before.
 */
export function articlesOf(
  text: string,
  { facts, blocks }: StructuredDocument,
  { words, language, opensText }: ReadWith,
): DraftArticle[] {
  const parts = inParts(blocks.map((block) => withWholeWords(text, block, words)));
  return parts.map((part, at) => {
    const opening = part.find(isFirstRank);
    const printed = opening === undefined ? null : wordsOf(text, opening);
    const title = (parts.length === 1 || opening === undefined ? facts.title : null) ?? printed;
    // A headline that is not the title that the document gives itself can be quoted, too.
    const isTitle = printed === title;
    const body = draftBlocks(text, isTitle ? part.filter((block) => block !== opening) : part);
    const first = body.slice(0, BYLINE_BLOCKS).find((block) => bylineOf(text, block) !== null);
    const signed = first === undefined ? null : bylineOf(text, first);
    const shown = body.length === 0 && opening !== undefined ? [draftBlock("headline", opening, [])] : body;
    const before = parts[at - 1]?.at(-1);
    const start = opensText ? 0 : (part[0]?.ranges[0]?.start ?? 0);
    const after = before === undefined ? start : extent(before).end;
    const dated =
      facts.date === null
        ? printedDate(text, { heading: opening ?? null, body: shown, after, language: facts.language ?? language })
        : null;
    return {
      title,
      byline: facts.byline ?? signed,
      date: facts.date ?? dated?.date ?? null,
      datedBy: facts.date === null ? (dated?.datedBy ?? null) : "given",
      language: facts.language ?? "und",
      url: facts.url,
      tags: facts.tags,
      continuation: false,
      blocks: shown.map((block) => (block === first ? { ...block, kind: "byline" } : block)),
    };
  });
}

function withWholeWords(text: string, block: SourceBlock, words: KnownWords): SourceBlock {
  const { kind, ranges } = block;
  if (ranges.length < 2 || kind === "lines" || kind === "code") return block;
  return { ...block, ranges: withoutLineHyphens(text, ranges, words) };
}

function inParts(blocks: readonly SourceBlock[]): SourceBlock[][] {
  if (blocks.filter(isFirstRank).length < 2) return blocks.length === 0 ? [] : [[...blocks]];
  const parts: SourceBlock[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || isFirstRank(block)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

function isFirstRank({ kind, level }: SourceBlock): boolean {
  return kind === "heading" && level === 1;
}

/** A heading, or the names of columns or rows, above what follows. */
interface OpenHeading {
  readonly level: number;
  readonly words: string;
  readonly block: SourceBlock;
  /** Something stands below it, or it is a block of its own. */
  isShown: boolean;
}

/** Below all headings and terms. */
const COLUMNS_LEVEL = 7;
/** Below all names of columns: those in more rows than a table has names in are one. */
const GROUP_LEVEL = 10;

/** A block whose repetitions are still met. */
interface GrowingBlock extends DraftBlock {
  readonly alsoAt: SourceRange[];
}

/** The blocks below their headings; a heading with nothing below it is a block itself. */
function draftBlocks(text: string, blocks: readonly SourceBlock[]): DraftBlock[] {
  const drafts: GrowingBlock[] = [];
  let open: OpenHeading[] = [];
  const above = () => open.map(({ words }) => words);
  const close = (level: number): void => {
    const closed = open.filter((heading) => heading.level >= level);
    open = open.filter((heading) => heading.level < level);
    for (const heading of closed) if (!heading.isShown) drafts.push(draftBlock("headline", heading.block, above()));
  };
  for (const block of blocks) {
    const { kind } = block;
    if (block.opensTable) close(COLUMNS_LEVEL);
    const explained = termLevel(block);
    // Terms that it does not explain; names of columns are closed by what is no row.
    if (open.some(({ level }) => level >= explained && level < COLUMNS_LEVEL)) close(explained);
    if (isHeadingKind(kind)) {
      const level = levelOf(block, open);
      const words = wordsOf(text, block);
      close(level);
      // A heading that tells facts of its own can be quoted too, as what it is.
      const isTelling = kind !== "columns" && words.length >= TELLING_HEADING && /\p{N}/u.test(words);
      if (isTelling) drafts.push(draftBlock("headline", block, above()));
      open.push({ level, words, block, isShown: isTelling });
    } else {
      if (kind !== "row") close(COLUMNS_LEVEL);
      for (const heading of open) heading.isShown = true;
      const last = drafts.at(-1);
      if (last !== undefined && kind === "paragraph" && repeats(text, block, last, above())) {
        last.alsoAt.push(extent(block));
        continue;
      }
      const asLines = kind === "lines" || kind === "code";
      drafts.push({ ...draftBlock(BLOCK_KINDS[kind], block, above()), ...(asLines ? { asLines } : {}) });
    }
  }
  close(0);
  return drafts;
}

/** Shorter paragraphs are said twice on purpose, in UTF-16 units. */
const SHORTEST_REPEATED = 8;

/** Whether a paragraph is the one right before it again, below the same headings: it is shown once then. */
function repeats(text: string, block: SourceBlock, last: DraftBlock, headings: readonly string[]): boolean {
  const { start, end } = extent(block);
  return (
    end - start >= SHORTEST_REPEATED &&
    last.kind === "paragraph" &&
    last.asLines !== true &&
    last.ranges.length === block.ranges.length &&
    last.headings.length === headings.length &&
    last.headings.every((words, at) => words === headings[at]) &&
    block.ranges.every((range, at) => isSame(text, range, last.ranges[at]))
  );
}

function isSame(text: string, a: SourceRange, b: SourceRange | undefined): boolean {
  return (
    b !== undefined && a.end - a.start === b.end - b.start && text.slice(a.start, a.end) === text.slice(b.start, b.end)
  );
}

function extent({ ranges }: SourceBlock): SourceRange {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}

export function isHeadingKind(kind: SourceBlockKind): kind is HeadingKind {
  return kind === "heading" || kind === "term" || kind === "columns" || kind === "group";
}

/** The level of a term that a block is or does not explain: below all headings, and one term below the other. */
function termLevel({ terms = 0 }: SourceBlock): number {
  return COLUMNS_LEVEL - 1 / (terms + 2);
}

function levelOf(block: SourceBlock, open: readonly OpenHeading[]): number {
  if (block.kind === "heading") return block.level;
  if (block.kind === "term") return termLevel(block);
  if (block.kind === "group") return GROUP_LEVEL;
  // Names of columns directly below others name a part of those.
  const last = open.at(-1);
  const isBelowNames = last?.block.kind === "columns" && !last.isShown;
  return isBelowNames ? Math.min(last.level + 1, GROUP_LEVEL - 1) : COLUMNS_LEVEL;
}

function draftBlock(kind: BlockKind, block: SourceBlock, headings: readonly string[]): GrowingBlock {
  const { ranges, isCutBefore = false, isCutBehind = false } = block;
  return { kind, ranges, headings, alsoAt: [], isCutBefore, isCutBehind };
}

function wordsOf(text: string, { ranges }: { readonly ranges: readonly SourceRange[] }): string {
  return joined(text, ranges).replace(/\s+/gu, " ").trim();
}

function bylineOf(text: string, block: DraftBlock): string | null {
  return block.kind === "paragraph" && block.ranges.length === 1 ? byline(wordsOf(text, block)) : null;
}
