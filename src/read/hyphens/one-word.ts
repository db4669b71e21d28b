import type { KnownWords } from "./known-words.ts";

/** The two halves of what stands around a hyphen at the end of a line. */
export interface Halves {
  readonly first: string;
  /** Begins with a small letter. */
  readonly second: string;
}

/** "Vor- und Nachlauf": the hyphen stands for the rest of a word; by language (BCP 47). */
const CONJUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  de: ["und", "oder", "bis", "sowie", "wie", "als", "bzw"],
  en: ["and", "or", "to"],
  fr: ["et", "ou"],
  es: ["y", "o", "e"],
  it: ["e", "o"],
  nl: ["en", "of"],
  sv: ["och", "eller"],
  da: ["og", "eller"],
  ru: ["и", "или"],
};
const ALL_CONJUNCTIONS: ReadonlySet<string> = new Set(Object.values(CONJUNCTIONS).flat());

/** Whether a word joins what stands before it with what follows, in some language. */
export function isConjunction(word: string): boolean {
  return ALL_CONJUNCTIONS.has(word);
}

/** A conjunction of so many letters is a syllable in other languages: "abzubau-en". */
const SYLLABLE = 2;

/** A text in one language may have paragraphs in others, whose longer conjunctions are hardly ever halves of words. */
function isSuspended({ first, second }: Halves, { language }: KnownWords): boolean {
  if (/^[sz]o$/iu.test(first)) return false;
  const own = second.length > SYLLABLE ? undefined : CONJUNCTIONS[language];
  return own?.includes(second) ?? isConjunction(second);
}

/** Whether two halves are one word that is written without a hyphen; in doubt they are not. */
export function isOneWord(shown: Halves, words: KnownWords): boolean {
  if (words.hasWord(shown.first + shown.second)) return true;
  const halves = { first: shown.first.replace(ELIDED, ""), second: shown.second };
  const { first, second } = halves;
  if (words.hasWord(first + second)) return true;
  if (words.hasWord(`${first}-${second}`) || first.length < 2 || isSuspended(halves, words)) return false;
  if (isInitials(first) || isLoan(halves, words) || isFormer(halves, words)) return false;
  const isListed = words.isListed(first + second);
  if (isListed !== null) return isListed ? !isPrefixed(halves, words) : isListedAsPart(halves, words);
  if (words.language === "de") return !isGermanCompound(halves);
  // Words are divided between syllables, and each of these has a vowel: "tv-toestel" is no divided word.
  if (![first, second].every(hasVowel)) return false;
  if (words.language === "ru" || words.language === "uk") return !isRussianCompound(halves, words);
  if (words.hasName(first) || isPairOfAdjectives(halves)) return false;
  if (words.language === "nl" || words.language === "sv") return !isDutchCompound(halves, words);
  // Two halves of which each is a word may be one or two; a half that is none is a part, and so is an article or a preposition.
  return !(first.length > SHORT_WORD && words.hasWord(first) && words.hasWord(second));
}

/** Words of so many letters are hardly ever the first of a compound. */
const SHORT_WORD = 3;

/** "EU-weit", "LED-belysning". */
function isInitials(first: string): boolean {
  return /\p{Lu}{2}$/u.test(first);
}

/** "Make-up", "roll-outs"; in English "with-out" is divided so. */
function isLoan({ second }: Halves, { language }: KnownWords): boolean {
  return /^(?:(?:up|off)s?|outs)$/u.test(second) || (language !== "en" && /^(?:out|how)$/u.test(second));
}

/** "ex-vrouw" stands beside "vrouw"; "ex-tra" beside nothing. */
function isFormer({ first, second }: Halves, words: KnownWords): boolean {
  return /^ex$/iu.test(first) && words.hasWord(second) && words.isListed(first + second) !== true;
}

/** English lists have many words without the hyphen that newspapers print behind these: "non-executive", "anti-war". */
function isPrefixed({ first, second }: Halves, words: KnownWords): boolean {
  return words.language === "en" && /^(?:non|anti)$/iu.test(first) && words.isListedAnywhere(second);
}

/** In Dutch and Swedish words are written as one but behind some prefixes, and where their vowels would be read together. */
function isDutchCompound({ first, second }: Halves, { language }: KnownWords): boolean {
  if (language === "nl" && CLASHING.test(`${first.slice(-1)}|${second}`)) return true;
  return second.length >= STEM && /^(?:oud|niet|vice|adjunct|kandidaat|aspirant|icke|online)$/iu.test(first);
}

