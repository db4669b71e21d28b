import { primaryOf } from "../language.ts";
import { foldWithPlaces } from "../time/scan.ts";
import { NEGATIONS } from "./negation-words.ts";
import { anyOfWords } from "./word-patterns.ts";

/** A word that denies. */
export interface Negation {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** A verb ("refused"), for which another may stand. */
  readonly isVerb: boolean;
}

/** Words of Chinese and Japanese that deny by one character and are none: "不久", "不断", "非常". */
const NO_NEGATION =
  /不(?=久|断|断地|仅|仅仅|但|过|同|少|远|锈|动产|幸|禁|得不|止|已|如|管|论|妨|惜|良|足|到|满|明|可|安|便|时|等|错)|非(?=常|洲|遗)|未(?=来|婚|成年|明|来的)|无(?=论|数|线|锡|人机|障碍|疑|偿|穷|非|限)|(?<=是)否|否(?=则|定)|没(?=收|落)|不(?=動産|良|足|明|安|便|在|正|思議|自由)|無(?=料|人|線|数|事|論)|未(?=来|明|満|成年)|(?<=差)不(?=多)/gu;
/** An ending of English verbs: "didn't". */
const CONTRACTED = /n't(?!\p{L})/gu;

/** By language, of words that deny and of verbs that do. */
const PATTERNS: ReadonlyMap<string, readonly [RegExp, RegExp]> = new Map(
  Object.entries(NEGATIONS).map(([language, words]) => {
    const [plain = "", verbs = ""] = words.split(";");
    return [language, [patternOf(plain, language), patternOf(verbs, language)]];
  }),
);

function patternOf(words: string, language: string): RegExp {
  const whole = words.split(",").filter((word) => word !== "n't");
  return new RegExp(anyOfWords(whole, language), "gu");
}

/** The words of a text that deny what stands beside them; none in languages that are not known. */
export function negationsIn(text: string, language: string): Negation[] {
  const patterns = PATTERNS.get(primaryOf(language));
  if (patterns === undefined) return [];
  const [plain, verbs] = patterns;
  const { folded, places } = foldWithPlaces(text);
  const none = [...folded.matchAll(NO_NEGATION)].map(({ index }) => index);
  const foundBy = (pattern: RegExp, isVerb: boolean) =>
    [...folded.matchAll(pattern)].map(({ 0: word, index }) => ({ index, end: index + word.length, isVerb }));
  return [...foundBy(plain, false), ...foundBy(CONTRACTED, false), ...foundBy(verbs, true)]
    .filter(({ index }) => !none.includes(index))
    .sort((a, b) => a.index - b.index)
    .map(({ index, end, isVerb }) => ({ start: places[index] as number, end: places[end] as number, isVerb }));
}
