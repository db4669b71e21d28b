import { dot, type Embedding } from "../../../src/embed/embedding.ts";
import type { ArticleFilter, ArticleGrouping, ArticleScope } from "../../../src/retrieve/answer.ts";
import {
  OPENING_LENGTH,
  PASSAGES_OF_EMBEDDING,
  type SourcePart,
  type StoredArticle,
  type StoreSnapshot,
  type WeightedTerm,
} from "../../../src/retrieve/store/passage-store.ts";
import { MOST_INDEXED, tokenIndexOf } from "../../../src/retrieve/store/token-index.ts";
import type { Term } from "../../../src/text/terms.ts";
import { countsOf, type MemoryArticle, type MemoryPassage, type MemoryState, passagesOf } from "./memory-state.ts";

/** One state, searched by looking at everything. */
export class MemorySnapshot implements StoreSnapshot {
  /** Null when the snapshot has ended. */
  #live: MemoryState | null;
  readonly #all: readonly MemoryPassage[];

  readonly state: string;

  constructor(state: MemoryState) {
    this.state = `${state.updated} ${state.generation}`;
    this.#live = state;
    this.#all = passagesOf(state.files).toSorted((a, b) => a.passage.id - b.passage.id);
  }

  end(): void {
    this.#live = null;
  }

  get #state(): MemoryState {
    if (this.#live === null) throw new Error("The snapshot has ended.");
    return this.#live;
  }

