import type { ArticlePart, ArticleReference, Quotation, QuotedAnswer } from "../../retrieve/answer.ts";
import type { Texts } from "../locales/texts.ts";
import { promise } from "../replies/answer-view.ts";
import { languageName } from "../replies/article-lines.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { escapeMarkdown, markdownLine } from "../replies/escape.ts";
import { dayOfArticle, linkTo } from "../replies/quotation-frame.ts";
import { quotationMarkdown } from "../replies/quotation-markdown.ts";
import type { Reply } from "../replies/reply.ts";
import { articleControls, type Reading, wasQuoted } from "./article-controls.ts";
import { pagesOf, pageWith } from "./article-pages.ts";

/** Characters of headline, byline, section headings and file name above a page. */
const HEADLINE_LENGTH = 250;
const FACT_LENGTH = 100;
/** Characters that the passages of a page may take up, with what Markdown needs. */
const TEXT_LENGTH = 3_000;

/**
 * A page of an article: on the first one headline, date, source and byline above the text, on others the headline. The passage
 * from which it was opened is marked, and so is its answering sentence.
 *
 * @param opened From which answer it was opened, if any.
 */
export function articleView(
  { texts }: { readonly texts: Texts },
  part: ArticlePart,
  { reading, question, tier }: OpenedFrom,
): Reply {
  const pages = pagesOf(part);
  const page = pageWith(pages, part.from);
  const shown = part.passages.slice(0, page.count);
  const quoted = wasQuoted(part, reading) ? part.passages[part.at - part.from] : undefined;
  const head = page.number === 0 ? fullHead(texts, part, shown) : `**${headlineOf(texts, part.article)}**`;
  const share = Math.floor(TEXT_LENGTH / Math.max(1, shown.length));
  const bodies = shown.map((passage, i) => {
    const mark = passage === quoted ? `-# 📍 ${texts.reader.quoted}` : null;
    return [
      ...notesAbove(texts, part, passage, shown[i - 1]),
      mark,
      bodyOf(texts, passage, Math.min(TEXT_LENGTH, Math.max(share, passage.text.length * 2))),
    ]
      .filter((line) => line !== null)
      .join("\n");
  });
  const promised = tier === null ? [] : [promise(texts, tier)];
  const words = [...promised, head, ...bodies, footOf(texts, shown, { number: page.number, of: pages.length })].join(
    "\n",
  );
  const reply = { texts, question, words, cards: [], rows: articleControls(texts, part, reading) };
  return tier === null ? reply : { ...reply, tier };
}

interface OpenedFrom {
  readonly reading: Reading;
  /** Null where nothing was asked. */
  readonly question: string | null;
  /** What the answer promises; null for none. */
  readonly tier: QuotedAnswer["tier"] | null;
}

function headlineOf(texts: Texts, { title }: ArticleReference): string {
  return markdownLine(oneLine(title ?? "") || texts.untitled, HEADLINE_LENGTH);
}

/** Headline and facts; who wrote it only where the page itself does not say so. */
function fullHead(texts: Texts, { article }: ArticlePart, shown: readonly Quotation[]): string {
  const { source, language, byline, url } = article;
  const saysByline = byline === null || shown.some(({ text }) => lettersOf(text).includes(lettersOf(byline)));
  const facts = [
    dayOfArticle(texts, article),
    escapeMarkdown(clip(source, FACT_LENGTH)),
    language === "und" ? null : languageName(texts, language),
    saysByline ? null : markdownLine(byline, FACT_LENGTH),
    url !== null && /^https?:\/\/\S+$/.test(url) ? `<${url.replaceAll(">", "%3E")}>` : null,
  ];
  return `### ${headlineOf(texts, article)}\n-# ${facts.filter(Boolean).join(" · ")}`;
}

/** What stands above a passage: section headings where they change, and what is to be known of it. */
function notesAbove(texts: Texts, { article }: ArticlePart, passage: Quotation, before?: Quotation): string[] {
  const heading = passage.headings.join(" › ");
  const isNew = heading !== "" && heading !== before?.headings.join(" › ");
  const isOthers = passage.article.title === null && article.title !== null;
  const notes = [
    passage.kind === "caption" || passage.kind === "sidebar" ? texts.blockKinds[passage.kind] : null,
    isOthers ? texts.reader.mayBeAnothers : null,
    passage.recognized ? texts.recognized : null,
  ].filter((note) => note !== null);
  return [
    ...(isNew ? [`**${markdownLine(heading, FACT_LENGTH)}**`] : []),
    ...(notes.length === 0 ? [] : [`-# ${notes.join(" · ")}`]),
  ];
}

function bodyOf(texts: Texts, passage: Quotation, budget: number): string {
  const { markdown, shortened } = quotationMarkdown(passage, budget);
  return shortened ? `${markdown}\n-# ${texts.shortened}` : markdown;
}

/** "2/5 · lines 12–30 · page 2 · #k3x9": where the page stands; the lines are a link if the operator has pages. */
function footOf(
  texts: Texts,
  shown: readonly Quotation[],
  page: { readonly number: number; readonly of: number },
): string {
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return "";
  const facts = [
    page.of > 1 ? `${page.number + 1}/${page.of}` : null,
    linkTo(first.link, texts.lines(first.lines[0], Math.max(first.lines[0], last.lines[1]))),
    first.page === null ? null : texts.page(first.page),
    `#${first.citation}`,
  ];
  return `-# ${facts.filter(Boolean).join(" · ")}`;
}

/** What two ways to print a name have in common. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
