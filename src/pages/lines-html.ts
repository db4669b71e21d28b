import type { SourceRun } from "../read/article.ts";
import { lineStarts, linesOf } from "../read/source-map.ts";
import { dividedLines } from "../retrieve/source/line-parts.ts";
import type { KeptArticle } from "../retrieve/store/store-export.ts";
import { escapeAttribute, escapeText, languageAttributes } from "./html.ts";
import { passageAnchor } from "./page-link.ts";

/** A page of a source as a picture beside the pages. */
export interface PageImage {
  /** Counted from 1. */
  readonly number: number;
  /** Its address from the page of the source. */
  readonly address: string;
  /** In dots. */
  readonly width: number;
  readonly height: number;
}

/** The lines of one file as they stand in it. */
export interface SourceLines {
  readonly source: string;
  readonly articles: readonly KeptArticle[];
  /** Place of the file among those on the page, from 0. */
  readonly file: number;
  /** In the order of the pages. */
  readonly images: readonly PageImage[];
}

/** The anchor of a line, counted from 1, of a file at a place among those on the page. */
export function lineAnchor(file: number, line: number): string {
  return `${file === 0 ? "" : `f${file + 1}-`}L${line}`;
}

/** The lines that runs touch, as ranges of line numbers in their order; a passage may leave out what stands between two. */
export function linesOfRuns(runs: readonly SourceRun[], starts: readonly number[]): [first: number, last: number][] {
  const touched = runs.filter(({ length }) => length > 0);
  const ranges = touched.map(({ source, length }) => linesOf(starts, { start: source, end: source + length }));
  const merged: [number, number][] = [];
  for (const [first, last] of ranges.sort(([a], [b]) => a - b)) {
    const before = merged.at(-1);
    if (before === undefined || first > before[1] + 1) merged.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return merged;
}

/** So many lines at a time are laid out when they come into view. */
const LINES_AT_A_TIME = 100;

/**
 * The lines of a source, numbered, as they stand: what no passage shows is marked, whether it is shown above an article or
 * left out. The number of a line with which a passage begins leads to it; pictures stand before the first line of their pages.
 */
export function linesHtml({ source, articles, file, images }: SourceLines): string {
  const starts = lineStarts(source);
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ passage, article })));
  const opening = new Map(passages.toReversed().map(({ passage }) => [passage.lines[0], passage.citation]));
  const languages = languagesOfLines(passages, starts);
  const usual = mostFrequent(languages.values());
  const divide = dividedLines(source, articles);
  const pictures = imagesByLine(
    images,
    passages.map(({ passage }) => passage),
  );
  const last = starts.length;
  let html = "";
  for (let line = 1; line <= last; line++) {
    if (line % LINES_AT_A_TIME === 1) html += `${line === 1 ? "" : "</ol>"}<ol class="lines">`;
    const found = pictures.get(line);
    if (found !== undefined) html += `<li class="pages">${found.map(imageHtml).join("")}</li>`;
    const start = starts[line - 1] as number;
    const text = source.slice(start, starts[line] ?? source.length).replace(/[\r\n\u2028\u2029]+$/, "");
    const parts = divide({ number: line, start, text }).map(({ text: part, became }) =>
      became === "quotable"
        ? escapeText(part)
        : `<span class="${became === "above" ? "above" : "out"}">${escapeText(part)}</span>`,
    );
    const citation = opening.get(line);
    const number =
      citation === undefined
        ? `<span class="n">${line}</span>`
        : `<a class="n" href="#${passageAnchor(citation)}" aria-label="Line ${line}, to its passage">${line}</a>`;
    const attributes = languageAttributes(languages.get(line) ?? usual);
    html += `<li id="${lineAnchor(file, line)}">${number}<span class="t"${attributes}>${parts.join("")}</span></li>\n`;
  }
  const rest =
    pictures
      .get(last + 1)
      ?.map(imageHtml)
      .join("") ?? "";
  return `${html}${rest === "" ? "" : `<li class="pages">${rest}</li>`}</ol>`;
}

type PlacedPassage = {
  readonly passage: KeptArticle["passages"][number];
  readonly article: KeptArticle;
};

/** The language of each line of which a passage shows something. */
function languagesOfLines(passages: readonly PlacedPassage[], starts: readonly number[]): Map<number, string> {
  const languages = new Map<number, string>();
  for (const { passage, article } of passages) {
    for (const [first, last] of linesOfRuns(passage.runs, starts))
      for (let line = first; line <= last; line++) languages.set(line, article.reference.language);
  }
  return languages;
}

/** "und" where there is none. */
function mostFrequent(languages: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "und";
}

/** By the line before which they stand: that of the first passage that begins on the page, or on a later one. */
function imagesByLine(images: readonly PageImage[], passages: readonly KeptArticle["passages"][number][]) {
  const firstLines = new Map<number, number>();
  for (const { page, lines } of passages) {
    if (page !== null) firstLines.set(page, Math.min(lines[0], firstLines.get(page) ?? Number.POSITIVE_INFINITY));
  }
  const begins = [...firstLines].sort(([a], [b]) => a - b);
  const byLine = new Map<number, PageImage[]>();
  const end = passages.reduce((most, { lines }) => Math.max(most, lines[1]), 0) + 1;
  for (const image of images) {
    const line = image.number === 1 ? 1 : (begins.find(([page]) => page >= image.number)?.[1] ?? end);
    byLine.set(line, [...(byLine.get(line) ?? []), image]);
  }
  return byLine;
}

function imageHtml({ number, address, width, height }: PageImage): string {
  const source = escapeAttribute(address);
  return (
    `<a href="${source}"><img src="${source}" alt="Page ${number} as it is printed" width="${width}" height="${height}" ` +
    'loading="lazy" decoding="async"></a>'
  );
}
