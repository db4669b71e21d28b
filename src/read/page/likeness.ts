/** Words and character pairs of a text, as far as they tell what it is about. */
export type Terms = ReadonlySet<string>;

/** Text longer than this is compared by its beginning only. */
const LONGEST_COMPARED = 20_000;

/** The pairs of neighbouring Chinese or Japanese characters and the other words of a text. */
export function terms(text: string): Terms {
  const found = new Set<string>();
  const folded = text.slice(0, LONGEST_COMPARED).normalize("NFKC").toLowerCase();
  for (const [sequence] of folded
    .replace(/(?<!\s)\s+(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff])\s+/gu, "")
    .matchAll(/[\u3040-\u9fff]+|[\p{L}\p{N}]+/gu)) {
    if (!/^[\u3040-\u9fff]/u.test(sequence)) found.add(sequence);
    else for (let at = 0; at + 1 < sequence.length; at += 1) found.add(sequence.slice(at, at + 2));
  }
  return found;
}

/** In how many of the texts each term stands. */
export function spread(texts: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How much of what `these` says is said in `those`, 0..1; a term that stands in many texts of the page counts for less,
 * and so does a short word. */
export function containment(these: Terms, those: Terms, counts: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const term of these) {
    const weight = weightOf(term) / Math.max(1, counts.get(term) ?? 1);
    total += weight;
    if (those.has(term)) shared += weight;
  }
  return total === 0 ? 0 : shared / total;
}

/** Of words of letters, those that are no longer mostly join others: "the", "mit", "les", "под". */
const LONGEST_JOINING_WORD = 3;
const JOINING_WORD = 0.3;

/** How much a term tells of what a text is about, 0..1, however many texts it stands in. */
export function weightOf(term: string): number {
  return term.length <= LONGEST_JOINING_WORD && /^\p{Ll}+$/u.test(term) ? JOINING_WORD : 1;
}
