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
import type { Told } from "../compare/told.ts";
import type { Comparison, Timeline } from "../comparison.ts";
import type { Digest, DigestRequest } from "../digest.ts";
import type { SourceLines } from "../source-lines.ts";
import type { Verification } from "../verification.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import type { EngineArguments, EngineMethod, EngineResults } from "./engine-message.ts";

/** An engine that works elsewhere: every method is a call of the same kind. */
export abstract class CalledEngine implements Engine {
  protected abstract call<M extends EngineMethod>(method: M, args: EngineArguments[M]): Promise<EngineResults[M]>;
  abstract close(): Promise<void>;

  ask(question: Question): Promise<Answer> {
    return this.call("ask", [question]);
  }

  lookUp(typed: string, limit: number, offset = 0): Promise<FoundArticle[]> {
    return this.call("lookUp", [typed, limit, offset]);
  }

  findSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]> {
    return this.call("findSpeakers", [typed, limit]);
  }

  listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    return this.call("listArticles", [filter, limit, offset]);
  }

  groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    return this.call("groupArticles", [grouping, limit, offset]);
  }

  cite(citation: string): Promise<Citation | null> {
    return this.call("cite", [citation]);
  }

  readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null> {
    return this.call("readArticle", [citation, from, count]);
  }

  compare(question: Question): Promise<Comparison> {
    return this.call("compare", [question]);
  }

  timeline(topic: Question): Promise<Timeline> {
    return this.call("timeline", [topic]);
  }

  tell(question: Question): Promise<readonly Told[]> {
    return this.call("tell", [question]);
  }

  compareTold(told: readonly Told[]): Promise<Comparison> {
    return this.call("compareTold", [told]);
  }

  timelineOfTold(told: readonly Told[]): Promise<Timeline> {
    return this.call("timelineOfTold", [told]);
  }

  verify(text: string): Promise<Verification> {
    return this.call("verify", [text]);
  }

  groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.call("groupQuestions", [questions]);
  }

  readSource(citation: string, from: number, count: number): Promise<SourceLines | null> {
    return this.call("readSource", [citation, from, count]);
  }

  digest(request: DigestRequest): Promise<Digest> {
    return this.call("digest", [request]);
  }

  status(): Promise<EngineStatus> {
    return this.call("status", []);
  }
}
