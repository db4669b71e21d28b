/** What may end a sentence: a stop or several in a row, or a space. */
export interface StopMark {
  readonly text: string;
  /** Where the sentence began, as an offset into the text. */
  readonly start: number;
  /** Where it stands, and the characters that it consists of ("?!", "……"). */
  readonly at: number;
  readonly mark: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Abbreviations that a sentence goes on behind, with a capital letter too: most stand before names. Left out are those that
 * may end a sentence ("etc.", "usw.", "и др.", "млн."), which goes on only before a small letter, and those that are words of
 * their own ("sat.", "sun.").
 */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // English
    "mr mrs ms dr prof sr jr st rev hon gen col capt lt sgt maj adm gov sen rep pres ph.d",
    "vs cf ca approx dept est vols ed eds bros mon tue thu fri ave blvd rd mt ft",
    // German
    "bzw evtl ggf inkl str bd hr fr dipl",
    // French, Spanish, Portuguese, Italian, Romanian
    "mme mlle mm av sra srta dra ud uds ee.uu pág núm sig sigg dott ing arch dl",
    // Russian, Greek
    "проф ул κα δηλ",
    // Turkish, Vietnamese
    "yy örn ths gs pgs tp",
  ].flatMap((words) => words.split(" ")),
);

/** Abbreviations before a number, which elsewhere are words or end their sentence: "No. 5", "Jan. 3". */
const BEFORE_NUMBERS = /^(?:nos?|nr|pp|figs?|vol|art|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Languages that write ordinal numbers with a full stop ("3. Oktober"). */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|is|et|lv|cs|sk|sl|hr|sr|bs|hu|pl|tr)\b/;

/** Words that begin a sentence, where "U.S." or "p.m." ended the one before. */
const OPENING_WORD = /^(?:The|In|A|It|He|She|They|We|But|And|This)\b/;

/** No abbreviation is longer, in UTF-16 units. */
const LONGEST = 24;

/**
 * Whether a full stop with white space behind it belongs to the word before (an abbreviation, an initial, an ordinal), so
 * that the sentence goes on. `next` is the character behind the white space.
 */
export function isAbbreviation({ text, start, at, language }: StopMark, next: string): boolean {
  const before = text.slice(Math.max(start, at - LONGEST), at);
  const word = /(?<![\p{L}\p{M}\p{N}.])[\p{L}\p{M}\p{N}.]*$/u.exec(before)?.[0] ?? "";
  if (/^\p{N}{1,4}$/u.test(word)) {
    const isItemNumber = before.trim() === word;
    return isItemNumber || (ORDINAL_STOP.test(language) && word.length <= 2);
  }
  const isInitial = /^\p{L}$/u.test(word);
  if (isInitial) return /[\p{L}\p{N}]/u.test(next);
  const isDotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (isDotted) return !OPENING_WORD.test(text.slice(at + 1, at + 8).trim());
  const folded = word.toLowerCase();
  return BEFORE_NUMBERS.test(folded) ? /\p{N}/u.test(next) : ABBREVIATIONS.has(folded);
}
