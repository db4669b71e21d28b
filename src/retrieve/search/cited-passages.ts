import type { Citation, Quotation } from "../answer.ts";
import type { StoredPassage } from "../store/sqlite/passage-rows.ts";
import type { OpenIndex } from "../store/sqlite/sqlite-passage-store.ts";
import { quote } from "./quote.ts";

/** The passages of some citation ids, those that still exist. */
export function citedPassages(index: OpenIndex, citations: readonly string[]): StoredPassage[] {
  return citations.flatMap((citation) => find(index, "citation = ?", citation) ?? []);
}

/** A passage with its surroundings, quoted whole; null for an unknown citation id. */
export function citeInContext(index: OpenIndex, citation: string): Citation | null {
  const passage = find(index, "citation = ?", citation);
  if (passage === null) return null;
  const { articleId, id } = passage;
  const previous = find(index, "article_id = ? AND id < ? ORDER BY id DESC LIMIT 1", articleId, id);
  const next = find(index, "article_id = ? AND id > ? ORDER BY id LIMIT 1", articleId, id);
  const whole = (of: StoredPassage): Quotation =>
    quote(of, { answering: null, score: 0, whole: true }, index.sourceText);
  return { quotation: whole(passage), previous: previous && whole(previous), next: next && whole(next) };
}

function find(index: OpenIndex, condition: string, ...values: (string | number)[]): StoredPassage | null {
  const select = index.database.prepare(`SELECT id FROM passages WHERE ${condition}`).pluck();
  const id = select.get(...values) as number | undefined;
  return id === undefined ? null : (index.passages([id])[0] ?? null);
}
