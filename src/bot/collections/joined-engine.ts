import type {
  Answer,
  ArticleFilter,
  ArticleGroup,
  ArticleGrouping,
  ArticleGroups,
  ArticleList,
  ArticlePart,
  Citation,
  FoundArticle,
  FoundSpeaker,
  Question,
  Quotation,
  QuotedAnswer,
} from "../../retrieve/answer.ts";
import type { Told } from "../../retrieve/compare/told.ts";
import type { Comparison, Timeline } from "../../retrieve/comparison.ts";
import { type Composed, composedOrder, MOST_COMPOSED } from "../../retrieve/composed.ts";
import type { Digest, DigestRequest } from "../../retrieve/digest.ts";
import type { Engine, EngineStatus } from "../../retrieve/engine/engine.ts";
import { EngineBusyError } from "../../retrieve/errors.ts";
import { inTurn, joinAbout, surestFirst } from "../../retrieve/join-fairly.ts";
import type { SourceLines } from "../../retrieve/source-lines.ts";
import { usualCount } from "../../retrieve/usual-count.ts";
import { VERDICTS, type Verification } from "../../retrieve/verification.ts";
import { joinDigests } from "./join-digests.ts";

/** More years, months of a year or languages are not counted. */
const MOST_GROUPS = 10_000;

/** Answers from a server's own articles and the operator's together. */
export class JoinedEngine implements Engine {
  readonly #own: Engine;
  readonly #common: Engine;
  readonly #onOwnLost: (error: unknown) => void;

  /** @param onOwnLost is told why the server's own articles were left out: their engine fails, and the operator's goes on */
  constructor(own: Engine, common: Engine, onOwnLost: (error: unknown) => void) {
    this.#own = own;
    this.#common = common;
    this.#onOwnLost = onOwnLost;
  }

  async ask(question: Question): Promise<Answer> {
    const [own, common] = await Promise.all([this.#ofOwn(this.#own.ask(question)), this.#common.ask(question)]);
    return joinAnswers([...(own === null ? [] : [own]), common], question.count);
  }

  /** Those that are closest to what was typed, of equally close ones the server's own, first. */
  async lookUp(typed: string, limit: number, offset = 0): Promise<FoundArticle[]> {
    const [own, common] = await Promise.all([
      this.#ofOwn(this.#own.lookUp(typed, offset + limit)),
      this.#common.lookUp(typed, offset + limit),
    ]);
    return [...(own ?? []), ...common].sort((a, b) => b.closeness - a.closeness).slice(offset, offset + limit);
  }

  /** Who speaks in both is one, if named alike. */
  async findSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]> {
    const [own, common] = await Promise.all([
      this.#ofOwn(this.#own.findSpeakers(typed, limit)),
      this.#common.findSpeakers(typed, limit),
    ]);
    const byName = new Map<string, FoundSpeaker>();
    for (const speaker of [...(own ?? []), ...common]) {
      const sentences = speaker.sentences + (byName.get(speaker.name)?.sentences ?? 0);
      byName.set(speaker.name, { ...speaker, sentences });
    }
    return [...byName.values()].sort((a, b) => b.closeness - a.closeness || b.sentences - a.sentences).slice(0, limit);
  }

  /** Both lists in one: by date, or, of equal dates, the server's own first. A file is in one of them only. */
  async listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    const [own, common] = await Promise.all([
      this.#ofOwn(this.#own.listArticles(filter, offset + limit, 0)),
      this.#common.listArticles(filter, offset + limit, 0),
    ]);
    if (own === null) return { ...common, articles: common.articles.slice(offset) };
    const articles = [...own.articles, ...common.articles];
    if (filter.by !== "file") articles.sort((a, b) => compare(b.date ?? "", a.date ?? ""));
    return { total: own.total + common.total, articles: articles.slice(offset, offset + limit) };
  }

