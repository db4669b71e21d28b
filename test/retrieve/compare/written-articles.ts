import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";

/** Written for these tests by people who did not know the rules. */
export type Half = "developed" | "kept";
export const HALVES: readonly Half[] = ["developed", "kept"];

/**
 * Of contradictions, those of "kept" and then of "unseen" were looked at in the end; those of "later" when they had been measured, and
 * slips were mended that they showed.
 */
export type ContradictionsOf = Half | "unseen" | "later";

export interface WrittenArticle {
  readonly title: string;
  /** ISO 8601 day; null where the article has none. */
  readonly date: string | null;
  readonly text: string;
}

/** Two reports of one event by different writers, which agree, and what contradicts in one of them when it is put in. */
export interface Contradiction {
  readonly id: string;
  readonly kind: "number" | "date" | "name" | "negation";
  /** BCP 47, of `a` and of `b`. */
  readonly languages: readonly [string, string];
  readonly question: string;
  readonly a: WrittenArticle;
  readonly b: WrittenArticle;
  /** How each tells what is asked: stands once in its text. */
  readonly inA: string;
  readonly inB: string;
  readonly changedA: string;
  readonly changedB: string;
  /** `a.text` as another paper's desk would print it: in places in other words, agreeing in all. Of "unseen" and "later" only. */
  readonly edited?: string;
}

/** What several articles tell of one affair, and its sentences in their true order. */
export interface WrittenTimeline {
  readonly id: string;
  readonly language: string;
  readonly topic: string;
  readonly articles: readonly WrittenArticle[];
  /** The day ("2019-05-12"), month or year that each speaks of. */
  readonly sentences: readonly { readonly text: string; readonly day: string }[];
}

export function contradictions(half: ContradictionsOf): Contradiction[] {
  return lines(`contradictions-${half}`) as Contradiction[];
}

export function timelines(half: Half): WrittenTimeline[] {
  return lines(`timelines-${half}`) as WrittenTimeline[];
}

function lines(name: string): unknown[] {
  const text = readFileSync(new URL(`written/${name}.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Indexes articles, each in a file of its name. @returns the index folder */
export async function indexWritten(
  folder: string,
  articles: Readonly<Record<string, WrittenArticle>>,
  models: SearchModels,
): Promise<string> {
  const [source, index] = [join(folder, "articles"), join(folder, "index")];
  mkdirSync(source, { recursive: true });
  for (const [name, { title, date, text }] of Object.entries(articles)) {
    const dated = date === null ? "" : `date: ${date}\n`;
    writeFileSync(join(source, `${name}.md`), `---\ntitle: ${JSON.stringify(title)}\n${dated}---\n\n${text}\n`);
  }
  await updateIndex({ store: new SqliteWritableStore(index), paths: [source], models });
  return index;
}
