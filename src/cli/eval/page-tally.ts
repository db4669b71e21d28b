import type { Article, SourceFile } from "../../read/article.ts";
import { lineStarts, sourceParts } from "../../read/source-map.ts";
import { splitArticle } from "../../read/split.ts";
import type { ArticleTruth, PageTruth } from "./page-truth.ts";

interface Share {
  readonly right: number;
  readonly of: number;
}

export interface PageTally {
  /** Articles found whose headline is the printed one or one of its decks, or null where none is printed. */
  readonly headlines: Share;
  /** Places where a paragraph goes over a line end: joined into one paragraph. */
  readonly cuts: Share;
  /** Places where a paragraph of running text ends and another follows: kept apart. */
  readonly ends: Share;
  readonly passages: number;
  readonly mixed: number;
  /** Passages whose headline is that of another article than most of their lines are of; one without is not counted. */
  readonly misheaded: number;
  /** Repeated paragraphs whose lines no passage shows. */
  readonly duplicates: Share;
  /** What is not as the truth says, in words. */
  readonly misses: readonly string[];
}

const PASSAGE_LIMITS = { countTokens: (text: string) => Math.ceil(text.length * 0.65), target: 150, max: 384 };

/** Where a line of the source is shown: the article's index and the block's, -1 when nowhere. */
interface Shown {
  readonly article: number;
  readonly block: number;
}

const NOWHERE: Shown = { article: -1, block: -1 };

/** Compares one page's reading with its truth. */
export function tallyPage(source: SourceFile, truth: PageTruth): PageTally {
  const page = new ShownLines(source);
  const misses: string[] = [];
  const headlines = truth.map((article) => page.hasHeadline(article, misses));
  const cuts: boolean[] = [];
  const ends: boolean[] = [];
  const duplicates: boolean[] = [];
  for (const article of truth) {
    const text = article.blocks.filter(({ role }) => role === "body" || role === "caption" || role === "sidebar");
    for (const block of text) cuts.push(...page.joins(block.lines.flatMap(allLines), misses));
    const bodies = article.blocks.filter(({ role }) => role === "body");
    for (const [at, block] of bodies.entries()) {
      const next = bodies[at + 1];
      if (next !== undefined) ends.push(page.keepsApart(lastLine(block.lines), next.lines[0]?.[0] ?? 0, misses));
    }
    for (const block of article.blocks) {
      if (block.role === "dup") duplicates.push(page.leavesOut(block.lines.flatMap(allLines), misses));
    }
  }
  const { passages, mixed, misheaded } = page.mixing(truth, misses);
  return {
    headlines: shareOf(headlines),
    cuts: shareOf(cuts),
    ends: shareOf(ends),
    passages,
    mixed,
    misheaded,
    duplicates: shareOf(duplicates),
    misses,
  };
}

/** The figures of several pages together. */
export function addTallies(tallies: readonly PageTally[]): PageTally {
  const add = (pick: (tally: PageTally) => Share): Share => ({
    right: tallies.reduce((sum, tally) => sum + pick(tally).right, 0),
    of: tallies.reduce((sum, tally) => sum + pick(tally).of, 0),
  });
  return {
    headlines: add((tally) => tally.headlines),
    cuts: add((tally) => tally.cuts),
    ends: add((tally) => tally.ends),
    passages: tallies.reduce((sum, tally) => sum + tally.passages, 0),
    mixed: tallies.reduce((sum, tally) => sum + tally.mixed, 0),
    misheaded: tallies.reduce((sum, tally) => sum + tally.misheaded, 0),
    duplicates: add((tally) => tally.duplicates),
    misses: tallies.flatMap((tally) => tally.misses),
  };
}

class ShownLines {
  private readonly source: SourceFile;
  private readonly starts: readonly number[];
  private readonly shown: Shown[][];

  constructor(source: SourceFile) {
    this.source = source;
    this.starts = lineStarts(source.text);
    this.shown = this.starts.map(() => []);
    for (const [article, { blocks, sourceMap }] of source.articles.entries()) {
      for (const [block, { start, end }] of blocks.entries()) {
        for (const part of sourceParts(sourceMap, start, end)) {
          for (const line of this.linesOf(part.source, part.source + part.length))
            this.shown[line - 1]?.push({ article, block });
        }
      }
    }
  }

  hasHeadline(truth: ArticleTruth, misses: string[]): boolean {
    const found = this.mainArticle(truth);
    const title = found?.title ?? null;
    const isRight =
      found !== undefined &&
      (headlinesOf(truth).includes(squeezed(title)) || (title === null && truth.headline_optional === true));
    if (!isRight)
      misses.push(`${truth.id} should be headed ${truth.headline}, not ${found === undefined ? "missing" : title}`);
    return isRight;
  }

