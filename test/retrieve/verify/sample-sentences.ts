import type { StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import { unitsOf, weightOf } from "../../../src/retrieve/verify/units.ts";
import { allPassages } from "../open-engine.ts";
import type { SourceSentence } from "./altered-quotations.ts";

/** Sentences of so many words, in tenths of one, are quoted. */
const [LEAST, MOST] = [60, 400];

/** The sentences of running text of a store that are long enough to be quoted, and not too long. */
export async function quotableSentences(snapshot: StoreSnapshot): Promise<SourceSentence[]> {
  let place = 0;
  return (await allPassages(snapshot))
    .filter(({ kind }) => kind === "paragraph")
    .flatMap(({ text, sentences, article, source, articleId }) =>
      sentences.map(({ start, end }) => ({
        text: text.slice(start, end),
        language: article.language,
        article: `${source} ${articleId}`,
        place: place++,
      })),
    )
    .filter(({ text }) => {
      const weight = weightOf(unitsOf(text));
      return weight >= LEAST && weight <= MOST;
    });
}
