import type { Models } from "../embed/load-models.ts";
import type { Answer, ArticleEntry, Citation, Question, Quotation } from "./answer.ts";
import { listArticles } from "./article-list.ts";
import { ABSTENTION_THRESHOLD, confidenceOf } from "./confidence.ts";
import { distinct } from "./distinct.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import { OpenIndex } from "./open-index.ts";
import { quote, type SourceReader } from "./quote.ts";
import { prepareQuestion, type RankedPassage, rankPassages } from "./rank.ts";

/** Quotations in an answer unless the question says otherwise, and at most. */
const USUAL_COUNT = 5;
const LARGEST_COUNT = 20;

/** The engine in this process: one index folder, one model, one question at a time. */
export class LocalEngine implements Engine {
  readonly #index: OpenIndex;
  readonly #models: Models;
  /** The end of the queue; a question starts when the one before has been answered. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws IndexFolderError when there is no usable index in the folder. */
  static open(indexFolder: string, models: Models): LocalEngine {
    const { embedder } = models;
    const model = { id: embedder.modelId, revision: embedder.revision, dimensions: embedder.dimensions };
    return new LocalEngine(OpenIndex.open(indexFolder, model), models);
  }

  private constructor(index: OpenIndex, models: Models) {
    this.#index = index;
    this.#models = models;
  }

  ask(question: Question): Promise<Answer> {
    return this.#inTurn(() => this.#index.snapshot(() => this.#answer(question)));
  }

  lookUp(typed: string, limit: number, offset = 0): Promise<ArticleEntry[]> {
    return this.#inTurn(async () => this.#index.snapshotSync(() => listArticles(this.#index, typed, limit, offset)));
  }

  cite(citation: string): Promise<Citation | null> {
    return this.#inTurn(async () => this.#index.snapshotSync(() => this.#cite(citation)));
  }

  status(): Promise<EngineStatus> {
    return this.#inTurn(async () =>
      this.#index.snapshotSync(() => {
        const { model, updated } = this.#index.manifest;
        const count = (table: string) =>
          this.#index.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
        const languages = this.#index.database
          .prepare("SELECT language, count(*) AS articles FROM articles GROUP BY language ORDER BY articles DESC")
          .all() as { language: string; articles: number }[];
        return {
          model: model.id,
          dimensions: model.dimensions,
          files: count("files"),
          articles: count("articles"),
          passages: count("passages"),
          languages: Object.fromEntries(languages.map(({ language, articles }) => [language, articles])),
          generation: this.#index.generation,
          updated,
        };
      }),
    );
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    this.#index.close();
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(action, action);
    this.#last = turn;
    return turn;
  }

  async #answer(question: Question): Promise<Answer> {
    const prepared = await prepareQuestion(question.text, this.#index, this.#models);
    if (prepared === null) return { kind: "nothing-found", confidence: 0, nearest: [] };
    const ranked = await rankPassages(prepared, this.#index, this.#models);
    const count = Math.min(LARGEST_COUNT, Math.max(1, question.count ?? USUAL_COUNT));
    const quotations = distinct(ranked, count).map(({ best, alsoIn }) => {
      const quotation = this.#quote(best);
      return { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn] };
    });
    const confidence = confidenceOf(ranked, prepared);
    if (quotations.length === 0 || confidence < ABSTENTION_THRESHOLD) {
      return { kind: "nothing-found", confidence, nearest: quotations };
    }
    return { kind: "quoted", confidence, quotations };
  }

  #quote({ passage, answering, score }: RankedPassage): Quotation {
    const stands = passage.sentences.length > 1;
    return quote(passage, { answering: stands ? answering : null, score }, this.#readSource);
  }

  #cite(citation: string): Citation | null {
    const find = (condition: string, ...values: (string | number)[]) => {
      const id = this.#index.database
        .prepare(`SELECT id FROM passages WHERE ${condition}`)
        .pluck()
        .get(...values);
      return id === undefined ? undefined : this.#index.passages([id as number])[0];
    };
    const passage = find("citation = ?", citation);
    if (passage === undefined) return null;
    const whole = (neighbour: typeof passage | undefined) =>
      neighbour === undefined ? null : quote(neighbour, { answering: null, score: 0, whole: true }, this.#readSource);
    const { articleId, id } = passage;
    return {
      quotation: quote(passage, { answering: null, score: 0, whole: true }, this.#readSource),
      previous: whole(find("article_id = ? AND id < ? ORDER BY id DESC LIMIT 1", articleId, id)),
      next: whole(find("article_id = ? AND id > ? ORDER BY id LIMIT 1", articleId, id)),
    };
  }

  readonly #readSource: SourceReader = (fileId, start, end) => this.#index.sourceText(fileId, start, end);
}
