import {
  type Answer,
  type ArticleEntry,
  type ArticleFilter,
  type ArticleGroup,
  type ArticleGrouping,
  type ArticleGroups,
  type ArticleList,
  type ArticlePart,
  type Citation,
  type FoundArticle,
  type FoundSpeaker,
  type Question,
  type Quotation,
  tierOf,
} from "../../src/retrieve/answer.ts";
import type { Told } from "../../src/retrieve/compare/told.ts";
import { type AnyTold, aboutTold, type Comparison, type Timeline } from "../../src/retrieve/comparison.ts";
import type { Digest, DigestRequest } from "../../src/retrieve/digest.ts";
import type { Engine, EngineStatus } from "../../src/retrieve/engine/engine.ts";
import type { Explanation } from "../../src/retrieve/explanation.ts";
import type { SourceLines } from "../../src/retrieve/source-lines.ts";
import type { Verification } from "../../src/retrieve/verification.ts";

/** One article of the tiny library, its paragraphs with an empty line between them; its sentences are split at ". ", "。" and line feeds. */
interface TinyArticle {
  readonly title: string | null;
  readonly text: string;
  readonly source?: string;
  readonly url?: string;
  /** November 2024 by default. */
  readonly date?: string | null;
  /** "und" by default. */
  readonly language?: string;
}

const TINY_LIBRARY: readonly TinyArticle[] = [
  {
    title: "The lighthouse of Skerry",
    text: "The island lies far out. The lighthouse of Skerry was lit in 1854 for the first time. Its keeper left in 1971.",
    source: "islands.txt",
  },
  { title: "The ferry", text: "A ferry sails to Skerry on Mondays. It carries the mail.", source: "islands.txt" },
  { title: "茶馆", text: "老城的茶馆在一九〇二年开张。馆里每晚说书。", source: "茶馆.txt" },
];

/** An engine that quotes from a handful of paragraphs by the words they share with the question. */
export class TinyEngine implements Engine {
  /** What its answers promise. */
  tier: "answers" | "related" = "answers";
  /** How many quotations it gives to who names no number. */
  usualCount = 5;
  /** Who speaks in its articles, the most quoted first. */
  speakers: readonly FoundSpeaker[] = [];
  readonly asked: Question[] = [];
  /** Runs before every answer; a test may wait or throw in it. */
  before: () => Promise<void> = async () => undefined;
  readonly #articles: readonly TinyArticle[];

  constructor(articles: readonly TinyArticle[] = TINY_LIBRARY) {
    this.#articles = articles;
  }

