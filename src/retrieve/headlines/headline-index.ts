import { fold } from "../../text/fold.ts";
import { asItSounds, kanaOf } from "../../text/sounds/kanji.ts";
import type { ArticleEntry, FoundArticle } from "../answer.ts";
import type { StoredArticle } from "../store/passage-store.ts";
import { NearWords, nearRuns } from "./near-words.ts";
import { ReadRuns } from "./read-within.ts";
import { SpeltWords } from "./spelt-within.ts";
import { foldedWords, type HeadlineWord } from "./words.ts";

/** What an article is found by, folded. */
interface Listed {
  readonly entry: ArticleEntry;
  readonly title: string;
  readonly headings: readonly string[];
  readonly source: string;
}

/** A word of headlines, headings or file names with the articles that have it. */
interface IndexedWord extends HeadlineWord {
  /** In turns the place of an article, ascending, and how much the word counts in it. */
  readonly articles: number[];
}

/** How much a word counts where it stands. */
const IN_TITLE = 1;
const IN_HEADING = 0.85;
const IN_SOURCE = 0.8;

/** How close a word comes that was typed so. */
const BEGUN = 0.96;
const WRITTEN_APART = 0.9;
const SPELT = 0.88;
/** From the middle of a word on. */
const READ_WITHIN = 0.8;
const SPELT_LOOSELY = 0.72;
const EACH_EDIT = 0.13;
/** People seldom mistype the first letter. */
const OTHER_FIRST_LETTER = 0.1;

/** Of so many words one may be another than is printed. */
const MANY_WORDS = 4;
/** More words are not looked for. */
const MOST_WORDS = 12;
/** Shorter parts of words that are written as one are not looked for. */
const SHORTEST_PART = 3;
/** Letters, or the kana that they spell, that are taken for the spelling of another script. */
const FEWEST_SPELT = 2;
const LETTERS = /^[a-zа-яё]+$/;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;
/** "ting2yu3": the number of a tone behind its syllable. */
const TONE = /(?<=[a-z])[1-5](?![0-9])/g;
/** People type no file name to its end. */
const EXTENSION = /\.[a-z0-9]{1,5}$/;

/** Finds articles by what is typed of a headline, a section heading or a file name, made once for a state of a store. */
export class HeadlineIndex {
  readonly #listed: readonly Listed[];
  /** Words and runs. */
  readonly #all: readonly IndexedWord[];
  readonly #words: readonly IndexedWord[];
  readonly #near: NearWords;
  /** Places of words, by their keys. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #runs: readonly IndexedWord[];
  readonly #runKeys: readonly string[];
  /** Made when letters are first typed. */
  #spelt: SpeltWords | null = null;
  /** Runs with kanji in articles in Japanese, made when letters or kana are first typed. */
  #read: { readonly runs: readonly IndexedWord[]; readonly readings: ReadRuns } | null = null;

