import { basename } from "node:path";
import { messageOf } from "../errors/thrown.ts";
import { needsLanguage } from "../text/dates.ts";
import { detectLanguage } from "../text/language.ts";
import type { Article, Block, Dropped, SourceFile, SourceRange } from "./article.ts";
import { composeArticle, type DraftArticle } from "./compose.ts";
import { decodeText } from "./decode.ts";
import { statedEncoding } from "./encodings/stated-encoding.ts";
import { COLUMNS_FILE, requireSize } from "./file-bytes.ts";
import { dayInName } from "./file-date.ts";
import {
  type DocumentContent,
  type ExtractionOptions,
  type FileFormat,
  hasSignature,
  MOST_DOCUMENTS,
  type ReadingSettings,
} from "./formats/format.ts";
import { formatOf } from "./formats/formats.ts";
import { readFrontMatter } from "./front-matter/front-matter.ts";
import { aroundBook, libraryNotes } from "./front-matter/library-notes.ts";
import type { GivenFacts } from "./given-facts.ts";
import { knownWords } from "./hyphens/known-words.ts";
import { requireLines } from "./line-length.ts";
import { chooseReading } from "./mode/choose-reading.ts";
import type { Reading } from "./mode/reading.ts";
import { readPage } from "./page/read-page.ts";
import { readPlain } from "./plain/read-plain.ts";
import { NO_TEXT, notInstalled, ReadError, Unreadable } from "./read-error.ts";
import { pageOf, sourceRange } from "./source-map.ts";
import type { SourceBlock, StructuredText } from "./structure/structure.ts";
import { articlesOf, isHeadingKind } from "./structure/structured-articles.ts";

/**
 * One file as it is understood.
 * @param name shown to people; its extension decides the format.
 * @throws ReadError when it cannot be read: empty, binary, undecodable, too large, damaged, of an unknown format, or of one that is read by a
 *   part of the program that is missing.
 */
export async function readSourceFile(
  name: string,
  bytes: Uint8Array,
  settings: ReadingSettings = {},
): Promise<SourceFile> {
  return understood(name, textOf(name, bytes, settings)).catch((cause: unknown) => {
    const part = missingPart(cause);
    if (part !== null) throw new ReadError(name, notInstalled(part), cause);
    throw cause instanceof ReadError ? cause : unexpected(name, cause);
  });
}

/** The package or file of the program that could not be imported, which led to an error; null where that is not its cause. */
function missingPart(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = "", message }: NodeJS.ErrnoException = cause;
    if (MISSING.has(code)) return /^Cannot find (?:package|module) '([^']+)'/.exec(message)?.[1] ?? "a package";
  }
  return null;
}

const MISSING: ReadonlySet<string> = new Set(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]);

/** Whatever else is thrown while one file is read is told of that file: others are read all the same. */
function unexpected(name: string, cause: unknown): ReadError {
  return new ReadError(
    name,
    {
      reason: `reading it failed (${saidBy(cause)})`,
      nextStep: "Leave it out, and report it with the file if you can.",
    },
    cause,
  );
}

function saidBy(cause: unknown): string {
  return messageOf(cause).replace(/\.$/, "").slice(0, LONGEST_MESSAGE);
}

/** How much of a library's message is repeated, in UTF-16 units. */
const LONGEST_MESSAGE = 200;

/** A file's text before it is understood. */
interface ReadText {
  readonly encoding: string;
  readonly content: StructuredText | PlainText;
}

/** A text of which only itself tells what it is. */
interface PlainText {
  readonly text: string;
  /** Where it begins, behind what the file says of itself. */
  readonly from: number;
  readonly facts: GivenFacts;
  readonly isMarkdown: boolean;
}

/** What a text was understood as. */
interface Understood {
  readonly reading: Reading;
  readonly articles: readonly DraftArticle[];
  readonly headings: readonly SourceRange[];
  readonly dropped: readonly Dropped[];
}