  async ask(question: Question): Promise<Answer> {
    this.asked.push(question);
    await this.before();
    const wanted = wordsOf(`${question.text} ${question.previous ?? ""}`);
    const ranked = this.#articles
      .map((_, index) => ({ index, score: share(wanted, wordsOf(this.#articles[index]?.text ?? "")) }))
      .sort((a, b) => b.score - a.score)
      .map(({ index, score }) => this.#quote(index, wanted, score));
    const quotations = ranked.filter(({ score }) => score >= 0.3).slice(0, question.count ?? this.usualCount);
    const explained = question.explain ? { explanation: explain(question.text, wanted, ranked[0]) } : {};
    return quotations.length > 0
      ? { kind: "quoted", tier: this.tier, confidence: 0.9, quotations, ...explained }
      : { kind: "nothing-found", confidence: 0.1, nearest: ranked.slice(0, 3), ...explained };
  }

  async findSpeakers(typed: string, limit: number): Promise<FoundSpeaker[]> {
    await this.before();
    return this.speakers.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, limit);
  }

  async lookUp(typed: string, limit: number, offset = 0): Promise<FoundArticle[]> {
    await this.before();
    return this.#articles
      .map((_, index) => this.#entry(index))
      .filter(({ title, source }) => `${title} ${source}`.toLowerCase().includes(typed.toLowerCase()))
      .map((entry) => ({ ...entry, closeness: 1 }))
      .slice(offset, offset + limit);
  }

  async listArticles(filter: ArticleFilter, limit: number, offset: number): Promise<ArticleList> {
    await this.before();
    const all = this.#articles.map((_, index) => this.#entry(index));
    const file = filter.by === "file" ? all.find(({ citation }) => citation === filter.citation)?.source : undefined;
    const articles = all.filter(({ date, language, source }) => {
      if (filter.by === "date") return filter.begins === null ? date === null : date?.startsWith(filter.begins);
      if (filter.by === "language") return language === filter.language;
      return filter.by === "all" || source === file;
    });
    return { total: articles.length, articles: articles.slice(offset, offset + limit) };
  }

  async groupArticles(grouping: ArticleGrouping, limit: number, offset: number): Promise<ArticleGroups> {
    await this.before();
    const groups = new Map<string, ArticleGroup>();
    for (const { date, language, source, citation } of this.#articles.map((_, index) => this.#entry(index))) {
      if (grouping.by === "month" && !date?.startsWith(grouping.year)) continue;
      const day = date ?? "";
      const name = { year: day.slice(0, 4), month: day.slice(0, 7), language, file: source }[grouping.by];
      const before = groups.get(name);
      const key = before?.key ?? (grouping.by === "file" ? citation : name);
      groups.set(name, { key, name, articles: (before?.articles ?? 0) + 1 });
    }
    return { total: groups.size, groups: [...groups.values()].slice(offset, offset + limit) };
  }

  async cite(citation: string): Promise<Citation | null> {
    await this.before();
    const index = this.#articles.findIndex((_, at) => citationOf(at) === citation);
    if (index < 0) return null;
    const beside = (at: number) => (this.#articles[at] ? this.#quote(at, new Set(), 0) : null);
    return { quotation: this.#quote(index, new Set(), 0), previous: beside(index - 1), next: beside(index + 1) };
  }

  /** Each paragraph is a passage; that after the first of "tiny0001" is "tiny0001p1". */
  async readArticle(citation: string, from: number, count: number): Promise<ArticlePart | null> {
    await this.before();
    const [named = "", at = 0] = citation.split("p");
    const index = this.#articles.findIndex((_, place) => citationOf(place) === named);
    const paragraphs = this.#articles[index]?.text.split("\n\n") ?? [];
    if (paragraphs.length === 0) return null;
    const first = Math.min(Math.max(0, from), paragraphs.length - 1);
    const outline = paragraphs.map((text) => ({
      kind: "paragraph" as const,
      length: text.length,
      opening: text.slice(0, 80),
    }));
    const passages = paragraphs
      .slice(first, first + count)
      .map((text, place) => this.#paragraph(index, first + place, text));
    return { article: this.#entry(index), total: paragraphs.length, at: Number(at), from: first, passages, outline };
  }

  /** It knows no quotation. */
  async verify(): Promise<Verification> {
    await this.before();
    return { quotations: [], tooShort: 0, unchecked: 0 };
  }

  /** What it answers is all that it compares. */
  async compare(question: Question): Promise<Comparison> {
    const answer = await this.ask(question);
    const quotation = answer.kind === "quoted" ? (answer.quotations[0] ?? null) : null;
    return { kind: "not-compared", quotation, ...aboutAnswer(answer) };
  }

  async timeline(topic: Question): Promise<Timeline> {
    return { entries: [], ...aboutAnswer(await this.ask(topic)) };
  }

  /** It tells nothing that could be compared with what others tell. */
  async tell(question: Question): Promise<readonly Told[]> {
    const about = aboutAnswer(await this.ask(question));
    return [{ ...about, question: question.text, tellings: [], counts: [] }];
  }

  async compareTold([told]: readonly Told[]): Promise<Comparison> {
    return { kind: "not-compared", quotation: null, ...aboutTold(told as Told) };
  }

  async timelineOfTold([told]: readonly Told[]): Promise<Timeline> {
    return { entries: [], ...aboutTold(told as Told) };
  }

  /** Questions with the same words. */
  async groupQuestions(questions: readonly string[]): Promise<number[]> {
    const wordings = questions.map((question) => [...wordsOf(question)].sort().join(" "));
    return wordings.map((wording) => wordings.indexOf(wording));
  }

  /** Knows articles by their place: of those that were not there before, the first leads and the others are the newest. */
  async digest({ known, shown }: DigestRequest): Promise<Digest> {
    await this.before();
    const before = known === null ? this.#articles.length : Number(known[0] ?? 0);
    const added = this.#articles.map((_, index) => index).slice(before);
    const entries = added
      .map((index) => this.#quote(index, wordsOf(this.#articles[index]?.text ?? ""), 0))
      .filter(({ text }) => !shown.includes(text))
      .map((quotation, i) => ({ kind: i === 0 ? ("lead" as const) : ("newest" as const), quotation, alike: [] }));
    return { known: [String(this.#articles.length)], articles: added.length, entries };
  }

  /** It keeps no sources. */
  async readSource(): Promise<SourceLines | null> {
    return null;
  }

  async status(): Promise<EngineStatus> {
    await this.before();
    return {
      model: "tiny",
      dimensions: 1,
      files: 2,
      articles: this.#articles.length,
      passages: this.#articles.length,
      languages: { en: 2, "zh-Hans": 1 },
      generation: 1,
      updated: "2026-11-20T08:00:00.000Z",
    };
  }

  async close(): Promise<void> {}

  #paragraph(index: number, place: number, text: string): Quotation {
    const citation = place === 0 ? citationOf(index) : `${citationOf(index)}p${place}`;
    const alone = { title: null, ...this.#articles[index], text };
    return { ...new TinyEngine([alone]).#quote(0, new Set(), 0), citation };
  }

  #quote(index: number, wanted: ReadonlySet<string>, score: number): Quotation {
    const {
      text = "",
      title = null,
      source = "tiny.txt",
      url = null,
      date = "2024-11-23",
      language = "und",
    } = this.#articles[index] ?? {};
    const sentences = [...text.matchAll(/[^.。\n]+[.。\n]?/g)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { start: match.index + lead, end: match.index + match[0].trimEnd().length, words: wordsOf(match[0]) };
    });
    const [best] = sentences.toSorted((a, b) => share(wanted, b.words) - share(wanted, a.words));
    return {
      text,
      sentences: sentences.map(({ start, end }) => ({ start, end })),
      firstSentence: 0,
      answering: best && share(wanted, best.words) > 0 ? { start: best.start, end: best.end } : null,
      kind: "paragraph",
      article: { title, byline: null, date, datedBy: null, language, url },
      headings: [],
      source,
      lines: [index * 10 + 1, index * 10 + 3],
      page: null,
      start: 0,
      end: text.length,
      citation: citationOf(index),
      score,
      cut: { before: false, after: false },
      alsoIn: [],
    };
  }

  #entry(index: number): ArticleEntry {
    const { article, source, lines, citation } = this.#quote(index, new Set(), 0);
    const passages = this.#articles[index]?.text.split("\n\n").length ?? 1;
    return { ...article, source, lines, passages, citation };
  }
}

function aboutAnswer(answer: Answer): AnyTold {
  const nearest = answer.kind === "quoted" ? [] : answer.nearest;
  return { tier: tierOf(answer), confidence: answer.confidence, nearest };
}

/** What the words say that a question and its best passage share. */
function explain(text: string, wanted: ReadonlySet<string>, best: Quotation | undefined): Explanation {
  const asks = AMONG_PEOPLE.test(text) ? -5 : 5;
  if (best === undefined) return { passages: [], asks };
  const held = wordsOf(best.text);
  const words = [...wanted].map((text) => {
    const isHeld = held.has(text);
    return { text, start: 0, end: text.length, share: 1 / wanted.size, match: isHeld ? 1 : 0, isHeld };
  });
  const signals = ["bm25", "similarity"].map((name) => {
    return { name, meaning: name, value: best.score * 4, weight: 1, part: 0 };
  });
  const { source, citation, score } = best;
  const confidence = { value: 0.9, bias: 0, parts: [] };
  return { passages: [{ source, citation, score, signals, adjustment: 0, confidence, words }], asks };
}

const AMONG_PEOPLE = /\b(?:we|you|anyone)\b/i;

/** "tiny0001" for the second article. */
function citationOf(index: number): string {
  return `tiny${String(index).padStart(4, "0")}`;
}

/** Words of Latin script longer than three letters, single Chinese characters. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{sc=Latin}\d]{4,}|\p{sc=Han}/gu) ?? []);
}

function share(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => words.has(word)).length / wanted.size;
}
