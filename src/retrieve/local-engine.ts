import type { Models } from "../embed/load-models.ts";
import type { Answer, ArticleEntry, Citation, Question } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import { listArticles } from "./article-list.ts";
import { citeInContext } from "./cited-passages.ts";
import { ABSTENTION_THRESHOLD } from "./confidence.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import { groupQuestions } from "./group-questions.ts";
import { modelStamp } from "./index-folder.ts";
import { OpenIndex } from "./open-index.ts";

/** The engine in this process: one index folder, one model, one question at a time. */
export class LocalEngine implements Engine {
  readonly #index: OpenIndex;
  readonly #models: Models;
  readonly #threshold: number;
  /** The end of the queue; a question starts when the one before has been answered. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws IndexFolderError when there is no usable index in the folder. */
  static open(indexFolder: string, models: Models, threshold = ABSTENTION_THRESHOLD): LocalEngine {
    return new LocalEngine(OpenIndex.open(indexFolder, modelStamp(models.embedder)), models, threshold);
  }

  private constructor(index: OpenIndex, models: Models, threshold: number) {
    this.#index = index;
    this.#models = models;
    this.#threshold = threshold;
  }

  ask(question: Question): Promise<Answer> {
    return this.#inTurn(() =>
      this.#index.snapshot(() => answerQuestion(question, this.#index, this.#models, this.#threshold)),
    );
  }

  lookUp(typed: string, limit: number, offset = 0): Promise<ArticleEntry[]> {
    return this.#inTurn(async () => this.#index.snapshotSync(() => listArticles(this.#index, typed, limit, offset)));
  }

  cite(citation: string): Promise<Citation | null> {
    return this.#inTurn(async () => this.#index.snapshotSync(() => citeInContext(this.#index, citation)));
  }

  groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.#inTurn(() => groupQuestions(questions, this.#models.embedder));
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
}
