import { fold } from "../fold.ts";
import { CHINESE } from "./words/zh.ts";

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const CASELESS = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・•\s]+$/u;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Before or behind a name, without telling one person from another. */
const HONORIFICS: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor sir lady herr frau m mme mlle monsieur madame señor señora sr sra don doña senhor senhora the der die el la le"
    .split(" ")
    .map(fold),
);
const BEHIND_NAME = new RegExp(
  `(?:${CHINESE.titles}|市長|局長|教授|館長|議員|氏|さん|様|先生|시장|국장|교수|관장|의원|씨|님)$`,
);
const ROLE = new RegExp(`(?:${CHINESE.roleEndings})$`);
const BEFORE_NAME = new RegExp(`^.{0,20}(?:${CHINESE.titleEndings})(?=.{2,4}$)`);

/**
 * Whether two names of speakers surely name different ones ("Anna Brandt" and "Jonas Weil"), surely the same ("Mayor Anna
 * Brandt" and "Brandt"), or null: it cannot be told ("the mayor" and "Anna Brandt").
 */
export function isSameSpeaker(one: string, other: string): boolean | null {
  const [first, second] = [fold(one).trim(), fold(other).trim()];
  if (first === "" || second === "") return null;
  if (first === second) return true;
  if (CASELESS.test(one) || CASELESS.test(other)) {
    return CASELESS.test(one) && CASELESS.test(other) ? isSameCaseless(first, second) : null;
  }
  return LATIN.test(one) === LATIN.test(other) && CYRILLIC.test(one) === CYRILLIC.test(other)
    ? isSameNamed(wordsOf(one), wordsOf(other))
    : null;
}

interface NameWords {
  /** Folded, those with capitals. */
  readonly names: readonly string[];
  /** "The mayor": what a small word of a language opens is a role. */
  readonly isRole: boolean;
}

function wordsOf(speaker: string): NameWords {
  const words = speaker.replace(/[,()]/g, " ").split(/\s+/).filter(Boolean);
  const names = words
    .filter((word, index) => CAPITALISED.test(word) && (index > 0 || words.length === 1 || !isHonorific(word)))
    .map((word) => fold(word).replace(/\.$/, ""))
    .filter((word) => !HONORIFICS.has(word));
  return { names, isRole: names.length < 2 && words.length > 1 && !CAPITALISED.test(words[0] as string) };
}

function isHonorific(word: string): boolean {
  return HONORIFICS.has(fold(word).replace(/\.$/, ""));
}

function isSameNamed(one: NameWords, other: NameWords): boolean | null {
  const [fewer, more] = one.names.length <= other.names.length ? [one, other] : [other, one];
  if (fewer.names.length === 0 || fewer.isRole || more.isRole) return null;
  // "Brandt", "Anna Brandt": a surname is the last word; a first name alone, or a title, tells nobody.
  const shared = fewer.names.filter((word) => more.names.includes(word)).length;
  if (shared === fewer.names.length) return more.names.at(-1) === fewer.names.at(-1) ? true : null;
  if (shared > 0 || fewer.names.length < 2) return null;
  return false;
}

/** Longer names, in characters, may have words beside them that tell them apart and nobody else. */
const LONGEST_PLAIN = 3;

/** Names in scripts without capitals, their titles taken off. */
function isSameCaseless(one: string, other: string): boolean | null {
  const [first, second] = [bareName(one), bareName(other)];
  if (first === "" || second === "") return null;
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length < 2) return null;
  if (longer.endsWith(shorter) || (longer.startsWith(shorter) && longer.length <= 5)) return true;
  const isPlain = longer.length <= LONGEST_PLAIN && !ROLE.test(first) && !ROLE.test(second);
  return isPlain && first.charAt(0) !== second.charAt(0) ? false : null;
}

function bareName(name: string): string {
  const compact = name.replace(/\s+/g, "");
  return compact.replace(BEHIND_NAME, "").replace(BEFORE_NAME, "");
}
