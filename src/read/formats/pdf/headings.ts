import { lettersIn } from "../../../text/written/letters.ts";
import { HEADLINE_SIZE, MOST_HEADING_LINES } from "./layout/heading-type.ts";
import { type PrintedBlock, type UsualType, wordsOf } from "./layout/printed-block.ts";
import { extent } from "./layout/rows.ts";
import type { OutlineEntry } from "./print/outline.ts";

const LOWEST_LEVEL = 6;

/** What is known of a document's headings beside their type. */
export interface HeadingFacts {
  readonly outline: readonly OutlineEntry[];
  readonly usual: UsualType;
  readonly pageCount: number;
  /** The pages that a newspaper's head stands above. */
  readonly newspapers: ReadonlySet<number>;
}

/** Gives each heading its rank: by the outline where it names it, else by its type among the others. */
export function withLevels(
  printed: readonly PrintedBlock[],
  { outline, usual, pageCount, newspapers }: HeadingFacts,
): PrintedBlock[] {
  const blocks = withLabels(printed);
  const depths = depthsOf(blocks, outline);
  const byStyle = depths.size === 0 ? levelsByType(blocks, usual) : levelsByOutline(blocks, depths, pageCount);
  const levelled = blocks.map((block): PrintedBlock => {
    const depth = depths.get(block);
    if (block.kind !== "heading" && depth === undefined) return block;
    return { ...block, kind: "heading", level: Math.min(byStyle(block, depth), LOWEST_LEVEL) };
  });
  return newspapers.size === 0 ? levelled : asHeadlines(levelled, newspapers);
}

/**
 * The headings on newspapers' pages, where one beside the headline before it is another article's, and one right below a larger
 * headline its deck.
 */
function asHeadlines(blocks: readonly PrintedBlock[], newspapers: ReadonlySet<number>): PrintedBlock[] {
  const shown: PrintedBlock[] = [];
  let headline: PrintedBlock | undefined;
  for (const block of blocks) {
    const before = shown.at(-1);
    if (block.kind !== "heading" || !newspapers.has(block.page)) shown.push(block);
    else if (before?.kind === "heading" && before.page === block.page && sizeOf(block) < sizeOf(before))
      shown.push({ ...block, level: Math.max(block.level, Math.min(before.level + 1, LOWEST_LEVEL)) });
    else if (headline === undefined || headline.page !== block.page || !areBelowEachOther(headline, block))
      shown.push({ ...block, level: 1 });
    else shown.push(block);
    const last = shown.at(-1);
    if (last?.kind === "heading" && last.level === 1) headline = last;
  }
  return shown;
}

function areBelowEachOther(one: PrintedBlock, other: PrintedBlock): boolean {
  const [a, b] = [extent(one.lines), extent(other.lines)];
  return a.left < b.right && b.left < a.right;
}

/** "Chapter 3" above "The fees": one heading. */
function withLabels(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const whole: PrintedBlock[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const isLabelled =
      block.kind === "heading" && last?.kind === "heading" && last.page === block.page && LABEL.test(wordsOf(last));
    if (isLabelled) whole[whole.length - 1] = { ...block, lines: [...last.lines, ...block.lines] };
    else whole.push(block);
  }
  return whole;
}

const LABEL =
  /^(?:(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|глава|part|teil|partie|appendix|anhang|annexe)\s+[\p{N}A-Z]{1,5}|第\s*[\p{N}一二三四五六七八九十百]+\s*[章编編部篇回節节])[.:]?$/iu;

type LevelFinder = (block: PrintedBlock, depth: number | undefined) => number;

