import type { SourceFile } from "../../read/article.ts";
import { sourceParts } from "../../read/source-map.ts";
import { splitArticle } from "../../read/split.ts";
import { accountOf } from "../../read/text-account.ts";
import { compareJoints } from "./compare-joints.ts";
import type { ComparedPage } from "./compared-page.ts";
import { type PageTally, type Share, shareOf } from "./page-figures.ts";
import { type ArticleTruth, headlinesOf, type PageTruth, squeezed } from "./page-truth.ts";
import {
  COPY,
  lettersOf,
  NO_ARTICLE,
  type PrintedBlock,
  type PrintedLetters,
  printedLetters,
} from "./printed-letters.ts";
import { shownLetters } from "./shown-letters.ts";

const PASSAGE_LIMITS = { countTokens: (text: string) => Math.ceil(text.length * 0.65), target: 150, max: 384 };

/** Near twins are kept when so much of both is shown: a letter may be lost for another reason. */
const SHOWN_ENOUGH = 0.9;

/** Compares one page's reading with its truth. */
export function tallyPage(source: SourceFile, truth: PageTruth): PageTally {
  const printed = printedLetters(source.text, truth);
  const shown = shownLetters(source, printed);
  const page: ComparedPage = { source, truth, printed, shown, misses: [] };
  const headlines = truth.articles.map((_, article) => hasHeadline(page, article));
  const allText = truth.articles.flatMap((_, article) => lettersOfArticle(page, article));
  const joints = compareJoints(page);
  const { letters, lost } = accountOf(source);
  return {
    headlines: shareOf(headlines),
    unheaded: shareOf(headlines.filter((_, article) => truth.articles[article]?.headline === null)),
    ...joints,
    articleText: articleText(page),
    shownText: shareOf(allText.map((letter) => (shown.times[letter] ?? 0) > 0)),
    duplicates: shareOf(printed.blocks.filter(({ role }) => role === COPY).map((copy) => isShownOnce(page, copy))),
    twins: shareOf(printed.blocks.filter(({ twin }) => twin !== null).map((block) => isKeptBesideTwin(page, block))),
    accounted: { right: letters - lost, of: letters },
    ...mixing(page),
    misses: page.misses,
  };
}

function hasHeadline(page: ComparedPage, article: number): boolean {
  const truth = page.truth.articles[article] as ArticleTruth;
  const found = mainArticle(page, article);
  const title = found === null ? null : (page.source.articles[found]?.title ?? null);
  const isRight =
    found !== null &&
    (headlinesOf(truth).includes(squeezed(title)) || (title === null && truth.headline_optional === true));
  if (!isRight)
    page.misses.push(`${truth.id} should be headed ${truth.headline}, not ${found === null ? "missing" : title}`);
  return isRight;
}

const TEXT: ReadonlySet<string> = new Set(["body", "caption", "sidebar"]);

/** The letters of an article's text, or of all that it has where it has no text. */
function lettersOfArticle({ printed }: ComparedPage, article: number): number[] {
  const own = printed.blocks.filter((block) => block.article === article && block.role !== COPY);
  const text = own.filter(({ role }) => TEXT.has(role));
  return (text.length > 0 ? text : own).flatMap(({ letters }) => letters);
}

/** Index of the article that shows most letters of the truth's article; null where none shows any. */
function mainArticle(page: ComparedPage, article: number): number | null {
  const letters = lettersOfArticle(page, article);
  return indexOfMost(page.shown.byArticle.map((shown) => letters.filter((letter) => shown[letter] === 1).length));
}

function indexOfMost(counts: readonly number[]): number | null {
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** An article of the reading that is another's counts for that one alone. */
function articleText(page: ComparedPage): Share {
  const letters = page.truth.articles.map((_, article) => lettersOfArticle(page, article));
  const counts = letters.map((own) =>
    page.shown.byArticle.map((shown) => own.filter((letter) => shown[letter] === 1).length),
  );
  const right = counts.map((own, article) => {
    const main = indexOfMost(own);
    if (main === null || indexOfMost(counts.map((each) => each[main] ?? 0)) !== article) return 0;
    return own[main] ?? 0;
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return { right: sum(right), of: sum(letters.map(({ length }) => length)) };
}

function isShownOnce({ source, shown, misses }: ComparedPage, { letters, ranges }: PrintedBlock): boolean {
  const isOnce = letters.every((letter) => (shown.times[letter] ?? 0) <= 1);
  if (!isOnce) misses.push(`repeated, and read again: ${beginning(source, ranges[0]?.start ?? 0)}`);
  return isOnce;
}

function isKeptBesideTwin({ source, shown, misses }: ComparedPage, block: PrintedBlock): boolean {
  const isKept = [block, block.twin].every((one) => {
    const letters = one?.letters ?? [];
    return letters.filter((letter) => (shown.times[letter] ?? 0) > 0).length >= SHOWN_ENOUGH * letters.length;
  });
  if (!isKept) misses.push(`taken for a repetition, or lost: ${beginning(source, block.ranges[0]?.start ?? 0)}`);
  return isKept;
}

function mixing({
  source,
  truth,
  printed,
  misses,
}: ComparedPage): Pick<PageTally, "passages" | "mixed" | "misheaded" | "underAnothers" | "headlinesKeptBack"> {
  let passages = 0;
  let mixed = 0;
  let misheaded = 0;
  let underAnothers = 0;
  let headlinesKeptBack = 0;
  for (const article of source.articles) {
    for (const passage of splitArticle(article, PASSAGE_LIMITS)) {
      passages += 1;
      const counts = new Map<number, number>();
      for (const part of sourceParts(article.sourceMap, passage.start, passage.end)) {
        for (const at of lettersOf(source.text, { start: part.source, end: part.source + part.length })) {
          const owner = ownerOf(printed, at);
          if (owner !== NO_ARTICLE) counts.set(owner, (counts.get(owner) ?? 0) + 1);
        }
      }
      const main = truth.articles[[...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? NO_ARTICLE];
      const isHeaded = main !== undefined && article.title !== null;
      const isRight = isHeaded && headlinesOf(main).includes(squeezed(article.title));
      if (isRight && passage.mayBeAnothers) headlinesKeptBack += 1;
      if (isHeaded && !isRight && !passage.mayBeAnothers) {
        misheaded += 1;
        if (truth.articles.some((one) => headlinesOf(one).includes(squeezed(article.title)))) underAnothers += 1;
        misses.push(`a passage of ${main.id} is headed ${article.title}: ${passage.text.slice(0, 60)}`);
      }
      if (counts.size < 2) continue;
      mixed += 1;
      const ids = [...counts.keys()].map((owner) => truth.articles[owner]?.id);
      misses.push(`one passage mixes ${ids.join(" and ")}: ${passage.text.slice(0, 60)}`);
    }
  }
  return { passages, mixed, misheaded, underAnothers, headlinesKeptBack };
}

/** Index of the truth's article that the letter is of. */
function ownerOf({ numberAt, blockOf, blocks }: PrintedLetters, at: number): number {
  return blocks[blockOf[numberAt[at] ?? NO_ARTICLE] ?? NO_ARTICLE]?.article ?? NO_ARTICLE;
}

function beginning({ text }: SourceFile, start: number): string {
  return text.slice(start, start + 60).replace(/\s+/gu, " ");
}
