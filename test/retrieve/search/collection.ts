import type { Models } from "../../../src/embed/load-models.ts";
import { speakersOf } from "../../../src/retrieve/store/article-speakers.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import type { IndexRun, PassageVectors } from "../../../src/retrieve/store/writable-store.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { fileDraft, type MadeArticle } from "../store/drafts.ts";
import { MemoryStore } from "../store/memory-store.ts";

/** Files by name: an article each, or only its passages where it has no title. Sentences are split, and their speakers found, as in any text. */
export type Collection = Readonly<Record<string, readonly string[] | MadeArticle>>;

const UNTITLED = "";

/** A store in memory that holds these files as the built-in model reads them. */
export async function storeOf(files: Collection, models: Models): Promise<PassageStore> {
  const store = new MemoryStore("/");
  const model = modelStamp(models.embedder);
  await store.write({ kind: "update", model, whenLocked: "leave" }, async (run) => {
    for (const [name, file] of Object.entries(files)) {
      await putArticle(run, name, "texts" in file ? file : { title: UNTITLED, texts: file }, models);
    }
    await run.finish();
  });
  return store.openForReading(model);
}

async function putArticle(run: IndexRun, name: string, made: MadeArticle, { embedder, tokens }: Models): Promise<void> {
  const draft = fileDraft(name, made);
  const articles = draft.articles.map((article) => {
    const split = article.passages.map((passage) => {
      return { ...passage, also: [], sentences: splitSentences(passage.text, article.reference.language) };
    });
    const speakers = speakersOf(split);
    return {
      ...article,
      reference: { ...article.reference, title: made.title === UNTITLED ? null : made.title },
      passages: split.map((passage, place) => ({ ...passage, speakers: speakers[place] ?? [] })),
    };
  });
  const passages = articles.flatMap((article) => article.passages);
  const embeddings = await embedder.embedPassages(passages.map(({ text }) => text));
  const vectors = passages.map(({ key, text, sentences }, i): [string, PassageVectors] => {
    const sentenceTokens = sentences.map(({ start, end }) => {
      const ids = tokens.tokenize(text.slice(start, end));
      tokens.prepare(ids);
      return { ids, norm: tokens.normOfSum(ids) };
    });
    return [key, { embedding: embeddings[i] as Float32Array, sentenceTokens }];
  });
  await run.addVectors(new Map(vectors));
  await run.putFile({ ...draft, articles });
}