  constructor(articles: readonly StoredArticle[]) {
    this.#listed = articles.map(({ headings, ...entry }) => ({
      entry,
      title: fold(entry.title ?? ""),
      headings: headings.map(fold),
      source: fold(entry.source),
    }));
    this.#all = [...indexWords(this.#listed)];
    this.#words = this.#all.filter(({ isRun }) => !isRun);
    this.#near = new NearWords(this.#words.map(({ key }) => key));
    this.#numbers = new Map(this.#words.map(({ key }, number) => [key, number]));
    this.#runs = this.#all.filter(({ isRun }) => isRun);
    this.#runKeys = this.#runs.map(({ key }) => key);
  }

  /** Articles, at most `limit` after the first `offset`, best first; all of them in their order for an empty text. */
  find(typed: string, limit: number, offset: number): FoundArticle[] {
    const wanted = fold(typed).trim();
    const exact = this.#listed
      .map((listed, place) => ({ place, rank: rankOf(listed, wanted) }))
      .filter(({ rank }) => rank > 0);
    if (wanted !== "") exact.sort((a, b) => b.rank - a.rank || a.place - b.place);
    const found = exact.map(({ place }) => ({ place, closeness: 1 }));
    if (found.length < offset + limit) {
      const known = new Set(found.map(({ place }) => place));
      found.push(...this.#nearlyFound(wanted).filter(({ place }) => !known.has(place)));
    }
    return found
      .slice(offset, offset + limit)
      .flatMap(({ place, closeness }) => ({ ...(this.#listed[place] as Listed).entry, closeness }));
  }

  /** Articles that have all of the words nearly, or, of many, all but one; the closest first. */
  #nearlyFound(wanted: string): { place: number; closeness: number }[] {
    const typed = foldedWords(wanted).slice(0, MOST_WORDS);
    if (typed.length === 0) return [];
    const each = typed.map((word) => this.#closenessOf(word));
    // "light house" for "lighthouse".
    for (let i = 0; i + 1 < typed.length; i++) {
      const [one, other] = [typed[i], typed[i + 1]] as [HeadlineWord, HeadlineWord];
      if (one.isRun || other.isRun) continue;
      const together = this.#closenessOf(
        { key: one.key + other.key, folded: one.folded + other.folded, isRun: false },
        false,
      );
      for (const closeness of [each[i], each[i + 1]]) raise(closeness as Float32Array, together);
    }
    const spelt = this.#speltTogether(typed);
    const fewest = typed.length >= MANY_WORDS ? typed.length - 1 : typed.length;
    return this.#listed
      .flatMap((_, place) => {
        let [sum, words] = [0, 0];
        for (const closeness of each) {
          const close = closeness[place] as number;
          sum += close;
          if (close > 0) words++;
        }
        const byWords = words >= fewest ? sum / each.length : 0;
        const closeness = Math.min(0.99, Math.max(byWords, spelt?.[place] ?? 0));
        return closeness > 0 ? [{ place, closeness }] : [];
      })
      .sort((a, b) => b.closeness - a.closeness || a.place - b.place);
  }

  /** By article, how close one of its words comes to one that was typed. */
  #closenessOf(word: HeadlineWord, mayBeSpelt = true): Float32Array {
    const found = new Float32Array(this.#listed.length);
    const { key, isRun } = word;
    const [among, near] = isRun ? [this.#runs, nearRuns(key, this.#runKeys)] : [this.#words, this.#near.find(key)];
    for (const { number, distance } of near) {
      const other = among[number] as IndexedWord;
      const whole = distance > 0 ? 1 - distance * EACH_EDIT : other.key.length === key.length ? 1 : BEGUN;
      const isOther = distance > 0 && !isRun && other.key[0] !== key[0];
      add(found, other, isOther ? whole - OTHER_FIRST_LETTER : whole);
    }
    if (near.length === 0 && !isRun) this.#addApart(found, key);
    if (isRun && KANA.test(key)) this.#addRead(found, asItSounds(key));
    if (mayBeSpelt && !isRun) this.#addSpelt(found, word.folded.replace(TONE, ""));
    return found;
  }

  /** "nighttrain" for "night train". */
  #addApart(found: Float32Array, key: string): void {
    for (let end = SHORTEST_PART; end <= key.length - SHORTEST_PART; end++) {
      const first = this.#numbers.get(key.slice(0, end));
      if (first === undefined) continue;
      const [firsts, seconds] = [new Float32Array(found.length), new Float32Array(found.length)];
      add(firsts, this.#words[first] as IndexedWord, WRITTEN_APART);
      for (const { number, distance } of this.#near.find(key.slice(end)))
        if (distance === 0) add(seconds, this.#words[number] as IndexedWord, WRITTEN_APART);
      raise(
        found,
        firsts.map((closeness, place) => Math.min(closeness, seconds[place] as number)),
      );
    }
  }

  /** Pinyin with spaces between its syllables, or romaji between its words: all of it as one; null for what is no such thing. */
  #speltTogether(typed: readonly HeadlineWord[]): Float32Array | null {
    if (typed.length < 2) return null;
    const letters = typed.map(({ folded }) => folded.replace(TONE, "")).join("");
    if (!LETTERS.test(letters)) return null;
    const found = new Float32Array(this.#listed.length);
    this.#addSpelt(found, letters);
    return found;
  }

  #addSpelt(found: Float32Array, letters: string): void {
    if (letters.length < FEWEST_SPELT || !LETTERS.test(letters)) return;
    const all = this.#all;
    this.#spelt ??= new SpeltWords(all.map(({ folded }) => folded));
    const strictly = this.#spelt.find(letters, false);
    const numbers = strictly.length > 0 ? strictly : this.#spelt.find(letters, true);
    const closeness = strictly.length > 0 ? SPELT : SPELT_LOOSELY;
    for (const number of numbers) add(found, all[number] as IndexedWord, closeness);
    for (const kana of kanaOf(letters)) if (kana.length >= FEWEST_SPELT) this.#addRead(found, kana);
  }

  /** Kanji of other articles are not read so. */
  #isJapanese(place: number): boolean {
    const { entry, title } = this.#listed[place] as Listed;
    return entry.language === "ja" || (entry.language === "und" && KANA.test(title));
  }

  /** "きんつぎ" and "kintsugi" for "金継ぎ". */
  #addRead(found: Float32Array, typed: string): void {
    if (this.#read === null) {
      const runs = this.#runs.flatMap((run) => {
        if (!HAN.test(run.folded)) return [];
        const articles = run.articles.filter((_, i) => this.#isJapanese(run.articles[i - (i % 2)] as number));
        return articles.length > 0 ? [{ ...run, articles }] : [];
      });
      this.#read = { runs, readings: new ReadRuns(runs.map(({ folded }) => folded)) };
    }
    const { runs, readings } = this.#read;
    for (const [number, isBeginning] of readings.find(typed))
      add(found, runs[number] as IndexedWord, isBeginning ? SPELT : READ_WITHIN);
  }
}

/** How exactly the words stand there as they were typed; 0 where they do not. */
function rankOf({ title, headings, source }: Listed, wanted: string): number {
  if (title === wanted) return 5;
  if (title.startsWith(wanted)) return 4;
  if (title.includes(wanted)) return 3;
  if (headings.some((heading) => heading.includes(wanted))) return 2;
  return source.includes(wanted) ? 1 : 0;
}

function indexWords(listed: readonly Listed[]): Iterable<IndexedWord> {
  const words = new Map<string, IndexedWord>();
  const note = (word: HeadlineWord, place: number, weight: number) => {
    // Katakana and hiragana have one key, and are spelt alike.
    const known = words.get(word.key);
    const { key, folded, isRun } = word;
    if (known === undefined) words.set(key, { key, folded, isRun, articles: [place, weight] });
    else if (known.articles.at(-2) !== place || known.articles.at(-1) !== weight) known.articles.push(place, weight);
  };
  for (const [place, { title, headings, source }] of listed.entries()) {
    for (const word of foldedWords(title)) note(word, place, IN_TITLE);
    for (const heading of headings) for (const word of foldedWords(heading)) note(word, place, IN_HEADING);
    for (const word of foldedWords(source.replace(EXTENSION, ""))) note(word, place, IN_SOURCE);
  }
  return words.values();
}

function add(found: Float32Array, { articles }: IndexedWord, closeness: number): void {
  for (let i = 0; i < articles.length; i += 2) {
    const place = articles[i] as number;
    const close = closeness * (articles[i + 1] as number);
    if (close > (found[place] as number)) found[place] = close;
  }
}

function raise(found: Float32Array, others: Float32Array): void {
  for (let i = 0; i < found.length; i++)
    if ((others[i] as number) > (found[i] as number)) found[i] = others[i] as number;
}
