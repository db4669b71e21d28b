import type { Sentence } from "../text/sentences.ts";
import type { Reading } from "./mode/reading.ts";

/** One file that the operator put in, as it was understood. */
export interface SourceFile {
  /** Name shown to people: the path below the folder that was given, with "/" between folders. */
  readonly name: string;
  /** The name of its format: "text", "pdf"; `formats/` says which there are. */
  readonly format: string;
  /** The character encoding that was recognised, as its IANA name ("utf-8", "gb18030"); "utf-8" for files that are no text. */
  readonly encoding: string;
  /** How it was read, and why so. */
  readonly reading: Reading;
  /** The text that all source offsets and line numbers refer to: decoded, and for files that are not plain text extracted. */
  readonly text: string;
  readonly articles: readonly Article[];
  /** Where headlines and headings stand that are shown above passages. In the order of the source. */
  readonly headings: readonly SourceRange[];
  /** What is not running text, kept as what it is. */
  readonly dropped: readonly Dropped[];
  /** First source offset of each page, for formats that have pages (PDF); empty otherwise. */
  readonly pageStarts: readonly number[];
  /** Numbers, from 1, of pages that a program has read from pictures, and may have misread; none where it is left out. */
  readonly recognizedPages?: readonly number[];
}

/** A part of a source file that no passage shows: `text.slice(start, end)` of the source. */
export interface Dropped {
  readonly kind: DroppedKind;
  readonly start: number;
  readonly end: number;
}

/** By what it is known from when an article is: what is printed with it or on its page, what the file says of itself, or its name. */
export type DateSource = "dateline" | "byline" | "page" | "given" | "file-name";

export type DroppedKind =
  | "jump-line"
  | "furniture"
  | "navigation"
  | "rule"
  | "image"
  | "formula"
  | "struck"
  | "reading"
  | "duplicate"
  | "embedded"
  | "markup"
  /** Known as an article's day, author, address, language or tags. */
  | "facts"
  /** What a library that gives books away has put around one: licences, how signs are meant. */
  | "library"
  /** A file that came with a letter. */
  | "attachment"
  /** Characters whose font does not say which they are, and what text recognition has guessed. */
  | "unreadable";

/** One article of a source file. */
export interface Article {
  /** Unique in its file and the same as long as the article's headline and first words are. */
  readonly id: string;
  /** The printed headline, its lines joined; null where none is printed. */
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601 date (2024-11-23), or null. */
  readonly date: string | null;
  /** Null where the date is. */
  readonly datedBy: DateSource | null;
  /** BCP 47: "zh-Hans", "zh-Hant", "en", "ja", ... or "und". */
  readonly language: string;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** True for text that continues an article of another page ("上接一版"). */
  readonly continuation: boolean;
  /** The clean reading text: the blocks in order, two line feeds between them. */
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly sourceMap: SourceMap;
}

/** What a block of the body is; only paragraphs are running text. Line feeds inside of a block are the author's. */
export type BlockKind = "paragraph" | "code" | "caption" | "sidebar" | "headline" | "byline";

/** A paragraph, caption, sidebar entry, or secondary headline: `body.slice(start, end)`, never empty. */
export interface Block {
  readonly kind: BlockKind;
  /** UTF-16 offsets into the body, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Section headings above the block, outermost first, without the article's title. */
  readonly headings: readonly string[];
  /** Other places (source offsets) where the same paragraph is printed. */
  readonly alsoAt: readonly SourceRange[];
  /** It is not sure that the block is of this article: the headline is not shown above it. */
  readonly mayBeAnothers?: boolean;
  /** The page on which it begins, counted from 1; null or left out in a source without pages. */
  readonly page?: number | null;
}

/** UTF-16 offsets into the source text, end exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where each character of a body stands in its source. A body character inside a run equals the source character it
 * maps to; body characters between runs are white space that reading put in.
 */
export type SourceMap = readonly SourceRun[];

/**
 * `body.slice(body, body + length) === text.slice(source, source + length)`. Runs are ordered by `body`. An empty run stands
 * where a block begins or ends inside a sentence whose other half is not known.
 */
export interface SourceRun {
  readonly body: number;
  readonly source: number;
  readonly length: number;
}

/** A contiguous part of one article, in one block or over several paragraphs: what is embedded and quoted. Whole sentences. */
export interface Passage {
  readonly kind: BlockKind;
  readonly headings: readonly string[];
  /** It is not sure that the passage is of its article: the headline is not shown above it. */
  readonly mayBeAnothers: boolean;
  /** UTF-16 offsets into the article's body, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Always `body.slice(start, end)`. */
  readonly text: string;
  /** Its sentences in order, as offsets into `text`; together they cover all but white space. */
  readonly sentences: readonly Sentence[];
}
