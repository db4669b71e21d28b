import { fold } from "../fold.ts";
import { CHINESE } from "./words/zh.ts";

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const CASELESS = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·・•\s]+$/u;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Before a surname or all of a name. */
const HONORIFICS: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor herr frau m mme mlle monsieur madame señor señora sr sra senhor senhora"
    .split(" ")
    .map(fold),
);
/** Beside a name, without telling one person from another. */
const SMALL_WORDS: ReadonlySet<string> = new Set("sir lady don doña the der die el la le".split(" ").map(fold));
const BEHIND_NAME = new RegExp(
  `(?:${CHINESE.titles}|市長|局長|教授|館長|議員|氏|さん|様|先生|시장|국장|교수|관장|의원|씨|님)$`,
);
const HANGUL = /^[\p{Script=Hangul}\s]+$/u;
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

/** Whether words name a role alone, or a thing: "the mayor of Lindau", "the census". */
export function isRole(speaker: string): boolean {
  return wordsOf(speaker).isRole;
}

interface NameWords {
  /** Folded, those with capitals. */
  readonly names: readonly string[];
  /** "The mayor": what a small word of a language opens is a role. */
  readonly isRole: boolean;
  /** "Ms Brandt": the last of the names is a surname. */
  readonly isHonoured: boolean;
}

function wordsOf(speaker: string): NameWords {
  const words = speaker.replace(/[,()]/g, " ").split(/\s+/).filter(Boolean);
  const names = words
    .filter((word, index) => CAPITALISED.test(word) && (index > 0 || words.length === 1 || !isBeside(word)))
    .map((word) => fold(word).replace(/\.$/, ""))
    .filter((word) => !isHonorific(word) && !SMALL_WORDS.has(word));
  return {
    names,
    isHonoured: names.length > 0 && words.some(isHonorific),
    isRole: names.length < 2 && words.length > 1 && !CAPITALISED.test(words[0] as string),
  };
}

function isBeside(word: string): boolean {
  return isHonorific(word) || SMALL_WORDS.has(fold(word));
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
  const isTold = fewer.names.length > 1 || (fewer.isHonoured && (more.isHonoured || more.names.length > 1));
  return shared === 0 && isTold ? false : null;
}

/** Longer names, in characters, may have words beside them that tell them apart and nobody else; titles show what is a name. */
const LONGEST_PLAIN = 3;
const LONGEST_TITLED = 5;
/** Shorter ones of Hangul may be what an office is for. */
const SHORTEST_HANGUL = 3;

/** A name in a script without capitals. */
interface BareName {
  readonly name: string;
  /** A title has stood beside it. */
  readonly isTitled: boolean;
}

/** Names in scripts without capitals, their titles taken off. */
function isSameCaseless(one: string, other: string): boolean | null {
  const [first, second] = [bareName(one), bareName(other)];
  if (first.name === "" || second.name === "") return null;
  const [shorter, longer] = [first.name, second.name].sort((a, b) => a.length - b.length) as [string, string];
  if (shorter.length < 2) return null;
  if (longer.endsWith(shorter) || (longer.startsWith(shorter) && longer.length <= 5)) return true;
  return isPlain(first) && isPlain(second) && first.name.charAt(0) !== second.name.charAt(0) ? false : null;
}

function isPlain({ name, isTitled }: BareName): boolean {
  if (HANGUL.test(name) && name.length < SHORTEST_HANGUL) return false;
  return name.length <= (isTitled ? LONGEST_TITLED : LONGEST_PLAIN) && !ROLE.test(name);
}

function bareName(speaker: string): BareName {
  const whole = speaker.trim();
  const named = whole.replace(BEHIND_NAME, "").trim();
  const isTitled = named !== whole;
  // What stands before a name is divided from it in Korean by a space, in Japanese by の, where a title shows that it is a name.
  if (HANGUL.test(named)) return { name: named.split(/\s+/).at(-1) ?? "", isTitled };
  const compact = named.replace(/\s+/g, "");
  if (isTitled && compact.includes("の")) return { name: compact.replace(/^.*の/u, ""), isTitled };
  const bare = compact.replace(BEFORE_NAME, "");
  return { name: bare, isTitled: isTitled || bare !== compact };
}
