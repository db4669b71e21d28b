/**
 * A passage's id is that of its article times this, plus its place in the article, from 1: an id alone says on which machine
 * its rows are, and ids are in the order of articles and of passages in them. Articles' ids stay below 2^31.
 */
export const MOST_PASSAGES = 2 ** 22;

/** @throws RangeError for an article of too many passages. */
export function passageId(article: number, place: number): number {
  if (place >= MOST_PASSAGES) throw new RangeError(`An article has more than ${MOST_PASSAGES - 1} passages.`);
  return article * MOST_PASSAGES + place;
}

/** From the first id that a passage of these articles may have to the one behind the last. */
export function idsOfArticles(first: number, count: number): readonly [from: number, to: number] {
  return [first * MOST_PASSAGES, (first + count) * MOST_PASSAGES];
}