/** Takes the text as a promise, so that the bytes it came from can be freed before the text is understood. */
async function understood(name: string, reading: Promise<ReadText>): Promise<SourceFile> {
  const { encoding, content } = await reading;
  const { text } = content;
  const { articles: drafts, ...rest } =
    "documents" in content
      ? await inDocuments(content, {
          mode: "structured",
          reason: content.reason ?? "its format tells what its parts are",
        })
      : await understoodText(name, content);
  const { pageStarts, recognizedPages = [] } = "documents" in content ? content : { pageStarts: [] };
  // The name of a table or mailbox tells nothing of each of its rows or letters.
  const isNamed = !("documents" in content) || content.documents.length === 1;
  const articles = (await composed(text, drafts))
    .map((article) => withPages(article, pageStarts))
    .map((article) => (isNamed ? withNamedDay(article, name) : article));
  if (articles.length === 0) {
    throw new ReadError(name, {
      reason: "it holds no article text",
      nextStep: "Check its content, or leave it out.",
    });
  }
  return { name, format: formatOf(name).name, encoding, text, articles, ...rest, pageStarts, recognizedPages };
}

/** An article without a date with the day that its file's name tells. */
function withNamedDay(article: Article, name: string): Article {
  const date = article.date === null ? dayInName(name, article.language) : null;
  return date === null ? article : { ...article, date, datedBy: "file-name" };
}

async function understoodText(name: string, content: PlainText): Promise<Understood> {
  const notes = content.from > 0 ? null : libraryNotes(content.text);
  if (notes === null) return understoodWords(name, content);
  const { from, to, facts } = notes;
  const book = await understoodWords(name, { ...content, text: content.text.slice(0, to), from, facts });
  const inBook = book.dropped.filter(({ start }) => start >= from);
  return { ...book, dropped: aroundBook(content.text, notes, inBook) };
}

/** Loaded when first needed, and once: of many small files, asking for it each time would be felt. */
let markdown: Promise<typeof import("./markdown/read-markdown.ts")> | null = null;

async function understoodWords(name: string, content: PlainText): Promise<Understood> {
  const { text } = content;
  const reading = chooseReading(content);
  switch (reading.mode) {
    case "newspaper": {
      const language = await languageOfDates(text);
      const namedDay = dayInName(name, language);
      return { reading, ...readPage(text, { ...content, language, namedDay, words: await knownWords(text) }) };
    }
    case "plain":
      return inDocuments(readPlain(text, content), reading);
    case "structured": {
      markdown ??= import("./markdown/read-markdown.ts");
      const { readMarkdown } = await markdown;
      return inDocuments(readMarkdown(text, content), reading);
    }
  }
}

async function inDocuments({ text, documents, dropped }: StructuredText, reading: Reading): Promise<Understood> {
  const isHeading = ({ kind }: SourceBlock) => isHeadingKind(kind);
  const [words, language] = [await knownWords(text), await languageOfDates(text)];
  const articles = documents.flatMap((document, at) =>
    articlesOf(text, document, { words, language, opensText: at === 0 }),
  );
  const again = articles.flatMap(({ blocks }) => blocks.flatMap(({ alsoAt }) => alsoAt));
  return {
    reading,
    articles,
    headings: documents.flatMap(({ blocks }) => blocks.filter(isHeading).flatMap(({ ranges }) => ranges)),
    dropped:
      again.length === 0
        ? dropped
        : [...dropped, ...again.map((range) => ({ kind: "duplicate" as const, ...range }))].sort(
            (a, b) => a.start - b.start,
          ),
  };
}

/** The language of a text (BCP 47) where a date stands in it of which only the language tells the day; "und" elsewhere. */
async function languageOfDates(text: string): Promise<string> {
  return needsLanguage(text.slice(0, DATED)) ? detectLanguage(text) : "und";
}

