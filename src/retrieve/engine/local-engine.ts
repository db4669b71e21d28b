import { setImmediate } from "node:timers/promises";
import type { Embedder } from "../../embed/embedding.ts";
import { callId, underCallId } from "../../log/call-id.ts";
import type {
  Answer,
  ArticleFilter,
  ArticleGrouping,
  ArticleGroups,
  ArticleList,
  ArticlePart,
  Citation,
  FoundArticle,
  FoundSpeaker,
  Question,
} from "../answer.ts";
import { answerWithin } from "../answering/answer-within.ts";
import { citeInContext } from "../answering/cite.ts";
import { readArticle } from "../answering/read-article.ts";
import { joinTold } from "../compare/join-told.ts";
import type { Told } from "../compare/told.ts";
import type { Comparison, Timeline } from "../comparison.ts";
import type { Digest, DigestRequest } from "../digest.ts";
import { StoreError } from "../errors.ts";
import { HeadlineIndex } from "../headlines/headline-index.ts";
import { composeDigest } from "../news/compose-digest.ts";
import type { TierThresholds } from "../search/calibration.ts";
import { groupQuestions } from "../search/group-questions.ts";
import { textsToEmbed } from "../search/rank-in-context.ts";
import type { SearchModels } from "../search/search-models.ts";
import { readSource } from "../source/read-source.ts";
import type { SourceLines } from "../source-lines.ts";
import { SpeakerIndex } from "../speakers/speaker-index.ts";
import type { PassageStore, StoreSnapshot } from "../store/passage-store.ts";
import type { Verification } from "../verification.ts";
import { verifyText } from "../verify/verify-text.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import { ModelsInUse, type OnRerankerLost } from "./models-in-use.ts";

/** Questions that are embedded together at most. */
const BATCH_QUESTIONS = 32;

interface WaitingQuestion {
  readonly question: Question;
  /** For whose sake, see `callId`: whoever asks first does the work for all that wait. */
  readonly call: string | null;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface EngineOptions {
  /** Confidence, 0..1, below which nothing is quoted; by default the calibrated one. */
  readonly threshold?: number;
  /** Without it, a reranker that cannot be used fails the questions. */
  readonly onRerankerLost?: OnRerankerLost;
}

/** The engine in this process: one store, one model. Questions that wait are embedded together. */
export class LocalEngine implements Engine {
  readonly #store: PassageStore;
  readonly #models: ModelsInUse;
  readonly #threshold: number | null;
  readonly #waiting: WaitingQuestion[] = [];
  /** Of the state of the store in which articles were last looked up. */
  #headlines: { readonly state: string; readonly index: HeadlineIndex } | null = null;
  #speakers: { readonly state: string; readonly index: SpeakerIndex } | null = null;
  /** The last digest, of a state of the store: many servers ask for the same one. */
  #digest: { readonly asked: string; readonly made: Promise<Digest> } | null = null;
  /** Ends when no question waits any more; null while none does. */
  #answering: Promise<void> | null = null;
  /** What is under way and does not wait for the store, or asks it several times. */
  readonly #underWay = new Set<Promise<unknown>>();

  /** Answers from a store, whose embeddings are of the embedder's model, and takes it over: closing the engine closes the store. */
  constructor(store: PassageStore, models: SearchModels, { threshold, onRerankerLost }: EngineOptions = {}) {
    this.#store = store;
    this.#models = new ModelsInUse(models, onRerankerLost ?? null);
    this.#threshold = threshold ?? null;
  }

  /** Loads what the first question would otherwise wait for. @throws RerankerError where questions would fail by it. */
  warmUp(): Promise<void> {
    return this.#models.warmUp();
  }

  ask(question: Question): Promise<Answer> {
    const answer = new Promise<Answer>((resolve, reject) =>
      this.#waiting.push({ question, call: callId(), resolve, reject }),
    );
    this.#answering ??= this.#answerWaiting();
    return answer;
  }