/** The blocks that the outline names, with their depths in it. */
function depthsOf(blocks: readonly PrintedBlock[], outline: readonly OutlineEntry[]): Map<PrintedBlock, number> {
  const byPage = new Map<number, PrintedBlock[]>();
  for (const block of blocks) {
    const canBeHeading = block.kind === "heading" || block.kind === "paragraph" || block.kind === "item";
    if (!canBeHeading || block.lines.length > MOST_HEADING_LINES) continue;
    const onPage = byPage.get(block.page) ?? [];
    onPage.push(block);
    byPage.set(block.page, onPage);
  }
  const depths = new Map<PrintedBlock, number>();
  for (const { title, depth, page } of outline) {
    const wanted = folded(title);
    const near = [page, page + 1].flatMap((at) => byPage.get(at) ?? []);
    const found = near.find((block) => !depths.has(block) && isTitled(folded(wordsOf(block)), wanted));
    if (found !== undefined) depths.set(found, depth);
  }
  return depths;
}

/** The outline often leaves the number of a chapter out, or has one that is not printed with the words. */
function isTitled(words: string, wanted: string): boolean {
  const bare = (folded: string) => folded.replace(/^(?:\p{N}+|chapter\p{N}+|kapitel\p{N}+|chapitre\p{N}+)/u, "");
  return wanted !== "" && (words === wanted || (bare(wanted) !== "" && bare(words) === bare(wanted)));
}

function folded(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** Type is larger that is so by as much. */
const LARGER = 1.05;
/** Chapters shorter than this, in pages, are sections of one article. */
const SHORT_CHAPTER = 3;

function levelsByOutline(
  blocks: readonly PrintedBlock[],
  depths: ReadonlyMap<PrintedBlock, number>,
  pageCount: number,
): LevelFinder {
  const chapters = [...depths.values()].filter((depth) => depth === 1).length;
  const first = [...depths.keys()][0];
  const opening = blocks.find(({ kind }) => kind === "heading");
  // A paper's title is no entry of its outline, and its sections are no articles.
  const hasTitle =
    opening !== undefined && !depths.has(opening) && opening.page === 0 && sizeOf(opening) > sizeOf(first);
  const shift = hasTitle && chapters > 1 && pageCount / chapters < SHORT_CHAPTER ? 1 : 0;
  const styles = new Map<string, number>();
  for (const [block, depth] of depths) {
    const style = styleOf(block);
    styles.set(style, Math.max(styles.get(style) ?? 0, depth));
  }
  let deepest = 1;
  let largest = 0;
  for (const [block, depth] of depths) {
    deepest = Math.max(deepest, depth);
    largest = Math.max(largest, sizeOf(block));
  }
  return (block, depth) => {
    if (depth !== undefined) return depth + shift;
    // The title of the whole, and of its parts.
    if (sizeOf(block) > largest * LARGER && (shift === 0 || block === opening)) return 1;
    const alike = styles.get(styleOf(block));
    // What the outline does not name stands below what it names.
    return Math.max(alike ?? deepest + 1, 2) + shift;
  };
}

/** Large type first; below it, by size and weight. */
function levelsByType(blocks: readonly PrintedBlock[], usual: UsualType): LevelFinder {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const styles = [...new Map(headings.map((block) => [styleOf(block), block])).values()].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || Number(isBold(b)) - Number(isBold(a)),
  );
  const lower = styles.filter((block) => sizeOf(block) < HEADLINE_SIZE * usual.size).map(styleOf);
  const upper = styles.length > lower.length;
  const [opening] = headings;
  // The one heading in the largest type, above all that is printed: the title.
  const isTitle =
    !upper &&
    opening !== undefined &&
    opening === blocks[0] &&
    headings.filter((block) => styleOf(block) === lower[0]).length === 1 &&
    styleOf(opening) === lower[0];
  return (block) => {
    const at = lower.indexOf(styleOf(block));
    if (at < 0) return 1;
    return isTitle ? at + 1 : at + 2;
  };
}

function styleOf(block: PrintedBlock): string {
  return `${Math.round(sizeOf(block) * 2) / 2} ${isBold(block)}`;
}

function sizeOf(block: PrintedBlock | undefined): number {
  return block?.lines[0]?.size ?? 0;
}

function isBold({ lines }: PrintedBlock): boolean {
  return lines.every((line) => line.isBold || lettersIn(line.words) === 0);
}