  /** Files of one name are two. */
  async groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    // Of years, months and languages there are few: all of them, lest one that is counted in both is counted twice.
    const most = grouping.by === "file" ? offset + limit : MOST_GROUPS;
    const [own, common] = await Promise.all([
      this.#ofOwn(this.#own.groupArticles(grouping, most, 0)),
      this.#common.groupArticles(grouping, most, 0),
    ]);
    const { total, groups } = own === null ? common : joinGroups(own, common, grouping);
    return { total, groups: groups.slice(offset, offset + limit) };
  }

  async cite(citation: string): Promise<Citation | null> {
    return (await this.#ofOwn(this.#own.cite(citation))) ?? this.#common.cite(citation);
  }

  async readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null> {
    const own = await this.#ofOwn(this.#own.readArticle(citation, from, count));
    return own ?? this.#common.readArticle(citation, from, count);
  }

  /** Of each quotation what the collection says of it that knows it better; the server's own of two that know it alike. */
  async verify(text: string): Promise<Verification> {
    const [own, common] = await Promise.all([this.#ofOwn(this.#own.verify(text)), this.#common.verify(text)]);
    if (own === null) return common;
    const quotations = own.quotations.map((checked, i) => {
      const other = common.quotations[i] ?? checked;
      return VERDICTS.indexOf(other.verdict) < VERDICTS.indexOf(checked.verdict) ? other : checked;
    });
    return { ...common, quotations };
  }

  /** What articles of both tell, as if they were of one collection. */
  async compare(question: Question): Promise<Comparison> {
    return this.#common.compareTold(await this.tell(question));
  }

  async timeline(topic: Question): Promise<Timeline> {
    return this.#common.timelineOfTold(await this.tell(topic));
  }

  async tell(question: Question): Promise<readonly Told[]> {
    const [own, common] = await Promise.all([this.#ofOwn(this.#own.tell(question)), this.#common.tell(question)]);
    return [...(own ?? []), ...common];
  }

  compareTold(told: readonly Told[]): Promise<Comparison> {
    return this.#common.compareTold(told);
  }

  timelineOfTold(told: readonly Told[]): Promise<Timeline> {
    return this.#common.timelineOfTold(told);
  }

  groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.#common.groupQuestions(questions);
  }

  async readSource(citation: string, from: number, count: number): Promise<SourceLines | null> {
    const own = await this.#ofOwn(this.#own.readSource(citation, from, count));
    return own ?? this.#common.readSource(citation, from, count);
  }

  /** Both in one. @throws what either throws */
  async digest(request: DigestRequest): Promise<Digest> {
    // Without the server's own, all of them would be new to the next digest.
    const [own, common] = await Promise.all([this.#own.digest(request), this.#common.digest(request)]);
    return joinDigests(own, common, (texts) => this.groupQuestions(texts));
  }

  async status(): Promise<EngineStatus> {
    const [own, common] = await Promise.all([this.#ofOwn(this.#own.status()), this.#common.status()]);
    if (own === null) return common;
    const languages = { ...common.languages };
    for (const [language, articles] of Object.entries(own.languages)) {
      languages[language] = (languages[language] ?? 0) + articles;
    }
    const vanished = (own.vanished ?? 0) + (common.vanished ?? 0);
    return {
      ...common,
      ...(vanished === 0 ? {} : { vanished }),
      files: own.files + common.files,
      articles: own.articles + common.articles,
      passages: own.passages + common.passages,
      languages,
      updated: [own.updated, common.updated].sort()[1] ?? common.updated,
    };
  }

  /** What the server's own engine gives; null where it fails. @throws EngineBusyError, which means: ask again later */
  async #ofOwn<T>(result: Promise<T>): Promise<T | null> {
    try {
      return await result;
    } catch (error) {
      if (error instanceof EngineBusyError) throw error;
      this.#onOwnLost(error);
      return null;
    }
  }

  /** Does nothing: whoever opened the two engines closes them. */
  async close(): Promise<void> {}
}

function joinGroups(own: ArticleGroups, common: ArticleGroups, { by }: ArticleGrouping): ArticleGroups {
  if (by === "file") {
    const groups = [...own.groups, ...common.groups].sort((a, b) => compare(a.name, b.name));
    return { total: own.total + common.total, groups };
  }
  const counts = new Map<string, ArticleGroup>();
  for (const group of [...own.groups, ...common.groups]) {
    const articles = group.articles + (counts.get(group.key)?.articles ?? 0);
    counts.set(group.key, { ...group, articles });
  }
  const groups = [...counts.values()].sort((a, b) =>
    by === "language" ? b.articles - a.articles || compare(a.name, b.name) : compare(b.name, a.name),
  );
  return { total: groups.length, groups };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Joins answers. Scores of different indexes do not compare, but confidences do: the answer with the higher
 * confidence comes first, and the quotations of the other, if it quotes any, take every second place.
 */
export function joinAnswers(answers: readonly Answer[], count?: number): Answer {
  const surest = surestFirst(answers, ({ kind }) => kind === "quoted");
  const quoted = surest.flatMap((answer) => (answer.kind === "quoted" ? [answer] : []));
  const [lead] = quoted;
  const about = joinAbout(lead ?? surest[0], answers);
  if (lead) return { ...joinQuoted(lead, quoted, count), ...about };
  const nearest = alternate(surest.map((answer) => (answer.kind === "nothing-found" ? answer.nearest : [])));
  return {
    ...{ kind: "nothing-found", confidence: surest[0]?.confidence ?? 0, nearest: nearest.slice(0, count) },
    ...about,
  };
}

function joinQuoted(
  { composed: _, ...lead }: QuotedAnswer,
  quoted: readonly QuotedAnswer[],
  count: number | undefined,
): QuotedAnswer {
  const all = alternate(quoted.map((answer) => answer.quotations));
  const together = joinComposed(quoted, Math.min(MOST_COMPOSED, count ?? MOST_COMPOSED));
  if (together === null) return { ...lead, quotations: all.slice(0, count ?? usualCount(lead)) };
  const { by, items } = together;
  const others = all.filter(({ citation }) => items.every((quotation) => quotation.citation !== citation));
  const quotations = [...items, ...others].slice(0, Math.max(items.length, count ?? 0));
  return { ...lead, quotations, composed: { by, of: items.length } };
}

/**
 * The quotations that are one answer, of all answers to a question that asks for what there is; parts of a question are answered
 * by the surest alone. Null where no answer is composed.
 */
function joinComposed(
  quoted: readonly QuotedAnswer[],
  most: number,
): { by: Composed["by"]; items: readonly Quotation[] } | null {
  const [lead] = quoted;
  const own = ({ quotations, composed }: QuotedAnswer) => quotations.slice(0, composed?.of ?? 1);
  if (lead?.composed?.by === "part") return { by: "part", items: own(lead) };
  if (quoted.every(({ composed }) => composed === undefined || composed.by === "part")) return null;
  const items = alternate(quoted.map(own)).slice(0, most);
  return items.length < 2 ? null : composedOrder(items, ({ article }) => article.date);
}

/** The quotations of each in turn, each text only once. */
function alternate(lists: readonly (readonly Quotation[])[]): Quotation[] {
  return [...new Map(inTurn(lists).map((quotation) => [quotation.text, quotation])).values()];
}
