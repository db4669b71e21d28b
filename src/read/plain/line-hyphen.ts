/** What a hyphen at a line's end is, by the words around it. */
export type LineHyphen =
  /** A line's end divided a word: it is written without. */
  | "division"
  /** The word has it everywhere: "long-term". */
  | "compound"
  /** A part that two words share is left out: "Vor- und Nachlauf". */
  | "suspension";

/** Between a word with its hyphen and the word that has the part that both share. */
const SUSPENDED = /^(?:und|oder|bzw|sowie|bis|als|wie|and|or|to|y|o|u|et|ou|e|en|of|och|og|eller|и|или)(?=[\s.,]|$)/u;
/** First parts that hardly begin a word that is divided behind them, and make words with a hyphen. */
const FIRST =
  /^(?:\p{N}+|self|well|long|short|high|low|half|cross|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
/** Second parts that hardly end a word that is divided before them. */
const SECOND =
  /^(?:term|based|known|year|years|old|made|related|sized|scale|level|class|looking|making|speaking|growing|determining|the|of)(?!\p{L})/u;

/**
 * Tells a hyphen at a line's end. Where neither word shows that it is more, it divides one, as most do.
 * @param before the line up to the hyphen.
 * @param after the start of the next line; a small letter, or it is no division.
 */
export function lineHyphen(before: string, after: string): LineHyphen {
  if (SUSPENDED.test(after)) return "suspension";
  const first = /[\p{L}\p{N}]{1,60}$/u.exec(before)?.[0] ?? "";
  const isChained = /[\p{L}\p{N}]-[\p{L}\p{N}]+$/u.test(before);
  const isSign = /^(?:\p{Lu}{2,}|\p{Ll})$/u.test(first);
  return isChained || isSign || FIRST.test(first) || SECOND.test(after) ? "compound" : "division";
}
