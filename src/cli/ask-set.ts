import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IndexSummary, updateIndex } from "../retrieve/indexing/update-index.ts";
import type { Calibration } from "../retrieve/search/calibration.ts";
import { loadSearchModels, type ModelChoice, type SearchModels } from "../retrieve/search/search-models.ts";
import type { PassageStore } from "../retrieve/store/passage-store.ts";
import { SqliteWritableStore } from "../retrieve/store/sqlite/sqlite-writable-store.ts";
import { type EvalRecord, evaluate } from "./eval/evaluate.ts";
import {
  countCollectionPassages,
  type EvalQuestion,
  readCollectionQuestions,
  readQuestions,
  sampleOf,
  withoutItsPassages,
  writeCollectionPassages,
} from "./eval/question-set.ts";
import { openStore } from "./open-engine.ts";

/** What to ask, and of what. */
export interface SetOptions extends ModelChoice {
  readonly articles: string;
  readonly questions?: readonly string[];
  readonly split?: string;
  /** Ask a sample of so many questions. */
  readonly limit?: number;
  /** Ask each answerable question once more, as if the passages that answer it were not indexed. */
  readonly removed?: boolean;
}

/** A set's questions with an index of what they ask about. */
export interface OpenSet {
  readonly questions: readonly EvalQuestion[];
  readonly store: PassageStore;
  readonly counts: IndexSummary["counts"];
}

/** A set's questions, or a sample of them. @throws UsageError for a file that is none. */
export function readSet(
  set: string,
  { questions, split, limit }: Omit<SetOptions, keyof ModelChoice>,
): readonly EvalQuestion[] {
  const all = set.endsWith(".json")
    ? (questions ?? [set]).flatMap(readCollectionQuestions)
    : readQuestions(set, split ?? null);
  return sampleOf(all, limit ?? all.length);
}

/**
 * What a set asks about, equal for sets on the same articles. A public set in several languages has a file for each, whose
 * passages are translations of each other: as many in every file.
 */
export function articlesAskedOf(set: string, { articles }: Pick<SetOptions, "articles">): string {
  return set.endsWith(".json") ? `${countCollectionPassages(set)} passages` : articles;
}

/** Indexes what a set asks about in a temporary folder, for as long as the action takes. */
export async function withSet<T>(
  set: string,
  options: Omit<SetOptions, keyof ModelChoice>,
  models: SearchModels,
  action: (open: OpenSet) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-eval-"));
  try {
    const isCollection = set.endsWith(".json");
    const asked = readSet(set, options);
    const again = options.removed ? asked.filter(({ answerable }) => answerable).map(withoutItsPassages) : [];
    if (isCollection) await writeCollectionPassages(set, join(folder, "passages"));
    const paths = [isCollection ? join(folder, "passages") : options.articles];
    const index = join(folder, "index");
    const { counts } = await updateIndex({ store: new SqliteWritableStore(index), paths, models });
    const store = await openStore({ indexFolder: index }, models);
    try {
      return await action({ questions: [...asked, ...again], store, counts });
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A set after it was asked. */
export interface AskedQuestions {
  readonly records: EvalRecord[];
  readonly counts: IndexSummary["counts"];
  readonly thresholds: Calibration["thresholds"];
}

/** Asks a set of an index of what it asks about. */
export async function askSet(set: string, options: SetOptions): Promise<AskedQuestions> {
  const models = await loadSearchModels(options);
  // What cannot be used is told before everything is indexed.
  await models.reranker?.warmUp();
  return withSet(set, options, models, async ({ questions, store, counts }) => {
    return { records: await evaluate(questions, store, models), counts, thresholds: models.calibration.thresholds };
  });
}