  joins(lines: readonly number[], misses: string[]): boolean[] {
    const filled = lines.filter((line) => this.lineText(line) !== "");
    return filled.slice(1).map((line, at) => {
      const isJoined = this.isOneBlock(filled[at] ?? 0, line);
      if (!isJoined)
        misses.push(
          `lines ${filled[at]} and ${line} are one paragraph: ${this.lineText(filled[at] ?? 0)} | ${this.lineText(line)}`,
        );
      return isJoined;
    });
  }

  keepsApart(last: number, first: number, misses: string[]): boolean {
    const isApart = !this.isOneBlock(last, first);
    if (!isApart)
      misses.push(`lines ${last} and ${first} are two paragraphs: ${this.lineText(last)} | ${this.lineText(first)}`);
    return isApart;
  }

  leavesOut(lines: readonly number[], misses: string[]): boolean {
    const isOut = lines.every((line) => this.lineText(line) === "" || (this.shown[line - 1]?.length ?? 0) === 0);
    if (!isOut) misses.push(`lines ${lines[0]}-${lines.at(-1)} repeat others but are read again`);
    return isOut;
  }

  mixing(truth: PageTruth, misses: string[]): Pick<PageTally, "passages" | "mixed" | "misheaded"> {
    const owners = new Map<number, ArticleTruth>();
    for (const article of truth) {
      for (const { role, lines } of article.blocks)
        if (role !== "dup") for (const line of lines.flatMap(allLines)) owners.set(line, article);
    }
    let passages = 0;
    let mixed = 0;
    let misheaded = 0;
    for (const article of this.source.articles) {
      for (const passage of splitArticle(article, PASSAGE_LIMITS)) {
        passages += 1;
        const lines = sourceParts(article.sourceMap, passage.start, passage.end).flatMap((part) =>
          this.linesOf(part.source, part.source + part.length),
        );
        const owning = lines.flatMap((line) => owners.get(line) ?? []);
        const main = mostFrequent(owning);
        if (main !== undefined && article.title !== null && !headlinesOf(main).includes(squeezed(article.title))) {
          misheaded += 1;
          misses.push(`a passage of ${main.id} is headed ${article.title}: ${passage.text.slice(0, 60)}`);
        }
        const ids = new Set(owning.map(({ id }) => id));
        if (ids.size < 2) continue;
        mixed += 1;
        misses.push(`one passage mixes ${[...ids].join(" and ")}: ${passage.text.slice(0, 60)}`);
      }
    }
    return { passages, mixed, misheaded };
  }

  /** The article that shows most lines of the truth's text. */
  private mainArticle({ blocks }: ArticleTruth): Article | undefined {
    const counts = new Map<number, number>();
    const texts = blocks.filter(({ role }) => role === "body" || role === "caption");
    for (const { lines } of texts.length > 0 ? texts : blocks) {
      for (const line of lines.flatMap(allLines)) {
        for (const { article } of this.shown[line - 1] ?? []) counts.set(article, (counts.get(article) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best === undefined ? undefined : this.source.articles[best[0]];
  }

  private isOneBlock(a: number, b: number): boolean {
    const first = this.shown[a - 1]?.at(-1) ?? NOWHERE;
    return (this.shown[b - 1] ?? []).some(({ article, block }) => article === first.article && block === first.block);
  }

  private lineText(line: number): string {
    return this.source.text.slice(this.starts[line - 1], this.starts[line]).trim();
  }

  private linesOf(start: number, end: number): number[] {
    const lines: number[] = [];
    let line = this.starts.findLastIndex((from) => from <= start) + 1;
    for (; line <= this.starts.length && (this.starts[line - 1] ?? end) < end; line += 1) lines.push(line);
    return lines;
  }
}

/** The printed headline and its other forms, to be compared with. */
function headlinesOf({ headline, aliases = [] }: ArticleTruth): string[] {
  return [headline, ...aliases].map(squeezed);
}

/** The one that stands there most often, the earlier of equal ones. */
function mostFrequent<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function allLines([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function lastLine(lines: readonly (readonly [number, number])[]): number {
  return lines.at(-1)?.[1] ?? 0;
}

function squeezed(text: string | null): string {
  return (text ?? "").replace(/[\s#*]+/gu, "");
}

function shareOf(results: readonly boolean[]): Share {
  return { right: results.filter((isRight) => isRight).length, of: results.length };
}
