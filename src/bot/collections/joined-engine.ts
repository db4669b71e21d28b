import type { Answer, ArticleEntry, ArticlePart, Citation, Question, Quotation } from "../../retrieve/answer.ts";
import type { Engine, EngineStatus } from "../../retrieve/engine/engine.ts";
import { EngineBusyError } from "../../retrieve/errors.ts";
import { usualCount } from "../../retrieve/usual-count.ts";

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

  /** The server's own articles first. */
  async lookUp(typed: string, limit: number, offset = 0): Promise<ArticleEntry[]> {
    const [own, common] = await Promise.all([
      this.#ofOwn(this.#own.lookUp(typed, offset + limit)),
      this.#common.lookUp(typed, offset + limit),
    ]);
    return [...(own ?? []), ...common].slice(offset, offset + limit);
  }

  async cite(citation: string): Promise<Citation | null> {
    return (await this.#ofOwn(this.#own.cite(citation))) ?? this.#common.cite(citation);
  }

  async readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null> {
    const own = await this.#ofOwn(this.#own.readArticle(citation, from, count));
    return own ?? this.#common.readArticle(citation, from, count);
  }

  groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.#common.groupQuestions(questions);
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

/**
 * Joins two answers. Scores of different indexes do not compare, but confidences do: the answer with the higher
 * confidence comes first, and the quotations of the other, if it quotes any, take every second place.
 */
export function joinAnswers(answers: readonly Answer[], count?: number): Answer {
  const away = new Set(answers.flatMap(({ partsAway = [] }) => partsAway));
  const left = away.size === 0 ? {} : { partsAway: [...away] };
  const surest = [...answers].sort((a, b) => b.confidence - a.confidence);
  const quoted = surest.flatMap((answer) => (answer.kind === "quoted" ? [answer] : []));
  const [lead] = quoted;
  if (lead) {
    const quotations = alternate(quoted.map((answer) => answer.quotations));
    return { ...lead, quotations: quotations.slice(0, count ?? usualCount(lead)), ...left };
  }
  const nearest = alternate(surest.map((answer) => (answer.kind === "nothing-found" ? answer.nearest : [])));
  return { kind: "nothing-found", confidence: surest[0]?.confidence ?? 0, nearest: nearest.slice(0, count), ...left };
}

/** The first of each list, then the second of each, and so on; each text only once. */
function alternate(lists: readonly (readonly Quotation[])[]): Quotation[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
  return [...new Map(all.map((quotation) => [quotation.text, quotation])).values()];
}
