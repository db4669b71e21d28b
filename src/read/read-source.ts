import { detectLanguage } from "../text/language.ts";
import type { Article, Dropped, SourceFile, SourceRange } from "./article.ts";
import { composeArticle, type DraftArticle } from "./compose.ts";
import { decodeText } from "./decode.ts";
import { requireSize } from "./file-bytes.ts";
import type { ExtractedText } from "./formats/extracted-text.ts";
import { type DocumentContent, type FileFormat, hasSignature } from "./formats/format.ts";
import { formatOf } from "./formats/formats.ts";
import { readFrontMatter } from "./front-matter.ts";
import { requireLines } from "./line-length.ts";
import { readPage } from "./page/read-page.ts";
import { WEIGHTS, type Weights } from "./page/rules.ts";
import { NO_TEXT, ReadError, Unreadable } from "./read-error.ts";
import type { SourceBlock } from "./structure/structure.ts";
import { articlesOf, isHeadingKind } from "./structure/structured-articles.ts";

/**
 * One file as it is understood.
 * @param name shown to people; its extension decides the format.
 * @param weights what the rules are worth by which halves of sentences are joined on newspaper pages.
 * @throws ReadError when it cannot be read: empty, binary, undecodable, too large, damaged, or of an unknown format.
 */
export function readSourceFile(name: string, bytes: Uint8Array, weights: Weights = WEIGHTS): Promise<SourceFile> {
  return understood(name, textOf(name, bytes), weights);
}

/** How much of a library's message is repeated, in UTF-16 units. */
const LONGEST_MESSAGE = 200;

/** A file's text before it is understood. */
interface ReadText {
  readonly encoding: string;
  readonly content: ExtractedText;
}

/** What a text was understood as. */
interface Understood {
  readonly articles: readonly DraftArticle[];
  readonly headings: readonly SourceRange[];
  readonly dropped: readonly Dropped[];
}

/** Takes the text as a promise, so that the bytes it came from can be freed before the text is understood. */
async function understood(name: string, reading: Promise<ReadText>, weights: Weights): Promise<SourceFile> {
  const { encoding, content } = await reading;
  const { text, pageStarts } = content;
  const { articles: drafts, headings, dropped } = articlesIn(content, weights);
  const articles = await composed(text, drafts);
  if (articles.length === 0) {
    throw new ReadError(name, {
      reason: "it holds no article text",
      nextStep: "Check its content, or leave it out.",
    });
  }
  return { name, format: formatOf(name).name, encoding, text, articles, headings, dropped, pageStarts };
}

function articlesIn(content: ExtractedText, weights: Weights): Understood {
  if (!("documents" in content)) return readPage(content.text, { from: content.from, facts: content.facts, weights });
  const { text, documents, dropped } = content;
  const isHeading = ({ kind }: SourceBlock) => isHeadingKind(kind);
  return {
    articles: documents.flatMap((document) => articlesOf(text, document)),
    headings: documents.flatMap(({ blocks }) => blocks.filter(isHeading).flatMap(({ ranges }) => ranges)),
    dropped,
  };
}

async function textOf(name: string, bytes: Uint8Array): Promise<ReadText> {
  requireSize(name, bytes.length);
  const { label, content } = formatOf(name);
  switch (content.kind) {
    case "plain": {
      const decoded = await decodeText(name, bytes);
      requireLines(name, decoded.text);
      const { text } = decoded;
      const { end, facts } = readFrontMatter(text);
      return { encoding: decoded.encoding, content: { text, from: end, facts, pageStarts: [] } };
    }
    case "markup": {
      const { text, encoding } = await decodeText(name, bytes, content.declaredEncoding(bytes));
      const refusals = { label, knownErrors: {}, withoutText: NO_TEXT };
      return { encoding, content: await extracted(name, refusals, () => content.extract(text)) };
    }
    case "document":
      requireSignature(name, label, content, bytes);
      return { encoding: "utf-8", content: await extracted(name, { label, ...content }, () => content.extract(bytes)) };
  }
}

/** What is said when no text can be extracted. */
type ExtractionRefusals = Pick<FileFormat, "label"> & Pick<DocumentContent, "knownErrors" | "withoutText">;

/** Libraries fail in many ways on damaged files: each becomes a ReadError that says what the library said. */
async function extracted(
  name: string,
  { label, knownErrors, withoutText }: ExtractionRefusals,
  extract: () => Promise<ExtractedText>,
): Promise<ExtractedText> {
  let result: ExtractedText;
  try {
    result = await extract();
  } catch (cause) {
    if (cause instanceof Unreadable) throw new ReadError(name, cause, cause);
    const { name: kind, message } = cause instanceof Error ? cause : { name: "", message: String(cause) };
    const said = message.replace(/\.$/, "").slice(0, LONGEST_MESSAGE);
    const damaged = {
      reason: `it is damaged or no ${label} file (${said})`,
      nextStep: "Save it again, or leave it out.",
    };
    throw new ReadError(name, Object.hasOwn(knownErrors, kind) ? (knownErrors[kind] ?? damaged) : damaged, cause);
  }
  if (!/[\p{L}\p{N}]/u.test(result.text)) throw new ReadError(name, withoutText);
  requireLines(name, result.text);
  return result;
}

function requireSignature(name: string, label: string, content: DocumentContent, bytes: Uint8Array): void {
  if (hasSignature(content.signature, bytes)) return;
  if (bytes.length === 0) throw new ReadError(name, { reason: "it is empty", nextStep: NO_TEXT.nextStep });
  throw new ReadError(
    name,
    content.otherFormat(bytes) ?? {
      reason: `it is no ${label} file`,
      nextStep: "Give it the extension of its format, or leave it out.",
    },
  );
}

async function composed(text: string, drafts: readonly DraftArticle[]): Promise<Article[]> {
  const articles: Article[] = [];
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const article = composeArticle(text, draft);
    const language = article.language === "und" ? await detectLanguage(article.body) : article.language;
    const twin = seen.get(article.id) ?? 0;
    seen.set(article.id, twin + 1);
    articles.push({ ...article, language, id: twin === 0 ? article.id : `${article.id}-${twin + 1}` });
  }
  return articles;
}
