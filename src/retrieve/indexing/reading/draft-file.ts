import { createHash } from "node:crypto";
import type { Article, Passage, SourceFile, SourceRange, SourceRun } from "../../../read/article.ts";
import { cutsIn, lineStarts, linesOf, pageOf, sourceParts } from "../../../read/source-map.ts";
import type { TextAccount } from "../../../read/text-account.ts";
import { bareText } from "../../../text/written/bare-text.ts";
import type { Place } from "../../answer.ts";
import { speakersOf } from "../../store/article-speakers.ts";
import { sourceSpan } from "../../store/stored-passage.ts";
import type { ArticleDraft, FileDraft, PassageDraft } from "../../store/writable-store.ts";

/** Headline and headings that the embedder reads before a passage are cut at this many UTF-16 units. */
const CONTEXT_LENGTH = 160;

/** A passage and how the embedder reads it. */
export interface EmbeddablePassage {
  readonly article: Article;
  readonly passage: Passage;
  /** Whether the headline and headings are read above it. */
  readonly isInContext: boolean;
  /** Names what the embedder reads and the sentences, 80 bits in hex; passages of equal keys have equal vectors. */
  readonly key: string;
}

/** `fits` says whether the embedder reads an input whole; the headline above the passage is left out where it does not. */
export function embeddable(article: Article, passage: Passage, fits: (input: string) => boolean): EmbeddablePassage {
  const isInContext = fits(bareText(inContext(article, passage)));
  const input = inputOf({ article, passage, isInContext });
  const digest = createHash("sha256").update(input).update(JSON.stringify(passage.sentences)).digest();
  return { article, passage, isInContext, key: digest.subarray(0, 10).toString("hex") };
}

/** What the embedder reads. Put together when it does: of a long file, all of it together is as long as the text. */
export function inputOf({ article, passage, isInContext }: Omit<EmbeddablePassage, "key">): string {
  return bareText(isInContext ? inContext(article, passage) : passage.text);
}

/** A passage's text below its headline and headings. */
function inContext(article: Article, passage: Passage): string {
  const context = [passage.mayBeAnothers ? null : article.title, ...passage.headings]
    .filter((line) => line !== null)
    .join(" ");
  if (context === "" || passage.kind === "headline") return passage.text;
  return `${context.slice(0, CONTEXT_LENGTH)}\n${passage.text}`;
}

/** All that was read of a file. */
export interface ReadPassages {
  readonly source: SourceFile;
  readonly passages: readonly EmbeddablePassage[];
  readonly account: TextAccount;
}

/** What a store is given of a file, but for its stamp: `passages` are all of it, in the order of the file. */
export function draftFile({ source, passages, account }: ReadPassages): Omit<FileDraft, "stamp"> {
  const starts = lineStarts(source.text);
  const lines: LineFinder = (range) => linesOf(starts, range);
  const ofArticle = new Map<Article, EmbeddablePassage[]>();
  for (const each of passages) {
    const own = ofArticle.get(each.article) ?? [];
    ofArticle.set(each.article, own);
    own.push(each);
  }
  const articles = [...ofArticle].map(([article, own]) => draftArticle(article, own, { source, lines }));
  const { format, encoding, text } = source;
  return { source: { format, encoding, text }, account, articles };
}

/** First and last line of a part of the source, counted from 1. */
type LineFinder = (range: SourceRange) => readonly [number, number];

/** What places in a file are named by. */
interface FilePlaces {
  readonly source: SourceFile;
  readonly lines: LineFinder;
}

function draftArticle(
  article: Article,
  passages: readonly EmbeddablePassage[],
  { source, lines }: FilePlaces,
): ArticleDraft {
  const { title, byline, date, datedBy, language, url } = article;
  const repeated = article.blocks.filter((block) => block.alsoAt.length > 0);
  let next = 0;
  /** Other places in the file where all that the passage says is printed: not those of one block of several. */
  const alsoIn = (passage: Passage): Place[] => {
    // Passages and blocks are in the order of the body.
    while ((repeated[next]?.end ?? passage.end) < passage.end) next += 1;
    const block = repeated[next];
    if (block === undefined || block.start > passage.start) return [];
    const shown = passage.mayBeAnothers ? null : title;
    return block.alsoAt.map((range) => ({ source: source.name, title: shown, lines: lines(range) }));
  };
  const drafts = passages.map(({ passage, key }): Omit<PassageDraft, "speakers"> => {
    const { kind, headings, mayBeAnothers, text, sentences } = passage;
    const runs = runsOf(article, passage);
    const span = sourceSpan(runs);
    const page = pageOf(source.pageStarts, span.start);
    const also = alsoIn(passage);
    const isRecognized = page !== null && source.recognizedPages?.includes(page) === true;
    return {
      kind,
      headings,
      mayBeAnothers,
      isRecognized,
      text,
      sentences,
      runs,
      also,
      lines: lines(span),
      page,
      key,
    };
  });
  const speakers = speakersOf(drafts);
  return {
    reference: { title, byline, date, datedBy, language, url },
    lines: lines(sourceSpan(article.sourceMap)),
    passages: drafts.map((draft, place) => ({ ...draft, speakers: speakers[place] as PassageDraft["speakers"] })),
  };
}

/** The part of the article's source map that the passage covers, its offsets counted from the passage's start. */
function runsOf(article: Article, { start, end }: Passage): SourceRun[] {
  const parts = sourceParts(article.sourceMap, start, end);
  const cuts = cutsIn(article.sourceMap, start, end);
  const runs = cuts.length === 0 ? parts : [...parts, ...cuts].sort((a, b) => a.body - b.body || a.length - b.length);
  return runs.map(({ body, source, length }) => ({ body: body - start, source, length }));
}
