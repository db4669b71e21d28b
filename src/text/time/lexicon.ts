import { fold } from "../fold.ts";
import type { TimeUnit, TimeWords } from "./words/time-words.ts";

/**
 * What a part of a question is to the grammar, in one letter, so that its rules are patterns over a row of them:
 *
 *     n number   o ordinal     I Roman numeral   y year in four digits   D numeric date
 *     M month    W weekday     S season          e third, h half, q quarter of a year or month (e of either)
 *     T day      K week        N weekend         O month    Q quarter    Y year    J decade    C century
 *     m "月"     d "日" behind a number          E era      k decade by name ("1980s")
 *     r unit and its distance ("yesterday")      L last, this, next      P past     A ago      V ago, before its number
 *     i in       j on          s since           u until    b before     a after    v before or ago    f from    w between
 *     t to       & and         - dash            g of       H article
 *     1 since, 2 until, 3 before, 4 after, 5 between, 6 in, behind what they are about    l latest
 *     z frequent word          x any other       , comma    . any other punctuation
 */
type Kind = string;

/** What a word of a language says of time. */
export interface Meaning {
  readonly kind: Kind;
  /** Of numbers and names their number; of `r` and `L` how far away; of an era the year before its first. */
  readonly value: number;
  readonly unit?: TimeUnit;
  /** The name of a month or of a day of the week that is also another word. */
  readonly ambiguous?: boolean;
  /** Such a name cut short, behind which a full stop belongs to it ("Feb."). */
  readonly isShort?: boolean;
}

export interface Lexicon {
  readonly words: TimeWords;
  /** By folded word or words. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** What may stand directly behind a number, by folded word. */
  readonly marks: ReadonlyMap<string, Meaning>;
  /** How long the longest of the above is, in UTF-16 units, by the unit that it begins with. */
  readonly longest: ReadonlyMap<string, number>;
  /** Folded. */
  readonly common: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
}

const UNIT_KINDS: Readonly<Record<TimeUnit, Kind>> = {
  day: "T",
  week: "K",
  weekend: "N",
  month: "O",
  quarter: "Q",
  year: "Y",
  decade: "J",
  century: "C",
};

const made = new Map<TimeWords, Lexicon>();

/** Made when a language is first met. */
export function lexiconOf(words: TimeWords): Lexicon {
  const known = made.get(words) ?? makeLexicon(words);
  made.set(words, known);
  return known;
}

/** Of a word with several meanings, the first one that is written here counts. */
function makeLexicon(words: TimeWords): Lexicon {
  const meanings = new Map<string, Meaning>();
  const marks = new Map<string, Meaning>();
  const into = (map: Map<string, Meaning>, list: string | undefined, meaning: Meaning) => {
    for (const word of split(list)) if (!map.has(word)) map.set(word, meaning);
  };
  const add = (list: string | undefined, kind: Kind, value = 0) => into(meanings, list, { kind, value });
  const addGroups = (groups: string | undefined, kind: Kind, value: (index: number) => number) => {
    for (const [index, list] of (groups ?? "").split("|").entries()) add(list, kind, value(index));
  };
  const fromOne = (index: number) => index + 1;
  const fromZero = (index: number) => index;
  const byTens = (index: number) => 10 * (index + 2);

  add(words.names, "x");
  for (const [distance, list] of Object.entries(words.relative)) {
    const [unit, value] = distance.split(" ") as [TimeUnit, string];
    into(meanings, list, { kind: "r", value: Number(value), unit });
  }
  add(words.latest, "l");
  add(words.halfYear, "halfYear", 6);
  const ambiguous = new Set(split(words.ambiguous));
  const addNames = (groups: string, kind: Kind) => {
    for (const [index, list] of groups.split("|").entries()) {
      const names = split(list);
      for (const name of names) {
        const isShort = names.some((other) => other.length > name.length && other.startsWith(name.slice(0, 2)));
        if (!meanings.has(name))
          meanings.set(name, { kind, value: index + 1, ambiguous: ambiguous.has(name), isShort });
      }
    }
  };
  addNames(words.months, "M");
  addNames(words.weekdays, "W");
  addGroups(words.seasons, "S", fromZero);
  addGroups(words.halves, "h", fromZero);
  addGroups(words.parts, "e", fromZero);
  addGroups(words.quarters, "q", fromOne);
  addGroups(words.decades, "k", byTens);
  for (const [unit, list] of Object.entries(words.units) as [TimeUnit, string][]) {
    into(meanings, list, { kind: UNIT_KINDS[unit], value: 0, unit });
  }
  for (const era of split(words.eras)) {
    const [name, year] = era.split(" ") as [string, string];
    meanings.set(name, { kind: "E", value: Number(year) });
  }
  add(words.last, "L", -1);
  add(words.this, "L", 0);
  add(words.next, "L", 1);
  for (const [list, kind] of [
    [words.past, "P"],
    [words.ago, "A"],
    [words.agoBefore, "V"],
    [words.beforeOrAgo, "v"],
    [words.since, "s"],
    [words.until, "u"],
    [words.before, "b"],
    [words.after, "a"],
    [words.from, "f"],
    [words.to, "t"],
    [words.between, "w"],
    [words.and, "&"],
    [words.in, "i"],
    [words.on, "j"],
    [words.of, "g"],
    [words.the, "H"],
    [words.inBehind, "6"],
    [words.betweenBehind, "5"],
    [words.sinceBehind, "1"],
    [words.untilBehind, "2"],
    [words.beforeBehind, "3"],
    [words.afterBehind, "4"],
  ] as const) {
    add(list, kind);
  }
  addGroups(words.numbers, "n", fromOne);
  addGroups(words.tens, "n", byTens);
  addGroups(words.ordinals, "o", fromOne);
  add(words.common, "z");

  into(marks, words.ordinalMarks, { kind: "o", value: 0 });
  into(marks, words.decadeMarks, { kind: "k", value: 0 });
  into(marks, words.monthMarks, { kind: "m", value: 0 });
  into(marks, words.dayMarks, { kind: "d", value: 0 });
  const longest = new Map<string, number>();
  for (const { length, 0: first = "" } of [...meanings.keys(), ...marks.keys()]) {
    longest.set(first, Math.max(length, longest.get(first) ?? 0));
  }
  return {
    words,
    meanings,
    marks,
    longest,
    common: new Set(split(words.common)),
    events: new Set(split(words.events)),
    articles: new Set(split(words.the)),
    single: new Set(split(words.single)),
  };
}

function split(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((word) => fold(word).trim())
    .filter((word) => word !== "");
}