/** An article and the like, which the word behind does not belong to: "l'après-midi", "dell'altro". */
const ELIDED = /^\p{L}{1,6}['’](?=\p{L}{2})/u;

/** Vowels that stand for another sound side by side: Dutch puts a hyphen between words, and no division, there. */
const CLASHING = /^(?:a\|[aeiu]|e\|[eiu]|i\|[eij]|o\|[eiou]|u\|[iu])/iu;

/** Whether letters may be a syllable; of scripts without signs for vowels nothing is known. */
function hasVowel(letters: string): boolean {
  const bare = letters.normalize("NFD");
  return !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+$/u.test(bare) || /[aeiouyæøœıаеёиоуыэюяєіїў]/iu.test(bare);
}

/** Hyphens that are printed everywhere stand between words: what is none is a part of one. */
function isListedAsPart({ first, second }: Halves, words: KnownWords): boolean {
  // "s'inquiète-t-il", "Russian-backed"
  if (!hasVowel(second) || (words.language === "en" && isParticiple({ first, second }, words))) return false;
  if (/e$/u.test(first) && /^ments?$/u.test(second)) return true;
  const isPart = (half: string) => !words.isListedAnywhere(half) && !words.hasWord(half);
  return isPart(second) || (isPart(first) && !COMBINING.test(first));
}

/** Behind a name: "London-based", "Saudi-led". */
function isParticiple({ first, second }: Halves, words: KnownWords): boolean {
  return /^\p{Lu}.{2}/u.test(first) && /(?:ed|ing|born|style)$/u.test(second) && words.isListedAnywhere(second);
}

/** What stands before a hyphen and is no word: "socio-economic". */
const COMBINING = /(?:o|^(?:quasi|inter|hyper|super|trans|cyber|poly|arch))$/iu;

/** In German nearly all words are written as one that begin with a small letter behind a hyphen. */
function isGermanCompound({ first, second }: Halves): boolean {
  const isAdjective = /(?:isch|lich|deutsch|schwarz|wei[ßs]|rot|blau|grün|gelb|grau)(?:e[mnrs]?)?$/iu;
  return (
    (isAdjective.test(first) && isAdjective.test(second)) ||
    (/^\p{Lu}/u.test(first) && /^(?:basiert|gestützt|gesteuert|orientiert|typisch|spezifisch|kritisch)/u.test(second))
  );
}

/** Particles, adverbs with по-, ordinals with во-, points of the compass, adjectives of two parts, and nouns side by side. */
function isRussianCompound(halves: Halves, words: KnownWords): boolean {
  const { first, second } = halves;
  if (BY_WAY.test(`${first}-${second}`)) return true;
  if (words.hasStem(first + second.slice(0, ENDING))) return false;
  const isKnown =
    words.hasWord(first.slice(0, -1)) ||
    (second.length >= STEM && words.hasStem(second.slice(0, Math.max(STEM, second.length - ENDING))));
  return (
    (first.length >= STEM && isKnown) ||
    /^(?:то|либо|нибудь|таки|ка|за|под|де|небудь|як)$/u.test(second) ||
    (/^по$/iu.test(first) && /(?:[сц]ки|[оеь]му|ьи)$/u.test(second)) ||
    (/^во?$/iu.test(first) && /[ыи]х$/u.test(second)) ||
    (first.length >= 3 && first.toLowerCase() === second) ||
    (COLOUR_FIRST.test(first) && COLOUR.test(second)) ||
    /^(?:кое|кой|санкт|юго|северо|вице|экс|премьер|генерал|пресс|интернет|онлайн|веб|медиа|мини|бизнес|топ|евро|нано)$/iu.test(
      first,
    ) ||
    /^.{4,}(?:[ая]ми|[ое]в|[ая][мх])$/u.test(first) ||
    isPairOfAdjectives(halves)
  );
}

/** "по-" of the most frequent adverbs, whatever words begin like them. */
const BY_WAY =
  /^по-(?:прежнему|настоящему|другому|своему|видимому|разному|новому|старому|моему|твоему|нашему|вашему|иному|хорошему)$/iu;

/** "бело-голубой" has both colours; "красноармейский" is one word. */
const COLOUR_FIRST = /^(?:бел|син|красн|ч[её]рн|ж[её]лт|зелен|сер|голуб|коричнев|розов)о$/iu;
const COLOUR = /^(?:бел|син|красн|ч[её]рн|ж[её]лт|зел[её]н|сер|голуб|коричнев|розов)\p{L}{2,4}$/u;

/** So many letters tell a word apart, and so many at its end are those of its case. */
const STEM = 5;
const ENDING = 2;

/** "político-económico", "научно-технический": neither is one word, though the first is none. */
function isPairOfAdjectives({ first, second }: Halves): boolean {
  return (
    /^.{3,}[bcdfglnrstv]o$|^.{3,}[кнв]о$/u.test(first) &&
    /^.{4,}(?:[oae]s?|ий|ый|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)$/u.test(second)
  );
}
