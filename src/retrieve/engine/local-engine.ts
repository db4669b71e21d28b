import { setImmediate } from "node:timers/promises";
import type { Models } from "../../embed/load-models.ts";
import type { Answer, ArticleEntry, Citation, Question } from "../answer.ts";
import { answerQuestion } from "../search/answer-question.ts";
import { listArticles } from "../search/article-list.ts";
import { citeInContext } from "../search/cited-passages.ts";
import { ABSTENTION_THRESHOLD } from "../search/confidence.ts";
import { groupQuestions } from "../search/group-questions.ts";
import { textsToEmbed } from "../search/rank-in-context.ts";
import { modelStamp } from "../storage/index-folder.ts";
import { OpenIndex } from "../storage/open-index.ts";
import type { Engine, EngineStatus } from "./engine.ts";

/** Questions that are embedded together at most. */
const BATCH_QUESTIONS = 32;

interface WaitingQuestion {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The engine in this process: one index folder, one model. Questions that wait are embedded together. */
export class LocalEngine implements Engine {
  readonly #index: OpenIndex;
  readonly #models: Models;
  readonly #threshold: number;
  readonly #waiting: WaitingQuestion[] = [];
  /** Ends when no question waits any more; null while none does. */
  #answering: Promise<void> | null = null;
  /** The end of the queue of what reads the index; each starts when the one before is done. */
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
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.push({ question, resolve, reject }));
    this.#answering ??= this.#answerWaiting();
    return answer;
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
    await this.#answering;
    await this.#last.catch(() => undefined);
    this.#index.close();
  }

  /** Each question has a turn and a snapshot of its own, so that other calls wait for one question, not for a batch. */
  async #answerWaiting(): Promise<void> {
    // Calls that have come from another process meanwhile are heard first.
    await setImmediate();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH_QUESTIONS);
      const models = await this.#embedded(batch.flatMap(({ question }) => textsToEmbed(question)));
      for (const { question, resolve, reject } of batch) {
        await this.#inTurn(() =>
          this.#index.snapshot(() => answerQuestion(question, this.#index, models, this.#threshold)),
        ).then(resolve, reject);
        await setImmediate();
      }
    }
    this.#answering = null;
  }

  /** The models, with the embeddings of these questions at hand. */
  async #embedded(texts: readonly string[]): Promise<Models> {
    const { embedder } = this.#models;
    const different = [...new Set(texts)];
    // Where one of them cannot be embedded each is on its own, so that only that one fails.
    const embeddings = await embedder.embedQueries(different).catch(() => []);
    const known = new Map(embeddings.map((embedding, i) => [different[i], embedding]));
    const embedQuery = async (text: string) => known.get(text) ?? embedder.embedQuery(text);
    return { ...this.#models, embedder: { ...embedder, embedQuery } };
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(action, action);
    this.#last = turn;
    return turn;
  }
}
