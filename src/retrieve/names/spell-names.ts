import { primaryOf } from "../../text/language.ts";
import { type Replacement, replaceRanges } from "../../text/replace-ranges.ts";
import type { SoundTable } from "../../text/sounds/sound-table.ts";
import { termsOf } from "../../text/terms.ts";
import type { TextRange } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { LetterSearch } from "./find-in-letters.ts";
import { findInScript } from "./find-in-script.ts";
import type { NameSearch } from "./name-search.ts";
import { namesInLetters } from "./names-in-letters.ts";
import { namesInScript, type ScriptName } from "./names-in-script.ts";

/** Languages whose names sound alike in letters and in a script of their own; each table is loaded for the first question that needs it. */
const TABLES: Readonly<Record<string, () => Promise<SoundTable>>> = {
  zh: async () => (await import("../../text/sounds/mandarin.ts")).MANDARIN,
  ja: async () => (await import("../../text/sounds/japanese.ts")).JAPANESE,
  ko: async () => (await import("../../text/sounds/korean.ts")).KOREAN,
};

const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]{2}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Writes the names of a question as the collection does where that has them in another script only: "Ding Zhongli" as 丁仲礼,
 * "Чунцин" as 重庆, 重庆 as "Chongqing", "Minato" as みなと, "Gimjang" as 김장. All else stays as it is.
 */
export async function spellNames(question: string, search: NameSearch): Promise<string> {
  const languages = new Set((await search.snapshot.languages()).map(primaryOf));
  const found: Replacement[] = [];
  if (LETTERS.test(question)) {
    for (const [language, load] of Object.entries(TABLES)) {
      if (languages.has(language)) await spellInScript(question, { table: await load(), search, found });
    }
  }
  const own = languageOfScript(question);
  const letters = [...languages].map(lettersOf).filter((script) => script !== null);
  if (own !== null && letters.length > 0) {
    const table = await TABLES[own]?.();
    if (table !== undefined) await spellInLetters(question, { table: speltIn(new Set(letters), table), search, found });
  }
  return replaceRanges(
    question,
    found.map((each) => apart(question, each)),
  );
}

interface Spelling {
  readonly table: SoundTable;
  readonly search: NameSearch;
  /** What stands for the names that were found before; those that are found now are added. */
  readonly found: Replacement[];
}

async function spellInScript(question: string, { table, search, found }: Spelling): Promise<void> {
  for (const name of namesInLetters(question, { table, isKnown: search.isKnown })) {
    if (found.some((other) => overlap(name, other))) continue;
    if (await isHeld(question.slice(name.start, name.end), search.snapshot)) continue;
    const by = await findInScript(name, table, search);
    if (by !== null) found.push({ start: name.start, end: name.end, by });
  }
}

async function isHeld(name: string, snapshot: StoreSnapshot): Promise<boolean> {
  const { frequencies } = await snapshot.termStatistics(termsOf(name));
  return frequencies.every((frequency) => frequency > 0);
}

async function spellInLetters(question: string, { table, search, found }: Spelling): Promise<void> {
  const names = namesInScript(question, { table, isLight: search.isLight });
  const held = await heldPairs(names, search.snapshot);
  const letters = new LetterSearch(table, search);
  for (const name of names) {
    if (found.some((other) => overlap(name, other)) || pairsOf(name).every((pair) => held.has(pair))) continue;
    const by = await letters.find(name);
    if (by !== null) found.push({ start: name.start, end: name.end, by });
  }
}

async function heldPairs(names: readonly ScriptName[], snapshot: StoreSnapshot): Promise<ReadonlySet<string>> {
  const pairs = [...new Set(names.flatMap(pairsOf))];
  const { frequencies } = await snapshot.termStatistics(pairs);
  return new Set(pairs.filter((_, i) => (frequencies[i] as number) > 0));
}

function pairsOf({ folded }: ScriptName): string[] {
  return Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2));
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A language that has a script of its own, by a question's characters; kana tell Japanese from Chinese. */
function languageOfScript(question: string): string | null {
  if (HANGUL.test(question)) return "ko";
  if (KANA.test(question)) return "ja";
  return HAN.test(question) ? "zh" : null;
}

type Letters = "Latn" | "Cyrl";

const lettersOfLanguage = new Map<string, Letters | null>();

/** The letters that a language is written in; null for one that is written in others. */
function lettersOf(language: string): Letters | null {
  const known = lettersOfLanguage.get(language);
  if (known !== undefined) return known;
  const script = scriptOf(language);
  const letters = script === "Latn" || script === "Cyrl" ? script : null;
  lettersOfLanguage.set(language, letters);
  return letters;
}

/** Undefined for a tag that is none. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** A table with the spellings alone that are in some of these letters. */
function speltIn(letters: ReadonlySet<Letters>, table: SoundTable): SoundTable {
  const isIn = (spelling: string) => letters.has(/\p{Script=Cyrillic}/u.test(spelling) ? "Cyrl" : "Latn");
  return { ...table, lettersOf: (sign) => table.lettersOf(sign).filter(isIn) };
}

/** Words of another script keep a space from those around them, as models read them. */
function apart(question: string, { start, end, by }: Replacement): Replacement {
  const isSpaced = !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(by);
  const before = isSpaced && LETTER.test(question[start - 1] ?? "") ? " " : "";
  const after = isSpaced && LETTER.test(question[end] ?? "") ? " " : "";
  return { start, end, by: `${before}${by}${after}` };
}
