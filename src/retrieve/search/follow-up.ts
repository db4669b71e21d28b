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

/** A question of so few meaningful tokens hardly stands alone. */
const FEW_TOKENS = 6;

/**
 * The question's own share in the score; the rest comes from the question together with what was said before. By that
 * alone, the passage that answered before would often come first again.
 */
const OWN_SHARE = 0.6;

/**
 * How much the article that the answer before quoted is preferred, in standard deviations of the best scores: they change
 * with the signals, while how far good passages lie apart hardly does.
 */
const SAME_ARTICLE = { leaning: 1.5, standing: 0.5 } as const;

/** Over so many of the best scores their standard deviation is taken. */
const BEST = 50;

/** How a question hangs together with what was said before it. */
export interface Thread {
  /** The question needs the one before to be understood. */
  readonly leans: boolean;
  /** Ids of the articles that the answer before quoted, first ones first. */
  readonly articles: readonly number[];
}

/** Whether a question needs the one before it to be understood; `tokens` counts those of it that carry meaning. */
export function leansOnPrevious(question: string, tokens: number): boolean {
  return tokens <= FEW_TOKENS || POINTING_BACK.some((pattern) => pattern.test(question.trim()));
}

/**
 * The ranking of a follow-up question, from that of the question alone and that of the question together with what was said
 * before, both best first: a mean of both, in which articles that were quoted are preferred.
 */
export function rankFollowUp(
  alone: readonly RankedPassage[],
  together: readonly RankedPassage[],
  { leans, articles }: Thread,
): RankedPassage[] {
  const [own, joint] = [placesOf(alone), placesOf(together)];
  const candidates = [...new Map([...together, ...alone].map((each) => [each.passage.id, each])).values()];
  const means = candidates.map(
    ({ passage: { id } }) =>
      OWN_SHARE * scoreIn(alone, own.get(id)) + (1 - OWN_SHARE) * scoreIn(together, joint.get(id)),
  );
  const preference = (leans ? SAME_ARTICLE.leaning : SAME_ARTICLE.standing) * deviationOfBest(means);
  const scores = new Map(
    candidates.map(({ passage: { id, articleId } }, i) => {
      const place = articles.indexOf(articleId);
      return [id, (means[i] as number) + (place < 0 ? 0 : preference / (place + 1))];
    }),
  );
  const scoreOf = ({ passage }: RankedPassage) => scores.get(passage.id) as number;
  candidates.sort((a, b) => scoreOf(b) - scoreOf(a) || a.passage.id - b.passage.id);
  const best = candidates[0]?.passage.id ?? 0;
  // One question measures all, so that the candidates stay comparable: what is said of the first one decides on the answer.
  const isMeasuredTogether = leans && placeIn(joint, best) <= placeIn(own, best);
  return candidates.map((candidate) => {
    const { id } = candidate.passage;
    const [byItself, withContext] = [alone[placeIn(own, id)], together[placeIn(joint, id)]];
    const measured = (isMeasuredTogether ? withContext : byItself) ?? candidate;
    // The question alone decides which sentence answers: what was said before would mark the old one.
    return { ...measured, score: scoreOf(candidate), answering: (byItself ?? measured).answering };
  });
}

/** Places from 0, by passage id. */
function placesOf(ranked: readonly RankedPassage[]): ReadonlyMap<number, number> {
  return new Map(ranked.map(({ passage }, place) => [passage.id, place]));
}

function placeIn(places: ReadonlyMap<number, number>, id: number): number {
  return places.get(id) ?? Number.POSITIVE_INFINITY;
}

/** A passage that was no candidate counts like the last one. */
function scoreIn(ranked: readonly RankedPassage[], place: number | undefined): number {
  return (place === undefined ? ranked.at(-1) : ranked[place])?.score ?? 0;
}

function deviationOfBest(scores: readonly number[]): number {
  const best = [...scores].sort((a, b) => b - a).slice(0, BEST);
  const mean = best.reduce((sum, score) => sum + score, 0) / best.length;
  return Math.sqrt(best.reduce((sum, score) => sum + (score - mean) ** 2, 0) / best.length);
}
