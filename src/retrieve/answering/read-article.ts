import type { ArticlePart } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { quoteWhole } from "./quote-whole.ts";

/**
 * A part of the article that a passage belongs to, see `Engine.readArticle`.
 * @throws QuotationMismatchError when one of its passages is not what the source says.
 */
export async function readArticle(
  snapshot: StoreSnapshot,
  citation: string,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<ArticlePart | null> {
  const found = await snapshot.outline(citation);
  if (found === null) return null;
  const { article, passages: all } = found;
  const first = Math.min(Math.max(0, Math.trunc(from) || 0), all.length - 1);
  const wanted = all.slice(first, first + Math.max(1, Math.trunc(count) || 1));
  return {
    article,
    total: all.length,
    at: all.findIndex((passage) => passage.citation === citation),
    from: first,
    passages: await quoteWhole(snapshot, await snapshot.passages(wanted.map(({ id }) => id))),
    outline: all.map(({ kind, length, opening }) => ({ kind, length, opening })),
  };
}
