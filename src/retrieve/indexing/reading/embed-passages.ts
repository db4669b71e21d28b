import type { Models } from "../../../embed/load-models.ts";
import { sentenceTokensOf } from "../../store/sentence-tokens.ts";
import type { PassageVectors } from "../../store/writable-store.ts";
import { type EmbeddablePassage, inputOf } from "./draft-file.ts";

/** Of a long file, so many passages are embedded at a time: their vectors take some megabytes until the store has them. */
const PASSAGES_AT_A_TIME = 1_000;

/** What the models make of passages, by their keys, some at a time. @throws EmbeddingError when one cannot be embedded. */
export async function* embedPassages(
  passages: readonly EmbeddablePassage[],
  { embedder, tokens }: Models,
): AsyncGenerator<ReadonlyMap<string, PassageVectors>> {
  for (let at = 0; at < passages.length; at += PASSAGES_AT_A_TIME) {
    const some = passages.slice(at, at + PASSAGES_AT_A_TIME);
    const embeddings = await embedder.embedPassages(some.map(inputOf));
    const sentenceTokens = sentenceTokensOf(
      some.map(({ passage }) => passage),
      tokens,
    );
    yield new Map(
      some.map(({ key }, i) => {
        return [key, { embedding: embeddings[i] as Float32Array, sentenceTokens: sentenceTokens[i] ?? [] }];
      }),
    );
  }
}
