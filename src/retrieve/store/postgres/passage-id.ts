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

/** The article of a passage. */
export function articleOf(id: number): number {
  return Math.floor(id / MOST_PASSAGES);
}

/** What `JOIN_WANTED` is given for some passages: their articles and themselves. */
export function wantedPassages(ids: readonly number[]): readonly [articles: number[], ids: number[]] {
  // An id that no passage can have is passed over, as any unknown one.
  const whole = ids.filter((id) => Number.isSafeInteger(id) && id > 0);
  return [whole.map(articleOf), whole];
}
