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
const FEW_TOKENS = 4;

/** A passage that holds nearly all of a question, its rare words too, shows that the question stands alone. */
const STANDS_ALONE = { maxSim: 0.9, bm25: 0.28 };

/** What a question that seems to stand alone still takes from the one before. */
const TRACE_OF_CONTEXT = 0.3;

/** How much a passage of an article that the answer before quoted is preferred, in score. */
const SAME_ARTICLE = 0.2;

/** Whether a question needs the one before it to be understood. `alone` is its ranking without it, best first. */
export function leansOnPrevious(question: string, tokens: number, alone: readonly RankedPassage[]): boolean {
  const best = alone[0]?.signals;
  if (best !== undefined && best.maxSim >= STANDS_ALONE.maxSim && best.bm25 >= STANDS_ALONE.bm25) return false;
  return tokens <= FEW_TOKENS || POINTING_BACK.some((pattern) => pattern.test(question.trim()));
}

/**
 * The ranking of a follow-up question. One that leans on the question before is ranked with it; any other is ranked
 * by itself, with a trace of the context to decide between near-equals.
 */
export function rankFollowUp(
  alone: readonly RankedPassage[],
  together: readonly RankedPassage[],
  leans: boolean,
  quotedArticles: ReadonlySet<number>,
): RankedPassage[] {
  const others = new Map((leans ? alone : together).map((candidate) => [candidate.passage.id, candidate]));
  const lowest = Math.min(0, ...together.map(({ score }) => score));
  return (leans ? together : alone)
    .map((candidate) => {
      const other = others.get(candidate.passage.id);
      if (!leans) return { ...candidate, score: candidate.score + TRACE_OF_CONTEXT * (other?.score ?? lowest) };
      const score = candidate.score + (quotedArticles.has(candidate.passage.articleId) ? SAME_ARTICLE : 0);
      // The question alone decides which sentence answers: what was said before would mark the old one.
      return { ...candidate, score, answering: other?.answering ?? candidate.answering };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}