  lookUp(typed: string, limit: number, offset = 0): Promise<FoundArticle[]> {
    return this.#store.snapshot(async (snapshot) => {
      if (this.#headlines?.state !== snapshot.state) {
        this.#headlines = { state: snapshot.state, index: new HeadlineIndex(await snapshot.articles()) };
      }
      return this.#headlines.index.find(typed, limit, offset);
    });
  }

  findSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]> {
    return this.#store.snapshot(async (snapshot) => {
      if (this.#speakers?.state !== snapshot.state) {
        this.#speakers = { state: snapshot.state, index: new SpeakerIndex(await snapshot.spoken()) };
      }
      return this.#speakers.index.find(typed, limit);
    });
  }

  listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    return this.#store.snapshot((snapshot) => snapshot.listArticles(filter, limit, offset));
  }

  groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    return this.#store.snapshot((snapshot) => snapshot.groupArticles(grouping, limit, offset));
  }

  cite(citation: string): Promise<Citation | null> {
    return this.#find(citation, (snapshot) => citeInContext(snapshot, citation));
  }

  readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null> {
    return this.#find(citation, (snapshot) => readArticle(snapshot, citation, { from, count }));
  }

  verify(text: string): Promise<Verification> {
    const { tokens } = this.#models.current;
    return this.#until(verifyText(text, this.#store, (word) => tokens.tokenize(word).length));
  }

  async compare(question: Question): Promise<Comparison> {
    return this.compareTold(await this.tell(question));
  }

  async timeline(topic: Question): Promise<Timeline> {
    return this.timelineOfTold(await this.tell(topic));
  }

  tell(question: Question): Promise<readonly Told[]> {
    return this.#store.snapshot((snapshot) =>
      this.#models.use(async (models) => {
        const { tellingsOf } = await import("../compare/tellings.ts");
        return [await tellingsOf(question, { snapshot, models, thresholds: this.#thresholds(models) })];
      }),
    );
  }

  async compareTold(told: readonly Told[]): Promise<Comparison> {
    // Most questions need no words of numbers, measures and denials: who compares loads them.
    const { compareArticles } = await import("../compare/compare-articles.ts");
    const { tokens } = this.#models.current;
    return compareArticles(joinTold(told, tokens), tokens);
  }

  async timelineOfTold(told: readonly Told[]): Promise<Timeline> {
    const { timelineOf } = await import("../compare/timeline.ts");
    const { tokens } = this.#models.current;
    return timelineOf(joinTold(told, tokens), tokens);
  }

  async groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.#until(groupQuestions(questions, this.#models.current));
  }

  readSource(citation: string, from: number, count: number): Promise<SourceLines | null> {
    return this.#find(citation, (snapshot) => readSource(snapshot, citation, { from, count }));
  }

  async digest(request: DigestRequest): Promise<Digest> {
    const { state } = await this.#store.snapshot(async (snapshot) => ({ state: snapshot.state }));
    const asked = JSON.stringify([state, request]);
    if (this.#digest?.asked === asked) return this.#digest.made;
    // One after another: each goes through the whole store.
    const before = this.#digest?.made.catch(() => null);
    const made = this.#until(
      (async () => {
        await before;
        return composeDigest(this.#store, this.#models.current, request);
      })(),
    );
    this.#digest = { asked, made };
    made.catch(() => {
      if (this.#digest?.made === made) this.#digest = null;
    });
    return made;
  }

  status(): Promise<EngineStatus> {
    return this.#store.snapshot(async (snapshot) => {
      const { model, ...status } = await snapshot.status();
      return { ...status, model: model.id, dimensions: model.dimensions };
    });
  }

  async close(): Promise<void> {
    await this.#answering;
    await Promise.allSettled(this.#underWay);
    await this.#store.close();
  }

  /** Closing waits for it. */
  #until<T>(result: Promise<T>): Promise<T> {
    this.#underWay.add(result);
    return result.finally(() => this.#underWay.delete(result));
  }

  /** Each question has a snapshot of its own, so that other calls wait for one question, not for a batch. */
  async #answerWaiting(): Promise<void> {
    // Calls that have come from another process meanwhile are heard first.
    await setImmediate();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH_QUESTIONS);
      const embedder = await this.#embedded(batch.flatMap(({ question }) => textsToEmbed(question)));
      for (const { question, call, resolve, reject } of batch) {
        await underCallId(call, () =>
          this.#store.snapshot((snapshot) => this.#answer(question, snapshot, embedder)).then(resolve, reject),
        );
        await setImmediate();
      }
    }
    this.#answering = null;
  }

  /** What a citation id names. @throws StoreError where it is not found and may be in a part that is away. */
  #find<T>(citation: string, find: (snapshot: StoreSnapshot) => Promise<T | null>): Promise<T | null> {
    return this.#store.snapshot(async (snapshot) => {
      const found = await find(snapshot);
      if (found === null && snapshot.partsAway !== undefined) {
        throw new StoreError(
          `The passage ${citation} may be in ${snapshot.partsAway.join(", ")}, which cannot be reached now.`,
        );
      }
      return found;
    });
  }

  #answer(question: Question, snapshot: StoreSnapshot, embedder: Embedder): Promise<Answer> {
    return this.#models.use(async (models) => {
      const answer = await answerWithin(question, snapshot, { ...models, embedder }, this.#thresholds(models));
      return snapshot.partsAway === undefined ? answer : { ...answer, partsAway: snapshot.partsAway };
    });
  }

  #thresholds({ calibration: { thresholds } }: SearchModels): TierThresholds {
    return { ...thresholds, related: this.#threshold ?? thresholds.related };
  }

  /** The embedder, with the embeddings of these questions at hand. */
  async #embedded(texts: readonly string[]): Promise<Embedder> {
    const { embedder } = this.#models.current;
    const different = [...new Set(texts)];
    // Where one of them cannot be embedded each is on its own, so that only that one fails.
    const embeddings = await embedder.embedQueries(different).catch(() => []);
    const known = new Map(embeddings.map((embedding, i) => [different[i], embedding]));
    const embedQuery = async (text: string) => known.get(text) ?? embedder.embedQuery(text);
    return { ...embedder, embedQuery };
  }
}
