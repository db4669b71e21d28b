import type { StoredPassage } from "../store/stored-passage.ts";

/**
 * A passage in which only some sentences are met, those at `places`: its other text is white space, and its other sentences are
 * empty, so that all places stay what they are.
 */
export function onlySaid(passage: StoredPassage, places: ReadonlySet<number>): StoredPassage {
  let text = "";
  const sentences = passage.sentences.map(({ start, end }, place) => {
    if (!places.has(place)) return { start, end: start };
    text = `${text.padEnd(start)}${passage.text.slice(start, end)}`;
    return { start, end };
  });
  return {
    ...passage,
    text: text.padEnd(passage.text.length),
    sentences,
    sentenceTokens: passage.sentenceTokens.map((tokens, place) => (places.has(place) ? tokens : { ids: [], norm: 0 })),
    whole: passage,
  };
}
