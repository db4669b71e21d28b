/** How much a sign counts, and why so much. */
interface Rule {
  /**
   * What the sign adds to the log odds (natural logarithm) that two halves are one sentence. Weights called measured are
   * ln(share of true halves that show the sign / share of others), counted by cutting encyclopaedia paragraphs in Chinese
   * (CMRC 2018, DRCD), English and German (XQuAD) at random places; the others are set by hand, as there is no text to count in.
   */
  readonly weight: number;
  readonly why: string;
}

/** All signs by which halves of a sentence are known. Each can be left out by its name, to see what it is good for. */
export const RULES = {
  // The end of the first half.
  "ends-in-clause": { weight: 4, why: "a comma, a dash, an opening mark or an article ends no text" },
  "ends-in-quotation": { weight: 4, why: "a quotation or bracket that is open closes somewhere" },
  "ends-in-word": { weight: 4, why: "a hyphen behind a letter is half a word, as a rule" },
  "ends-in-running-text": { weight: 3, why: "text with sentences, or clauses, ends with a full stop" },
  "ends-at-column": { weight: 3, why: "only what goes on fills the last line of its column without a full stop" },
  "ends-like-headline": { weight: -3, why: "short lines without clauses are headlines far more often than text" },
  "ends-like-long-headline": { weight: -1.5, why: "the same, with a comma" },
  // The beginning of the second.
  "begins-in-clause": { weight: 5, why: "no text begins with a comma or a closing mark" },
  "begins-small": { weight: 6.5, why: "measured against beginnings: 5.9 in English, over 8 in German" },
  "begins-with-capital": {
    weight: -1.6,
    why: "measured: -1.1 in German, and less on pages, where headlines begin so, too",
  },
  "begins-with-name": {
    weight: -3.5,
    why: "where nouns are small: measured -1.8 in English, but of generated pages' ends that met one only 5 of 17 were its other half",
  },
  "begins-as-sentences-do": {
    weight: -5,
    why: "a word that the page also has with a small letter has its capital from a sentence's start",
  },
  "begins-with-tail": {
    weight: 4,
    why: "measured: 4.7 for a first sentence of up to 4 characters, 5 for a clause of one; news have more of them",
  },
  "reads-surely-inside": {
    weight: 3.7,
    why: "measured: 4.5 in Chinese, 5.9 in Japanese for log odds of 5 and more; of such pairs on developed pages 73 of 189 are wrong",
  },
  "reads-inside": {
    weight: 1.4,
    why: "measured: 2.4 and 3.5 for log odds of 3 to 5; less, as what reads on says part of the same",
  },
  "reads-rather-inside": {
    weight: 0.6,
    why: "measured: 1.0 and 1.8 for log odds of 1.5 to 3; less for the same reason",
  },
  "reads-as-start": { weight: -2, why: "measured: -2.3 and -2.0 for log odds of -3 to -1.5" },
  "reads-surely-as-start": {
    weight: -3,
    why: "measured: -3.2 and -3.8 for log odds of -3 and less, and headlines read so, too",
  },
  "begins-with-speaker": { weight: -4, why: "who speaks in an interview is named where a paragraph begins" },
  "begins-closing": { weight: 3.5, why: "measured: 3.8 for brackets, 2.3 for quotation marks, which nothing opens" },
  "begins-with-quoted-phrase": {
    weight: 3,
    why: "what is named in quotation marks stands behind its verb more often than at a sentence's start",
  },
  "begins-with-quotation": {
    weight: -3,
    why: "of 1,279 pairs of ends and such beginnings on developed and generated pages 2 are one sentence; those like them otherwise are so e^-2.9 and e^-2.5 times as often",
  },
  "begins-as-clauses-do": {
    weight: -1.8,
    why: "measured: -2.0 to -1.6 where a clause elsewhere on the page begins with the same two characters",
  },
  "begins-as-news-do": { weight: -2.5, why: "times, sources and speakers open sentences of news" },
  "begins-indented": { weight: -5, why: "an indent opens a paragraph" },
  "begins-unindented": { weight: 2.5, why: "where paragraphs are indented, what is not goes on" },
  "begins-like-headline": { weight: -4, why: "as for ends; pieces of a few words without a full stop are rare" },
  // What form a half has: added to what its words say.
  "fills-column": {
    weight: 1,
    why: "what ends at its column's edge is cut there more often than what has a line of its own",
  },
  "ends-soon": {
    weight: 3,
    why: "the rest of a sentence is short: measured on developed pages, 3.0 to 3.9 for less than 70 columns up to a full stop; on generated ones, where any place is cut, nothing",
  },
  "is-lone-line": {
    weight: -1.2,
    why: "a line that may be a headline is text less often than what cannot be one: measured -1.2 to -4.7",
  },
  // Where they meet.
  "divides-word": {
    weight: 3.1,
    why: "measured: 2.0 to 2.5 where a word of the dictionary is cut; of such pairs on developed pages 19 of 226 are wrong",
  },
  "parts-words": { weight: -0.4, why: "measured: what divides no word" },
  "known-together": {
    weight: 4.5,
    why: "measured: 3.6 to 4.6 for characters that attract each other elsewhere on the page; of such pairs on developed pages 3 of 123 are wrong",
  },
  "pair-known": { weight: 1.8, why: "measured: 1.6 to 2.2 for a weaker attraction" },
  "not-known": { weight: -0.4, why: "measured, with what parts words: -0.8 for characters that meet nowhere else" },
  "word-pair-known": { weight: 2, why: "measured: 1.9 in English, 2.1 in German for two words" },
  "hyphen-known": { weight: 5, why: "a word divided by a hyphen that the page has whole" },
  "hyphen-before-capital": { weight: -3, why: "the second half of a divided word is small" },
  "no-phrase": { weight: -4, why: "measured: -4.9 in English for an article before a word that needs none" },
  "divides-name": {
    weight: 6.5,
    why: "a foreign name goes on in characters that write foreign names, and hardly anything else has a dot behind them",
  },
  "divides-speaker": {
    weight: 5,
    why: "a surname goes on in the rest of a name, and that says something: all four such pairs of the developed pages are one sentence",
  },
  "divides-number": { weight: 3, why: "a number goes on with its digits or its unit" },
  "closes-what-is-open": { weight: 2, why: "the mark that one leaves open the other closes" },
  "meets-dateline": { weight: -5, why: "a dateline opens an article, and no sentence goes on in it" },
  "nothing-meets": {
    weight: -3,
    why: "set by hand: a full stop may be missing by a misprint, and what follows shows nothing of being the other half",
  },
  "leaves-open": { weight: -9, why: "a quotation that is open closes before the text that follows ends" },
  "closes-nothing": { weight: -10, why: "a mark that closes what the first half has not opened belongs to another" },
  "reads-on-surely": { weight: 4, why: "set on the developed pages, as the five below; log odds of 4 and more" },
  "reads-on": { weight: 2.6, why: "log odds of 2 to 4" },
  "reads-rather-on": { weight: 1.3, why: "log odds of 1 to 2" },
  "breaks-rather-off": {
    weight: -1.3,
    why: "log odds of -2.5 to 0: the halves' own sentences go on with more, as a rule",
  },
  "breaks-off": { weight: -2.9, why: "log odds of -4 to -2.5" },
  "breaks-off-surely": { weight: -4.5, why: "log odds of -4 and less" },
  // What both speak of.
  "shares-nothing": { weight: -0.8, why: "measured: -4.3 to -1.1 for no rare term in common, less in short pieces" },
  "shares-some": { weight: 0.5, why: "measured: 0.4 to 3.4 for three rare terms" },
  "shares-much": {
    weight: 1.1,
    why: "measured: 4.9 and more for six rare terms, but articles of one page are more alike, and so are all paragraphs of one",
  },
  // Where they are printed.
  "is-next": { weight: 2.7, why: "most cuts are page and column breaks with nothing between" },
  "is-interrupted": { weight: 2.5, why: "pictures, boxes and headlines are set into columns" },
  "is-displaced": { weight: -3.5, why: "any of the later pieces can be the one" },
  "is-before": {
    weight: -6.5,
    why: "columns are seldom read from the right: of generated pages' joints backwards half were wrong at -4.5, and of developed pages' pairs 38 of 41 at -5.5",
  },
  "is-far": {
    weight: -2.8,
    why: "measured on developed and generated pages, against pairs that are nearer and show the same otherwise: -2.8 and -4.6 beyond ten elements",
  },
  "is-displaced-whole": {
    weight: -1,
    why: "of texts that begin as texts do, hardly any is the second half of one elsewhere",
  },
  "across-headline": { weight: -1, why: "a headline opens an article more often than it is set into one" },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** The weights of the rules, 0 for those that are left out. */
export type Weights = Readonly<Record<RuleName, number>>;

export function weightsWithout(...leftOut: readonly RuleName[]): Weights {
  const entries = Object.entries(RULES).map(([name, { weight }]) => [
    name,
    leftOut.some((out) => out === name) ? 0 : weight,
  ]);
  return Object.fromEntries(entries);
}

export const WEIGHTS: Weights = weightsWithout();

export function sumOf(weights: Weights, signs: readonly RuleName[]): number {
  return signs.reduce((sum, sign) => sum + weights[sign], 0);
}