  get #passages(): readonly MemoryPassage[] {
    return this.#state && this.#all;
  }

  get #byId(): ReadonlyMap<number, MemoryPassage> {
    return new Map(this.#passages.map((each) => [each.passage.id, each]));
  }

  async status() {
    const { model, generation, updated, files } = this.#state;
    const languages = files.flatMap(({ articles }) => articles.map(({ draft }) => draft.reference.language));
    const counts = new Map<string, number>();
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
    const ordered = [...counts].sort((a, b) => b[1] - a[1]);
    const vanished = files.filter(({ known }) => known.vanished !== undefined).length;
    const status = { ...countsOf(this.#state), model, generation, updated, languages: Object.fromEntries(ordered) };
    return vanished === 0 ? status : { ...status, vanished };
  }

  async tokenIndex() {
    if (this.#passages.length > MOST_INDEXED) return null;
    return tokenIndexOf(this.#passages.map(({ passage }) => passage));
  }

  async nearest(query: Embedding, count: number) {
    const given = new Map<string, number>();
    return this.#passages
      .map(({ passage: { id }, vectors }) => ({ id, vectors, similarity: dot(vectors.embedding, query) }))
      .sort((a, b) => b.similarity - a.similarity)
      .filter(({ vectors }) => {
        const embedding = vectors.embedding.join();
        const before = given.get(embedding) ?? 0;
        given.set(embedding, before + 1);
        return before < PASSAGES_OF_EMBEDDING;
      })
      .slice(0, count)
      .map(({ id, similarity }) => ({ id, similarity }));
  }

  async similarities(ids: readonly number[], query: Embedding) {
    const byId = this.#byId;
    return ids.map((id) => {
      const found = byId.get(id);
      if (found === undefined) throw new RangeError(`There is no passage ${id}.`);
      return dot(found.vectors.embedding, query);
    });
  }

  async sampleSimilarities(query: Embedding, count: number) {
    const all = this.#passages;
    const taken = Math.min(count, all.length);
    return Array.from({ length: taken }, (_, i) => {
      return dot((all[Math.floor((i * all.length) / taken)] as MemoryPassage).vectors.embedding, query);
    });
  }

  async termStatistics(terms: readonly Term[]) {
    return {
      passages: this.#passages.length,
      terms: this.#passages.reduce((sum, each) => sum + each.passage.termCount, 0),
      frequencies: terms.map((term) => this.#passages.filter((each) => each.terms.includes(term)).length),
    };
  }

  async termsBeginning(beginning: string) {
    const counts = new Map<Term, number>();
    for (const { terms } of this.#passages)
      for (const term of new Set(terms)) if (term.startsWith(beginning)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return [...counts].map(([term, passages]) => ({ term, passages }));
  }

  async languages() {
    return Object.keys((await this.status()).languages).sort();
  }

  async holders(terms: readonly WeightedTerm[], count: number) {
    return this.#passages
      .map(({ passage: { id }, terms: own }) => {
        const held = terms.filter(({ term }) => own.includes(term));
        const first = terms.indexOf(held[0] ?? { term: "", weight: 0 });
        return { id, first, sum: held.reduce((sum, { weight }) => sum + weight, 0) };
      })
      .filter(({ first }) => first >= 0)
      .sort((a, b) => b.sum - a.sum || a.first - b.first || a.id - b.id)
      .slice(0, count)
      .map(({ id }) => id);
  }

  async passageIds() {
    return [...this.#byId.keys()];
  }

  async spoken() {
    return this.#passages.flatMap(({ passage: { id, speakers } }) => (speakers.length > 0 ? [{ id, speakers }] : []));
  }

  async passageIdsIn({ from, to, withUndated, files, article }: ArticleScope) {
    const own = article === null ? null : ((await this.cited([article]))[0]?.articleId ?? 0);
    const isNamed = (source: string, pattern: string) => {
      const parts = pattern
        .toLowerCase()
        .split("*")
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
      const [before, after] = parts.length > 1 ? ["^", "$"] : ["", ""];
      return new RegExp(`${before}${parts.join(".*")}${after}`, "s").test(source.toLowerCase());
    };
    return this.#passages
      .map(({ passage }) => passage)
      .filter(({ article: { date }, source, articleId }) => {
        const isOfDays =
          date === null
            ? withUndated || (from === null && to === null)
            : (from === null || date >= from || from.startsWith(date)) && (to === null || date <= to);
        const isOfFiles = files.length === 0 || files.some((pattern) => isNamed(source, pattern));
        return isOfDays && isOfFiles && (own === null || articleId === own);
      })
      .map(({ id }) => id);
  }

  async passages(ids: readonly number[]) {
    const byId = this.#byId;
    return ids.flatMap((id) => byId.get(id)?.passage ?? []);
  }

  async cited(citations: readonly string[]) {
    const byCitation = new Map(this.#passages.map(({ passage }) => [passage.citation, passage]));
    return citations.flatMap((citation) => byCitation.get(citation) ?? []);
  }

  async neighbours(id: number) {
    const article = this.#byId.get(id)?.passage.articleId;
    const own = this.#passages.filter(({ passage }) => passage.articleId === article);
    const at = own.findIndex(({ passage }) => passage.id === id);
    return { previous: own[at - 1]?.passage ?? null, next: own[at + 1]?.passage ?? null };
  }

  async outline(citation: string) {
    for (const { known, articles } of this.#state.files) {
      const article = articles.find(({ passages }) => passages.some(({ passage }) => passage.citation === citation));
      if (article === undefined) continue;
      const { headings: _, ...entry } = storedArticle(known.name, article);
      const passages = article.passages.map(({ passage: { id, citation: own, kind, text } }) => {
        const characters = Array.from(text);
        const opening = characters.slice(0, OPENING_LENGTH).join("");
        return { id, citation: own, kind, length: characters.length, opening };
      });
      return { article: entry, passages };
    }
    return null;
  }

  async fileLines(citation: string, [first, last]: readonly [number, number]) {
    const [cited] = await this.cited([citation]);
    const file = this.#state.files.find(({ id }) => id === cited?.fileId);
    if (cited === undefined || file === undefined) return null;
    const { id, known, articles } = file;
    const isThere = (lines: readonly [number, number]) => lines[1] >= first && lines[0] <= last;
    return {
      ...{ fileId: id, name: known.name, account: known.account, cited },
      articles: articles
        .filter(({ draft }) => isThere(draft.lines))
        .map(({ passages: [one], draft: { reference, lines } }) => ({
          id: one?.passage.articleId ?? 0,
          ...reference,
          first_line: lines[0],
          last_line: lines[1],
        })),
      passages: articles
        .flatMap(({ passages }) => passages.map(({ passage }) => passage))
        .filter(({ lines }) => isThere(lines)),
    };
  }

  async sourceTexts(parts: readonly SourcePart[]) {
    const texts = new Map(this.#state.files.map(({ id, text }) => [id, text]));
    return parts.map(({ fileId, start, end }) => texts.get(fileId)?.slice(start, end) ?? "");
  }

  async articles() {
    return this.#state.files
      .flatMap(({ known, articles }) => articles.map((article) => storedArticle(known.name, article)))
      .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.lines[0] - b.lines[0]));
  }

  async listArticles(filter: ArticleFilter, limit: number, offset: number) {
    const file = filter.by === "file" ? (await this.outline(filter.citation))?.article.source : undefined;
    const articles = (await this.articles()).filter(({ date, language, source }) => {
      if (filter.by === "date") return filter.begins === null ? date === null : date?.startsWith(filter.begins);
      if (filter.by === "language") return language === filter.language;
      return filter.by === "all" || source === file;
    });
    if (filter.by !== "file") articles.sort((a, b) => compare(b.date ?? "", a.date ?? ""));
    const entries = articles.map(({ headings: _, ...entry }) => entry);
    return { total: entries.length, articles: entries.slice(offset, offset + limit) };
  }

  async groupArticles(grouping: ArticleGrouping, limit: number, offset: number) {
    const all = await this.articles();
    const counts = new Map<string, { key: string; name: string; articles: number }>();
    for (const { date, language, source } of all) {
      if (grouping.by === "month" && !date?.startsWith(grouping.year)) continue;
      const day = date ?? "";
      const name = { year: day.slice(0, 4), month: day.slice(0, 7), language, file: source }[grouping.by];
      const key = grouping.by === "file" ? (all.find((other) => other.source === source)?.citation ?? "") : name;
      counts.set(name, { key, name, articles: (counts.get(name)?.articles ?? 0) + 1 });
    }
    const groups = [...counts.values()].sort((a, b) => {
      if (grouping.by === "language") return b.articles - a.articles || compare(a.name, b.name);
      return grouping.by === "file" ? compare(a.name, b.name) : compare(b.name, a.name);
    });
    return { total: groups.length, groups: groups.slice(offset, offset + limit) };
  }

  async files() {
    return this.#state.files.map(({ known }) => known);
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function storedArticle(source: string, { draft, passages }: MemoryArticle): StoredArticle {
  const headings = passages.flatMap(({ passage }) => passage.headings);
  const citation = passages[0]?.passage.citation as string;
  const { reference, lines } = draft;
  return { ...reference, source, lines, passages: passages.length, citation, headings: [...new Set(headings)] };
}
