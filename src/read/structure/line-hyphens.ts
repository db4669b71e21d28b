import type { TextRange } from "../compose.ts";

/** Which words a text has elsewhere. */
export interface KnownWords {
  /** A word in any case, hyphens inside it as printed. */
  hasWord(word: string): boolean;
}

/** Longer texts are known by their beginning, in UTF-16 units. */
const LONGEST_KNOWN = 8_000_000;

/** The words of a text, read through when the first is asked for; what stands before a line's end and a hyphen is a half of one. */
export function knownWords(text: string): KnownWords {
  let words: Set<string> | undefined;
  return {
    hasWord: (word) => {
      words ??= new Set(wordsIn(text.slice(0, LONGEST_KNOWN)));
      return words.has(word.toLowerCase());
    },
  };
}

function* wordsIn(text: string): Generator<string> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    const isHalf = /^[-\u00ad\u2010¬⸗=]\s*[\r\n]/u.test(text.slice(index + word.length, index + word.length + 4));
    if (!isHalf && !/^\p{Script=Han}/u.test(word)) yield word.toLowerCase();
  }
}

/** Whether a hyphen before a word stands for a part that both share: "Vor- und Nachlauf". */
export function isSuspension(text: string, at: number): boolean {
  return CONJUNCTION.test(/^\p{L}{1,8}(?!\p{L})/u.exec(text.slice(at, at + 9))?.[0] ?? "");
}

/** Signs that divide words at line ends; the hyphen is also part of words. */
const HYPHEN = /[-\u2010]/;
const DIVISION = /[\u00ad¬⸗=]/;
const HYPHENATED = /\p{L}[-\u2010\u00ad¬⸗=]$/u;

/**
 * The ranges of a text, in which a word divided at a line end is whole: its first half without the hyphen, and nothing
 * between it and the second. A hyphen goes only where it is certain that it is no part of the word.
 */
export function withoutLineHyphens(text: string, ranges: readonly TextRange[], words: KnownWords): TextRange[] {
  return ranges.map((range, at) => {
    const next = ranges[at + 1];
    if (next === undefined || !HYPHENATED.test(text.slice(Math.max(range.start, range.end - 2), range.end)))
      return range;
    return dividesWord(text, range, next, words)
      ? { start: range.start, end: range.end - 1, isDivided: true }
      : { ...range, isDivided: false };
  });
}

function dividesWord(text: string, a: TextRange, b: TextRange, words: KnownWords): boolean {
  const sign = text.charAt(a.end - 1);
  if (a.end - a.start < 2 || !(HYPHEN.test(sign) || DIVISION.test(sign))) return false;
  const before = text.slice(Math.max(a.start, a.end - LONGEST), a.end - 1);
  const after = text.slice(b.start, Math.min(b.end, b.start + LONGEST));
  const first = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+){0,3}$/u.exec(before)?.[0] ?? "";
  const second = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? "";
  if (first === "" || !/^\p{Ll}/u.test(second)) return false;
  if (DIVISION.test(sign)) return true;
  const isWithHyphens = /[\p{L}\p{N}][-\u2010]$/u.test(before.slice(0, before.length - first.length));
  return isOneWord(first, second, isWithHyphens, words);
}

/** Longest half of a word that is looked at, in UTF-16 units. */
const LONGEST = 60;

function isOneWord(first: string, second: string, isWithHyphens: boolean, words: KnownWords): boolean {
  if (words.hasWord(first + second)) return true;
  if (words.hasWord(`${first}-${second}`) || isWithHyphens || first.length < 2 || CONJUNCTION.test(second))
    return false;
  if (FIRST.test(first) || SECOND.test(second)) return false;
  // Two halves of which each is a word may be one or two; a half that is none is a part.
  return !(words.hasWord(first) && words.hasWord(second));
}

/** "Vor- und Nachlauf": the hyphen stands for the rest of a word. */
const CONJUNCTION = /^(?:und|oder|bis|sowie|wie|noch|als|statt|bzw|and|or|to|et|ou|y|o|e|en|of|och|eller|og)$/u;
/** Words before a hyphen, and behind one, that is part of the word as it is written: in English, French and Russian. */
const FIRST =
  /^(?:self|well|ill|long|short|high|low|mid|non|ex|co|pre|post|semi|anti|multi|cross|all|so|half|full|part|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|old|new|hard|soft|open|large|small|size|time|year|month|week|day|world|state|home|hand|air|water|land|life|free|good|best|better|deep|fast|slow|early|late|far|near|double|single|multi|vice|pro|would|north|south|east|west|left|right|up|down|in|out|over|under|peut|au|par|ci|là|celui|celle|ceux|celles|grand|petit|demi|mi|quasi|sous|contre|après|avant|entre|arc|chef|lui|elle|eux|moi|toi|nous|vous|soi|est|a|dit|faut|cette|ces|c['’]est|n['’]est|quelques|vingt|trente|quarante|cinquante|soixante|quatre|dix|по|во|кое|юго|северо|из|все|всё|как|кто|что|где|когда|какой|какая|какие|чей)$/iu;
const SECOND =
  /^(?:term|known|based|like|free|old|year|time|day|made|born|wide|long|high|hand|house|held|led|run|owned|built|sized|class|rate|scale|style|type|level|speed|line|side|end|up|off|out|in|down|by|on|to|the|of|one|two|three|four|five|six|seven|eight|nine|fold|proof|friendly|related|minded|looking|winning|breaking|being|elect|general|ci|là|même|mêmes|être|dessus|dessous|delà|devant|derrière|il|ils|elle|elles|on|je|tu|nous|vous|moi|toi|lui|leur|le|la|les|ce|t|à|dire|vous|père|mère|parents|enfants|то|либо|нибудь|таки|ка|за|под|\p{L}{3,}(?:ing|ed|ious|ous))$/iu;
