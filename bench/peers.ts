import { performance } from "node:perf_hooks";
import { create, insertMultiple, search } from "@orama/orama";
import MiniSearch from "minisearch";
import { eachTimed, type PeerFigures } from "./figures.ts";

/** The same passages and questions in search engines that one would use instead; nothing for no passages. */
export async function measurePeers(texts: readonly string[], questions: readonly string[]): Promise<PeerFigures[]> {
  if (texts.length === 0) return [];
  return [await measureMiniSearch(texts, questions), await measureOrama(texts, questions)];
}

async function measureMiniSearch(texts: readonly string[], questions: readonly string[]): Promise<PeerFigures> {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  // Its own tokenizer finds no words in Chinese and Japanese.
  const tokenize = (text: string) =>
    [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const started = performance.now();
  const index = new MiniSearch({ fields: ["text"], tokenize });
  index.addAll(texts.map((text, id) => ({ id, text })));
  const buildSeconds = (performance.now() - started) / 1000;
  return {
    name: "MiniSearch (lexical)",
    buildSeconds,
    query: await eachTimed(questions, (text) => index.search(text)),
  };
}

async function measureOrama(texts: readonly string[], questions: readonly string[]): Promise<PeerFigures> {
  const started = performance.now();
  const index = create({ schema: { text: "string" } });
  await insertMultiple(
    index,
    texts.map((text) => ({ text })),
  );
  const buildSeconds = (performance.now() - started) / 1000;
  const query = await eachTimed(questions, (term) => search(index, { term, limit: 100 }));
  return { name: "Orama (lexical)", buildSeconds, query };
}
