import { remember } from "../../text/remember.ts";
import { isReadSo, type Reading, type Sign, type SoundTable } from "../../text/sounds/sound-table.ts";
import type { WeightedTerm } from "../store/passage-store.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { MOST_HOLDERS, type NameSearch, nearestName, passagesHolding, type WrittenName } from "./name-search.ts";
import { type NameReader, namesInLetters } from "./names-in-letters.ts";
import type { ScriptName } from "./names-in-script.ts";

/** A word of the collection that may be a name's, or its beginning or end. */
interface ReadWord extends WeightedTerm {
  readonly readings: readonly Reading[];
}

/** Words of the collection are looked for by so many of their first letters; fewer begin too many. */
const BEGINNING_LETTERS = { least: 3, most: 5 } as const;

/** Where a name's words begin of which one is looked up: the second one where the first has a single sound (Ding Zhongli). */
const STARTS = [0, 1] as const;

const POSSESSIVE = /['’]s$/;

/** Looks for the names of one question that is in a script of its own. */
export class LetterSearch {
  readonly #search: NameSearch;
  readonly #reader: NameReader;
  /** Words of the collection that begin with these letters, and have several sounds of the language. */
  readonly #wordsBeginning: (letters: string) => Promise<readonly ReadWord[]>;

  constructor(table: SoundTable, search: NameSearch) {
    this.#search = search;
    this.#reader = { table, isKnown: search.isKnown };
    this.#wordsBeginning = remember((letters) => this.#askFor(letters));
  }

  /** How the collection spells a name in Latin or Cyrillic letters; null where nothing there sounds so. */
  async find(name: ScriptName): Promise<string | null> {
    const words = new Map<string, WeightedTerm>();
    for (const signs of name.divisions) for (const word of await this.#wordsOf(signs)) words.set(word.term, word);
    if (words.size === 0) return null;
    const passages = await passagesHolding([...words.values()], this.#search.snapshot);
    const naming = passages.map((passage) => ({ id: passage.id, names: this.#namesLike(name, passage) }));
    return nearestName(naming, this.#search);
  }

  /** Words that a name in these signs may be, or begin or end with. */
  async #wordsOf(signs: readonly Sign[]): Promise<ReadWord[]> {
    const found: ReadWord[] = [];
    for (const start of STARTS.filter((each) => signs.length >= each + 2)) {
      for (const beginning of beginningsOf(signs.slice(start), this.#reader.table)) {
        const words = await this.#wordsBeginning(beginning);
        found.push(...words.filter((word) => this.#mayBe(word, signs, start)));
      }
    }
    return found;
  }

  /** Whether a word may be a name or a part of one, from one of its signs on; ordinary words are names only if they are long. */
  #mayBe({ term, readings }: ReadWord, signs: readonly Sign[], start: number): boolean {
    const { table, isKnown } = this.#reader;
    return readings.some((reading) => {
      const end = start + reading.length;
      const isWhole = start === 0 && end === signs.length;
      if (isWhole ? reading.length < table.sure && isKnown(term) : start > 0 && end < signs.length) return false;
      return isReadSo(reading, signs.slice(start, end), table);
    });
  }

  async #askFor(letters: string): Promise<ReadWord[]> {
    const terms = await this.#search.snapshot.termsBeginning(letters);
    return terms.flatMap(({ term, passages }) => {
      const readings = this.#reader.table.readings(term).filter(({ length }) => length > 1);
      return passages <= MOST_HOLDERS && readings.length > 0 ? [{ term, weight: 1 / passages, readings }] : [];
    });
  }

  #namesLike({ divisions }: ScriptName, passage: StoredPassage): WrittenName[] {
    const { table } = this.#reader;
    const found: WrittenName[] = [];
    const printed = printedParts(passage).join("\n");
    for (const { start, end, readings, isSmall } of namesInLetters(printed, this.#reader)) {
      const reading = readings.find((each) => divisions.some((signs) => isReadSo(each, signs, table)));
      if (reading === undefined) continue;
      const isSure = reading.length >= table.sure && !isSmall;
      found.push({ written: printed.slice(start, end).replace(POSSESSIVE, ""), isSure });
    }
    return found;
  }
}

/** The first letters of what signs may be spelt with. */
function beginningsOf(signs: readonly Sign[], { lettersOf }: SoundTable): Set<string> {
  let beginnings = new Set([""]);
  for (const sign of signs) {
    const longer = new Set<string>();
    for (const beginning of beginnings) {
      if (beginning.length >= BEGINNING_LETTERS.most) longer.add(beginning);
      else for (const letters of lettersOf(sign)) longer.add(`${beginning}${letters}`.slice(0, BEGINNING_LETTERS.most));
    }
    beginnings = longer;
  }
  return new Set([...beginnings].filter(({ length }) => length >= BEGINNING_LETTERS.least));
}
