import { primaryOf, scriptOf } from "../../text/language.ts";
import { remember } from "../../text/remember.ts";
import { type Replacement, replaceRanges } from "../../text/replace-ranges.ts";
import type { SoundTable } from "../../text/sounds/sound-table.ts";
import { isUnspaced, termsOf } from "../../text/terms.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { LetterSearch } from "./find-in-letters.ts";
import { findInScript } from "./find-in-script.ts";
import type { NameSearch, WantedName } from "./name-search.ts";
import { wantedInAlphabets } from "./names-in-alphabets.ts";
import { namesInLetters } from "./names-in-letters.ts";
import { namesInScript, type ScriptName } from "./names-in-script.ts";

/** By language, how its script sounds; a table is loaded for the first question that needs it. */
const TABLES: Readonly<Record<string, () => Promise<SoundTable>>> = {
  zh: async () => (await import("../../text/sounds/mandarin.ts")).MANDARIN,
  ja: async () => (await import("../../text/sounds/japanese.ts")).JAPANESE,
  ko: async () => (await import("../../text/sounds/korean.ts")).KOREAN,
};

/** ISO 15924. */
const SCRIPTS_OF_LETTERS: readonly string[] = ["Latn", "Cyrl"];
const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]{2}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Questions are shorter; of what is longer, the beginning is looked at, in UTF-16 units. */
const LONGEST_QUESTION = 500;

/**
 * Writes the names of a question as the collection does where that has them in another script only: "Ding Zhongli" as 丁仲礼,
 * "Чунцин" as 重庆, 重庆 as "Chongqing", "Minato" as みなと, "Gimjang" as 김장, "Smirnova" as Смирнова. All else stays as it is.
 */
export async function spellNames(question: string, search: NameSearch): Promise<string> {
  const asked = question.slice(0, LONGEST_QUESTION);
  const languages = new Set((await search.snapshot.languages()).map(primaryOf));
  const found: Replacement[] = [];
  for (const { start, end, find } of [
    ...(await wantedInScript(asked, languages, search)),
    ...(await wantedInLetters(asked, languages, search)),
    ...(await wantedInAlphabets(asked, languages, search)),
  ]) {
    if (found.some((other) => start < other.end && other.start < end)) continue;
    const by = await find();
    if (by !== null) found.push(apart(question, { start, end, by }));
  }
  return replaceRanges(question, found);
}

/** Names in letters, which articles in a language with another script may have. */
async function wantedInScript(
  question: string,
  languages: ReadonlySet<string>,
  search: NameSearch,
): Promise<WantedName[]> {
  if (!LETTERS.test(question)) return [];
  const wanted: WantedName[] = [];
  // What sounds like a name in several languages is asked for once.
  const isHeldHere = remember((name) => isHeld(name, search.snapshot));
  for (const [language, load] of Object.entries(TABLES)) {
    if (!languages.has(language)) continue;
    const table = await load();
    for (const name of namesInLetters(question, { table, isKnown: search.isKnown })) {
      const written = question.slice(name.start, name.end);
      const find = async () => ((await isHeldHere(written)) ? null : await findInScript(name, table, search));
      wanted.push({ ...name, find });
    }
  }
  return wanted;
}

async function isHeld(name: string, snapshot: StoreSnapshot): Promise<boolean> {
  const { frequencies } = await snapshot.termStatistics(termsOf(name));
  return frequencies.every((frequency) => frequency > 0);
}

/** Names in a script of its own, of whose characters the collection lacks some, and which articles in letters may have. */
async function wantedInLetters(
  question: string,
  languages: ReadonlySet<string>,
  search: NameSearch,
): Promise<WantedName[]> {
  const load = TABLES[languageOfScript(question) ?? ""];
  const scripts = SCRIPTS_OF_LETTERS.filter((script) => [...languages].some((each) => scriptOf(each) === script));
  if (load === undefined || scripts.length === 0) return [];
  const table = speltIn(scripts, await load());
  const names = namesInScript(question, { table, isLight: search.isLight });
  const held = await heldPairs(names, search.snapshot);
  const inLetters = new LetterSearch(table, search);
  return names
    .filter((name) => !pairsOf(name).every((pair) => held.has(pair)))
    .map((name) => ({ ...name, find: () => inLetters.find(name) }));
}

async function heldPairs(names: readonly ScriptName[], snapshot: StoreSnapshot): Promise<ReadonlySet<string>> {
  const pairs = [...new Set(names.flatMap(pairsOf))];
  const { frequencies } = await snapshot.termStatistics(pairs);
  return new Set(pairs.filter((_, i) => (frequencies[i] as number) > 0));
}

function pairsOf({ folded }: ScriptName): string[] {
  return Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2));
}

/** A language that has a script of its own, by a question's characters; kana tell Japanese from Chinese. */
function languageOfScript(question: string): string | null {
  if (HANGUL.test(question)) return "ko";
  if (KANA.test(question)) return "ja";
  return HAN.test(question) ? "zh" : null;
}

/** A table with the spellings alone that are in one of these scripts (ISO 15924). */
function speltIn(scripts: readonly string[], table: SoundTable): SoundTable {
  const isIn = (spelling: string) => scripts.includes(/\p{Script=Cyrillic}/u.test(spelling) ? "Cyrl" : "Latn");
  return { ...table, lettersOf: (sign) => table.lettersOf(sign).filter(isIn) };
}

/** Words of another script keep a space from those around them, as models read them. */
function apart(question: string, { start, end, by }: Replacement): Replacement {
  const isSpaced = !isUnspaced(by) && !HANGUL.test(by);
  const before = isSpaced && LETTER.test(question[start - 1] ?? "") ? " " : "";
  const after = isSpaced && LETTER.test(question[end] ?? "") ? " " : "";
  return { start, end, by: `${before}${by}${after}` };
}
