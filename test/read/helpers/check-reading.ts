import type { Article, SourceFile } from "../../../src/read/article.ts";
import { ReadError } from "../../../src/read/read-error.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { splitArticle } from "../../../src/read/split.ts";
import { accountOf } from "../../../src/read/text-account.ts";

const LIMITS = { countTokens: (text: string) => Math.ceil(text.length / 2), target: 60, max: 120 };

/**
 * Reads a file, and if it can be read checks what must hold of any reading.
 * @throws any error that is no ReadError, and an Error that names what does not hold.
 */
export async function checkReading({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<"read" | "refused"> {
  let source: SourceFile;
  try {
    source = await readSourceFile(name, bytes);
  } catch (error) {
    if (error instanceof ReadError && error.file === name && error.nextStep !== "") return "refused";
    throw error;
  }
  checkSource(source);
  return "read";
}

/** What must hold of every source file. */
export function checkSource(source: SourceFile): void {
  must(source.articles.length > 0, "a file that is read has an article");
  must(new Set(source.articles.map(({ id }) => id)).size === source.articles.length, "article ids are unique");
  for (const { start, end } of source.dropped)
    must(start >= 0 && start < end && end <= source.text.length, "what is dropped stands in the source");
  must(accountOf(source).lost === 0, "each letter can be quoted, stands in a heading, or is left out with a reason");
  for (const article of source.articles) {
    checkMap(article, source.text);
    checkBlocks(article);
    checkPassages(article);
  }
}

function checkMap(article: Article, text: string): void {
  let at = 0;
  const ends = new Set(article.blocks.flatMap(({ start, end }) => [start, end]));
  for (const run of article.sourceMap) {
    must(run.body >= at, "runs are ordered");
    must(run.length > 0 || ends.has(run.body), "empty runs stand where a block begins or ends");
    must(article.body.slice(at, run.body).trim() === "", "between runs is white space");
    must(
      article.body.slice(run.body, run.body + run.length) === text.slice(run.source, run.source + run.length),
      "body and source agree character for character",
    );
    at = run.body + run.length;
  }
  must(article.body.slice(at).trim() === "", "behind the last run is white space");
}

function checkBlocks(article: Article): void {
  let at = 0;
  for (const block of article.blocks) {
    must(block.start >= at && block.end > block.start, "blocks are ordered and not empty");
    must(article.body.slice(at, block.start).trim() === "", "between blocks is white space");
    at = block.end;
  }
  must(at === article.body.length, "blocks reach the body's end");
}

function checkPassages(article: Article): void {
  let at = 0;
  for (const passage of splitArticle(article, LIMITS)) {
    must(passage.text === article.body.slice(passage.start, passage.end), "a passage is a part of the body");
    must(passage.start >= at && passage.text.trim() !== "", "passages are ordered and not empty");
    must(article.body.slice(at, passage.start).trim() === "", "passages leave out white space only");
    must(LIMITS.countTokens(passage.text) <= LIMITS.max, "a passage fits the maximum");
    let inside = 0;
    for (const { start, end } of passage.sentences) {
      must(
        start >= inside && end > start && passage.text.slice(inside, start).trim() === "",
        "sentences cover their passage",
      );
      inside = end;
    }
    at = passage.end;
  }
  must(article.body.slice(at).trim() === "", "passages cover the body");
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}
