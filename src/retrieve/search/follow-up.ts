import type { RankedPassage } from "./rank.ts";

/**
 * Words with which a question points back at what was said before: pronouns, demonstratives, "and ...?". One pattern a
 * language; a question is matched against all, since a short one hardly tells its language.
 */
export const POINTING_BACK: readonly RegExp[] = [
  // Chinese
  /[他她它牠祂]|^[那这這]|[那这這][个個位里裡儿兒家座次种種场場些]|其中|呢[？?]?$|当时|當時|自己|对方|對方|此人|[该該]|^[是由又还還]|^前后|^前後/u,
  // Japanese, Korean
  /彼|それ|その|そこ|そちら|この|ここ|これ|では|じゃあ/u,
  /그[가는를의녀것들]?(?!\p{L})|그곳|거기|이것|그때/u,
  // English
  /\b(?:he|she|it|its|his|hers?|him|they|them|theirs?|this|that|these|those|there|then|one)\b|^(?:and|but|so|or|what about|how about)\b/iu,
  // Spanish, Portuguese
  /(?<!\p{L})(?:él|ella|ellos|ellas|ello|eso|es[ea]|esto|allí|ahí)(?!\p{L})|^¿?\s*(?:y|de qué)\b/iu,
  /(?<!\p{L})(?:el[ea]|el[ea]s|isso|isto|aquel[ea]|lá)(?!\p{L})|^e\b/iu,
  // French
  /(?<!\p{L})(?:il|elle|ils|elles|lui|leur|cela|ça|celui|celle)(?!\p{L})|^et\b/iu,
  // German
  /\b(?:er|sie|es|ihn|ihm|ihr|sein|seine|seiner|das|dies|dieser|diese|dieses|dort|damals|davon|dabei)\b|^und\b/iu,
  // Russian
  /(?<!\p{L})(?:он|она|оно|они|его|её|ее|их|ему|ей|им|это|этот|эта|эти|там|тогда)(?!\p{L})|^а\s/iu,
  // Vietnamese, Arabic
  /(?<!\p{L})(?:ông|bà|anh|cô|họ|nó|đó|này|ấy|còn)(?!\p{L})/iu,
  /(?<!\p{L})(?:هو|هي|هم|ذلك|هذا|هذه|هناك)(?!\p{L})/u,
];

/**
 * A passage that meets the words of a question so well (MaxSim), in its language or in another, is about the same: of passages
 * of another article, one in thirty does by chance.
 */
const MET = { sameLanguage: 0.4, acrossLanguages: 0.26 } as const;

/** In a question of more meaningful tokens, a pronoun mostly stands for something that the question itself names. */
const POINTS_BEYOND_ITSELF = 12;

/**
 * The question's own share in the score; the rest comes from the question together with what was said before. By that
 * alone, the passage that answered before would often come first again.
 */
const OWN_SHARE = 0.6;

/**
 * How much the article that the answer before quoted is preferred, in standard deviations of the best scores: they change
 * with the signals, while how far good passages lie apart hardly does.
 */
const SAME_ARTICLE = 1.5;

/** Over so many of the best scores their standard deviation is taken. */
const BEST = 50;

/**
 * How a question hangs together with what was said before it: it asks on, of what the article says that was quoted; it leans
 * on it by a pronoun or the like, with words that are not met there; or it stands alone.
 */
export type Bond = "asks-on" | "leans" | "stands";

/** What is known of a question that came after another. */
export interface AskedAfter {
  readonly text: string;
  /** Distinct tokens of it that carry meaning. */
  readonly tokens: number;
  /** The passages of the article that was quoted, measured by the question alone. */
  readonly quoted: readonly RankedPassage[];
}

export function bondOf({ text, tokens, quoted }: AskedAfter): Bond {
  if (quoted.some(meets)) return "asks-on";
  const pointsBack = tokens <= POINTS_BEYOND_ITSELF && POINTING_BACK.some((pattern) => pattern.test(text.trim()));
  return pointsBack ? "leans" : "stands";
}

function meets({ signals, isAcrossLanguages }: RankedPassage): boolean {
  return signals.maxSim >= (isAcrossLanguages ? MET.acrossLanguages : MET.sameLanguage);
}

/** One order of the candidates, best first, in which they are measured by one question or by another. */
export interface FollowUpRankings {
  /** Measured by the question alone. */
  readonly alone: readonly RankedPassage[];
  /** Measured by the question together with what was said before. */
  readonly together: readonly RankedPassage[];
}

/**
 * The ranking of a question that does not stand alone, from that of the question alone and that of the question together with
 * what was said before, both best first: a mean of both, in which articles that were quoted are preferred, first ones most.
 */
export function rankFollowUp({ alone, together }: FollowUpRankings, quoted: readonly number[]): FollowUpRankings {
  const [own, joint] = [byPassage(alone), byPassage(together)];
  const candidates = [...new Map([...joint, ...own]).values()];
  const means = candidates.map(
    ({ passage: { id } }) =>
      OWN_SHARE * scoreIn(alone, own.get(id)) + (1 - OWN_SHARE) * scoreIn(together, joint.get(id)),
  );
  const preference = SAME_ARTICLE * deviationOfBest(means);
  const scored = candidates.map((candidate, i) => {
    const place = quoted.indexOf(candidate.passage.articleId);
    return { candidate, score: (means[i] as number) + (place < 0 ? 0 : preference / (place + 1)) };
  });
  scored.sort((a, b) => b.score - a.score || a.candidate.passage.id - b.candidate.passage.id);
  const measuredBy = (wanted: typeof own) =>
    scored.map(({ candidate, score }) => {
      const { id } = candidate.passage;
      // The question alone decides which sentence answers: what was said before would mark the old one.
      const { answering, sentences } = own.get(id) ?? candidate;
      return { ...(wanted.get(id) ?? candidate), score, answering, sentences };
    });
  return { alone: measuredBy(own), together: measuredBy(joint) };
}

function byPassage(ranked: readonly RankedPassage[]): ReadonlyMap<number, RankedPassage> {
  return new Map(ranked.map((each) => [each.passage.id, each]));
}

/** A passage that was no candidate counts like the last one. */
function scoreIn(ranked: readonly RankedPassage[], found: RankedPassage | undefined): number {
  return (found ?? ranked.at(-1))?.score ?? 0;
}

function deviationOfBest(scores: readonly number[]): number {
  const best = [...scores].sort((a, b) => b - a).slice(0, BEST);
  const mean = best.reduce((sum, score) => sum + score, 0) / best.length;
  return Math.sqrt(best.reduce((sum, score) => sum + (score - mean) ** 2, 0) / best.length);
}
