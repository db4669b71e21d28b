import { asItSounds, type KanjiReading, readingsOf } from "../../text/sounds/kanji.ts";
import { inHiragana } from "./words.ts";

const HAN = /\p{Script=Han}/u;
const HIRAGANA = /\p{Script=Hiragana}/u;

/** Runs of kanji and kana, found by how they are read in Japanese. */
export class ReadRuns {
  readonly #runs: readonly string[];
  /** By a character where it stands: a run, by its place in the list, and the place in the run; in turns. */
  readonly #places = new Map<string, number[]>();

  /** @param runs folded */
  constructor(runs: readonly string[]) {
    this.#runs = runs.map((run) => asItSounds(inHiragana(run)));
    for (const [number, run] of this.#runs.entries()) {
      for (let at = 0; at < run.length; at++) {
        const known = this.#places.get(run[at] as string);
        if (known === undefined) this.#places.set(run[at] as string, [number, at]);
        else known.push(number, at);
      }
    }
  }

  /**
   * Places in the list of the runs a part of which is read so, the last reading of which may be begun only, each with whether
   * the part begins as words do, not between two kanji.
   *
   * @param typed hiragana, also kanji, as it sounds
   */
  find(typed: string): ReadonlyMap<number, boolean> {
    const found = new Map<number, boolean>();
    const fitting = new FittingReadings(typed);
    for (const [character, places] of this.#places) {
      if (fitting.at(0, character).length === 0) continue;
      for (let i = 0; i < places.length; i += 2) {
        const [number, at] = [places[i] as number, places[i + 1] as number];
        const run = this.#runs[number] as string;
        if (found.get(number) === true || !isReadFrom(run, at, fitting)) continue;
        found.set(number, at === 0 || (HAN.test(character) && !HAN.test(run[at - 1] as string)));
      }
    }
    return found;
  }
}

/** Which readings of characters fit to what was typed, each looked up once. */
class FittingReadings {
  readonly #typed: string;
  readonly #known: Map<string, readonly KanjiReading[]>[];

  constructor(typed: string) {
    this.#typed = typed;
    this.#known = Array.from({ length: typed.length }, () => new Map());
  }

  get length(): number {
    return this.#typed.length;
  }

  /** From a place on; a kanji also as it is, and voiced only where something was typed before it. */
  at(from: number, character: string): readonly KanjiReading[] {
    const here = this.#known[from] as Map<string, readonly KanjiReading[]>;
    const known = here.get(character);
    if (known !== undefined) return known;
    const all = [{ kana: character, isStem: false, isVoiced: false }, ...readingsOf(character)];
    const rest = this.#typed.slice(from);
    const fitting = all.filter(
      ({ kana, isVoiced }) => (from > 0 || !isVoiced) && (rest.startsWith(kana) || kana.startsWith(rest)),
    );
    here.set(character, fitting);
    return fitting;
  }
}

/** Whether what was typed is read from the run's character at a place on. */
function isReadFrom(run: string, at: number, fitting: FittingReadings): boolean {
  let reached = new Set([0]);
  for (let place = at; place < run.length && reached.size > 0; place++) {
    const next = new Set<number>();
    for (const from of reached) {
      for (const { kana, isStem } of fitting.at(from, run[place] as string)) {
        if (isStem && !HIRAGANA.test(run[place + 1] ?? "")) continue;
        if (from + kana.length >= fitting.length) return true;
        next.add(from + kana.length);
      }
    }
    reached = next;
  }
  return false;
}
