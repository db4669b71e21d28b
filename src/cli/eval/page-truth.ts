import { readFileSync } from "node:fs";
import * as v from "valibot";
import { NOT_A_LIST, readJson } from "../../json/read-json.ts";
import { UsageError } from "../terminal/usage-error.ts";

const LineNumber = v.pipe(v.number(), v.integer("a line number"), v.minValue(1, "a line number"));
const Offset = v.pipe(v.number(), v.integer("an offset"), v.minValue(0, "an offset"));
/** UTF-16 offsets into the page's text, end exclusive. */
const Range = v.tuple([Offset, Offset]);

const BlockTruth = v.object({
  id: v.exactOptional(v.string()),
  role: v.string(),
  /** First and last line of each part, in reading order. */
  lines: v.exactOptional(v.array(v.tuple([LineNumber, LineNumber]))),
  /** The same, exactly. */
  ranges: v.exactOptional(v.array(Range)),
  /** Of a "dup": the block whose words it repeats, and from which of its letters on. Found by its words where it is not said. */
  copy_of: v.exactOptional(v.string()),
  from: v.exactOptional(Offset),
  /** The paragraph that it is like and does not repeat: both have to stay. */
  twin_of: v.exactOptional(v.string()),
});

const ArticleTruth = v.object({
  id: v.string(),
  /** Null where none is printed. */
  headline: v.nullable(v.string()),
  aliases: v.exactOptional(v.array(v.string())),
  headline_optional: v.exactOptional(v.boolean()),
  blocks: v.array(BlockTruth),
});

const Articles = v.array(ArticleTruth);

const MarkedPage = v.object({
  /** Figures are given for each set of pages apart. */
  set: v.exactOptional(v.string()),
  /** What is difficult about the page. */
  phenomena: v.exactOptional(v.array(v.string())),
  /** Told apart like a phenomenon. */
  language: v.exactOptional(v.string()),
  articles: Articles,
  /** What belongs to no article; a "hyphen" divides a word at a line end. */
  left_out: v.exactOptional(v.array(v.object({ kind: v.string(), range: Range }))),
});

/** By the page's file name: its articles, or these with what else is known of it. */
const Pages = v.pipe(
  v.unknown(),
  NOT_A_LIST,
  v.record(
    v.string(),
    v.lazy((page) => (Array.isArray(page) ? Articles : MarkedPage)),
  ),
);

export type BlockTruth = v.InferOutput<typeof BlockTruth>;
/** One article of a page, as a person marked it. */
export type ArticleTruth = v.InferOutput<typeof ArticleTruth>;

/** One page, as a person marked it or as it was made. */
export interface PageTruth {
  readonly set: string;
  readonly phenomena: readonly string[];
  readonly articles: readonly ArticleTruth[];
  readonly leftOut: readonly { readonly kind: string; readonly range: readonly [number, number] }[];
}

/**
 * The truth of pages by file name.
 * @throws UsageError naming the file and the place where it is not as expected.
 */
export function readPageTruths(file: string): ReadonlyMap<string, PageTruth> {
  const read = readJson(readTruthFile(file), Pages);
  if (read.kind === "wrong")
    throw new UsageError(`The ground truth ${file}: ${read.what}. Give a file in the format of pages-dev.json.`);
  return new Map(Object.entries(read.value).map(([name, page]) => [name, pageTruth(page)]));
}

/** The set of pages that are in none. */
const ALL_PAGES = "all pages";

function pageTruth(page: readonly ArticleTruth[] | v.InferOutput<typeof MarkedPage>): PageTruth {
  if (!isMarked(page)) return { set: ALL_PAGES, phenomena: [], articles: page, leftOut: [] };
  const { set = ALL_PAGES, phenomena = [], language, articles, left_out: leftOut = [] } = page;
  const all = language === undefined ? phenomena : [...phenomena, `language ${language}`];
  return { set, phenomena: all, articles, leftOut };
}

function isMarked(
  page: readonly ArticleTruth[] | v.InferOutput<typeof MarkedPage>,
): page is v.InferOutput<typeof MarkedPage> {
  return !Array.isArray(page);
}

function readTruthFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`The ground truth ${file} cannot be read. Check the path.`, { cause });
  }
}

/** The printed headline and its other forms, to be compared with. */
export function headlinesOf({ headline, aliases = [] }: ArticleTruth): string[] {
  return [headline, ...aliases].map(squeezed);
}

/** Words without white space and marks of headings. */
export function squeezed(text: string | null): string {
  return (text ?? "").replace(/[\s#*]+/gu, "");
}
