import { lexicalCandidates, lexicalQuery } from "../search/bm25.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Haystack } from "./align.ts";
import { type Unit, unitsOf } from "./units.ts";

/** Passages that are looked at, those with the rarest words of the quotation first. */
const LOOKED_AT = 80;
/** Of these, so many are compared word by word, those first that share most pairs of words with it; and what is beside them. */
const COMPARED = 12;
const BESIDE = 2;

/** Passages that a quotation may be of, with what stands around them, as one text to look in. */
export interface Surroundings extends Haystack {
  readonly passages: readonly StoredPassage[];
  /** For each unit, the place of its passage in `passages`. */
  readonly passageOf: readonly number[];
}

export async function surroundingsOf(
  given: readonly Unit[],
  text: string,
  snapshot: StoreSnapshot,
): Promise<Surroundings> {
  const query = await lexicalQuery(text, snapshot);
  const candidates = await snapshot.passages(await lexicalCandidates(query, snapshot, LOOKED_AT));
  const wanted = pairsOf(given);
  const sharing = candidates
    .map((passage) => ({ passage, shared: sharedPairs(wanted, passage) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.passage.id - b.passage.id)
    .slice(0, COMPARED);
  const ids = new Set(sharing.flatMap(({ passage: { id } }) => around(id)));
  const articles = new Set(sharing.map(({ passage }) => passage.articleId));
  const passages = await snapshot.passages([...ids].sort((a, b) => a - b));
  return inOne(passages.filter(({ articleId }) => articles.has(articleId)));
}

/** Ids are in the order of the passages in their article. */
function around(id: number): number[] {
  return Array.from({ length: 2 * BESIDE + 1 }, (_, i) => id - BESIDE + i).filter((each) => each > 0);
}

/** Passages of one article one after the other, as they stand there; a border wherever something is between. */
function inOne(passages: readonly StoredPassage[]): Surroundings {
  const units: Unit[] = [];
  const passageOf: number[] = [];
  const borders = new Set<number>();
  for (const [at, passage] of passages.entries()) {
    const before = passages[at - 1];
    if (before?.articleId !== passage.articleId || before.id + 1 !== passage.id) borders.add(units.length);
    for (const unit of unitsOf(passage.text)) {
      units.push(unit);
      passageOf.push(at);
    }
  }
  return { passages, units, passageOf, borders };
}

function sharedPairs(wanted: ReadonlySet<string>, { text }: StoredPassage): number {
  let shared = 0;
  for (const pair of pairsOf(unitsOf(text))) if (wanted.has(pair)) shared += 1;
  return shared;
}

function pairsOf(units: readonly Unit[]): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < units.length; at++) pairs.add(`${units[at - 1]?.key} ${units[at]?.key}`);
  return pairs;
}
