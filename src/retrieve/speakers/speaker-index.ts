import { fold } from "../../text/fold.ts";
import { isSameSpeaker } from "../../text/speech/same-speaker.ts";
import type { FoundSpeaker } from "../answer.ts";
import { HeadlineIndex } from "../headlines/headline-index.ts";
import type { SpokenPassage, StoredArticle } from "../store/passage-store.ts";

/** Sentences by the ids of their passages, as places in them. */
export type SaidSentences = ReadonlyMap<number, ReadonlySet<number>>;

/** Who says something in a store, made once for a state of it. */
export class SpeakerIndex {
  readonly #spoken: readonly SpokenPassage[];
  /** Names with the numbers of sentences, the most quoted first. */
  readonly #counts: ReadonlyMap<string, number>;
  /** Made when a name is first looked for. */
  #index: HeadlineIndex | null = null;

  constructor(spoken: readonly SpokenPassage[]) {
    this.#spoken = spoken;
    const counts = new Map<string, number>();
    for (const { speakers } of spoken)
      for (const name of speakers) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#counts = new Map([...counts].sort((a, b) => b[1] - a[1]));
  }

  /** Speakers by what was typed of their names, the closest first, of equally close ones the most quoted; all of them for "". */
  find(typed: string, limit: number): FoundSpeaker[] {
    this.#index ??= new HeadlineIndex([...this.#counts].map(([name, sentences]) => listed(name, sentences)));
    return this.#index
      .find(typed, limit, 0)
      .map(({ title, passages, closeness }) => ({ name: title ?? "", sentences: passages, closeness }));
  }

  /** The names that surely mean the one who is asked for, the most quoted first. */
  named(asked: string): string[] {
    const parts = partsOf(asked);
    // To compare names takes its time: who shares nothing with the one that is asked for has another.
    const names = [...this.#counts.keys()].filter((name) => holdsAny(fold(name), parts));
    const meant = names.filter((name) => isMeant(asked, name));
    // "Brandt" is Anna Brandt where no other Brandt says anything here.
    return meant.filter(
      (name) =>
        endsWith(name, asked) || names.every((other) => isSameSpeaker(name, other) !== true || isMeant(asked, other)),
    );
  }

  /** Speakers whose names come near to one that nobody has, at most `limit`. */
  nearest(asked: string, limit: number): string[] {
    const together = this.find(asked, limit);
    const found = together.length > 0 ? together : asked.split(/\s+/).flatMap((word) => this.find(word, limit));
    return [...new Set(found.map(({ name }) => name))].slice(0, limit);
  }

  /** What these say. */
  saidBy(names: ReadonlySet<string>): SaidSentences {
    const said = new Map<number, Set<number>>();
    for (const { id, speakers } of this.#spoken) {
      const places = speakers.flatMap((name, place) => (name !== null && names.has(name) ? [place] : []));
      if (places.length > 0) said.set(id, new Set(places));
    }
    return said;
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of a name, folded; of scripts whose names are short or not divided, each two characters. */
function partsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => (UNSPACED.test(word) ? [...word].map((letter, i) => letter + (word[i + 1] ?? "")) : [word]))
    .filter((part) => part.length > 1);
}

function holdsAny(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => text.includes(part));
}

function isMeant(asked: string, name: string): boolean {
  return isSameSpeaker(asked, name) === true || endsWith(name, asked);
}

/** Whether a name ends with what was typed, from a capital on, whatever the case of that: "anna brandt" of "Mayor Anna Brandt". */
function endsWith(name: string, typed: string): boolean {
  const [words, wanted] = [name.split(/\s+/), fold(typed).trim().split(/\s+/)];
  const last = words.slice(-wanted.length);
  return fold(last.join(" ")) === wanted.join(" ") && (last.length === words.length || /^\p{Lu}/u.test(last[0] ?? ""));
}

/** A speaker as headlines are found by what is typed of them. */
function listed(name: string, sentences: number): StoredArticle {
  return {
    ...{ title: name, byline: null, date: null, datedBy: null, language: "und", url: null },
    ...{ source: "", lines: [0, 0], passages: sentences, citation: "", headings: [] },
  };
}
