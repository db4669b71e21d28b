import { fold } from "../../text/fold.ts";
import type { ArticleEntry } from "../answer.ts";
import type { StoredArticle, StoreSnapshot } from "../store/passage-store.ts";

/** Which articles are wanted, and which part of their list. */
export interface ArticleRequest {
  /** What was typed so far. */
  readonly typed: string;
  /** At most so many, after the first `offset`. */
  readonly limit: number;
  readonly offset: number;
}

/**
 * Articles whose title, section headings or file name holds what was typed (width, case, accents and script variants
 * ignored); titles that begin with it come first. All of them, by file, for an empty text.
 */
export async function listArticles(
  snapshot: StoreSnapshot,
  { typed, limit, offset }: ArticleRequest,
): Promise<ArticleEntry[]> {
  const wanted = fold(typed).trim();
  return (await snapshot.articles())
    .map((article) => ({ article, rank: rankOf(article, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(offset, offset + limit)
    .map(({ article: { headings: _, ...entry } }) => entry);
}

function rankOf({ title, headings, source }: StoredArticle, wanted: string): number {
  const folded = fold(title ?? "");
  if (folded.startsWith(wanted)) return 4;
  if (folded.includes(wanted)) return 3;
  if (headings.some((heading) => fold(heading).includes(wanted))) return 2;
  return fold(source).includes(wanted) ? 1 : 0;
}
