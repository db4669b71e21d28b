import { readFileSync } from "node:fs";
import * as v from "valibot";
import { NOT_A_LIST, readJson } from "../../json/read-json.ts";
import { UsageError } from "../terminal/usage-error.ts";

const LineNumber = v.pipe(v.number(), v.integer("a line number"), v.minValue(1, "a line number"));

const ArticleTruth = v.object({
  id: v.string(),
  /** Null where none is printed. */
  headline: v.nullable(v.string()),
  aliases: v.exactOptional(v.array(v.string())),
  headline_optional: v.exactOptional(v.boolean()),
  blocks: v.array(
    v.object({
      role: v.string(),
      /** First and last line of each part. */
      lines: v.array(v.tuple([LineNumber, LineNumber])),
    }),
  ),
});

/** Articles by the page's file name. */
const Pages = v.pipe(v.unknown(), NOT_A_LIST, v.record(v.string(), v.array(ArticleTruth)));

/** One article of a page, as a person marked it. */
export type ArticleTruth = v.InferOutput<typeof ArticleTruth>;

/** The articles of one page, as a person marked them. */
export type PageTruth = readonly ArticleTruth[];

/**
 * The truth of pages by file name.
 * @throws UsageError naming the file and the place where it is not as expected.
 */
export function readPageTruths(file: string): Readonly<Record<string, PageTruth>> {
  const read = readJson(readTruthFile(file), Pages);
  if (read.kind === "value") return read.value;
  throw new UsageError(`The ground truth ${file}: ${read.what}. Give a file in the format of pages-dev.json.`);
}

function readTruthFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`The ground truth ${file} cannot be read. Check the path.`, { cause });
  }
}