/** Dates are looked at so far into a text, in UTF-16 units. */
const DATED = 100_000;

async function textOf(name: string, bytes: Uint8Array, settings: ReadingSettings): Promise<ReadText> {
  const { givenEncoding: given = null } = settings;
  const options = optionsOf(name, settings);
  requireSize(name, bytes.length);
  const { label, content } = formatOf(name);
  switch (content.kind) {
    case "plain": {
      const decoded = await decodeText(name, bytes, { given, declared: statedEncoding(bytes), isStated: true });
      requireLines(name, decoded.text);
      const { text } = decoded;
      const { end, facts } = await readFrontMatter(text);
      const isMarkdown = content.marks === "Markdown";
      return { encoding: decoded.encoding, content: { text, from: end, facts, isMarkdown } };
    }
    case "markup": {
      const refusals = { label, knownErrors: {}, withoutText: NO_TEXT };
      const pieces = content.extractPieces?.(bytes);
      if (pieces) return { encoding: pieces.encoding, content: await extracted(name, refusals, pieces.extract) };
      const named = content.declaredEncoding(bytes);
      const hints = { given, declared: named ?? statedEncoding(bytes), isStated: named === null };
      const { text, encoding } = await decodeText(name, bytes, hints);
      return { encoding, content: await extracted(name, refusals, () => content.extract(text, options)) };
    }
    case "document":
      requireSignature(name, label, content, bytes);
      return {
        encoding: "utf-8",
        content: await extracted(name, { label, ...content }, () => content.extract(bytes, options)),
      };
  }
}

function optionsOf(
  name: string,
  { columns = null, ocrLanguages = null, mostDocuments = MOST_DOCUMENTS }: ReadingSettings,
): ExtractionOptions {
  return {
    mostDocuments: Math.min(mostDocuments, MOST_DOCUMENTS),
    columns: columns === null ? null : { name: basename(name) + COLUMNS_FILE, text: columns },
    ocrLanguages,
  };
}

/** What is said when no text can be extracted. */
type ExtractionRefusals = Pick<FileFormat, "label"> & Pick<DocumentContent, "knownErrors" | "withoutText">;

/** Libraries fail in many ways on damaged files: each becomes a ReadError that says what the library said. */
async function extracted(
  name: string,
  { label, knownErrors, withoutText }: ExtractionRefusals,
  extract: () => Promise<StructuredText>,
): Promise<StructuredText> {
  let result: StructuredText;
  try {
    result = await extract();
  } catch (cause) {
    if (cause instanceof Unreadable) throw new ReadError(name, cause, cause);
    const kind = cause instanceof Error ? cause.name : "";
    const damaged = {
      reason: `it is damaged or no ${label} file (${saidBy(cause)})`,
      nextStep: "Save it again, or leave it out.",
    };
    throw new ReadError(name, Object.hasOwn(knownErrors, kind) ? (knownErrors[kind] ?? damaged) : damaged, cause);
  }
  if (!/[\p{L}\p{N}]/u.test(result.text)) throw new ReadError(name, withoutText);
  requireLines(name, result.text);
  return result;
}

function requireSignature(name: string, label: string, content: DocumentContent, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadError(name, { reason: "it is empty", nextStep: NO_TEXT.nextStep });
  if (content.signature === null || hasSignature(content.signature, bytes)) return;
  throw new ReadError(
    name,
    content.otherFormat(bytes) ?? {
      reason: `it is no ${label} file`,
      nextStep: "Give it the extension of its format, or leave it out.",
    },
  );
}

/** An article with the pages that its blocks begin on, where its source has any. */
function withPages(article: Article, pageStarts: readonly number[]): Article {
  if (pageStarts.length === 0) return article;
  const pageOfBlock = ({ start, end }: Block) => pageOf(pageStarts, sourceRange(article.sourceMap, start, end).start);
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, page: pageOfBlock(block) })) };
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
