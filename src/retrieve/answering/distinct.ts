import { isSameWording, type PieceCounter, type Wording, wordingOf } from "../../text/wording.ts";
import type { Place } from "../answer.ts";
import type { RankedPassage } from "../search/rank.ts";

/** A passage, and the other places where the same text stands. */
export interface DistinctPassage {
  readonly best: RankedPassage;
  readonly alsoIn: readonly Place[];
  /** It is shown because it differs in a word or two from one that is (`twins.ts`). */
  readonly isTwin?: true;
}

/** How many candidates beyond those wanted are searched for repetitions; further down nothing is worth a reference. */
const LOOKED_THROUGH = 40;

/** Where no vocabulary is at hand, no word counts as misread. */
const ALL_KNOWN: PieceCounter = () => 1;

/**
 * The first `count` passages that do not repeat a better one, each with the places of its repetitions. "Also in" is a
 * statement about the source: a passage that differs in a number, a name, a "not" or the order of its words is another one.
 */
export function distinct(
  ranked: readonly RankedPassage[],
  count: number,
  pieces: PieceCounter = ALL_KNOWN,
): DistinctPassage[] {
  const kept: { best: RankedPassage; alsoIn: Place[]; wording: Wording }[] = [];
  for (const candidate of ranked.slice(0, count + LOOKED_THROUGH)) {
    const wording = wordingOf(candidate.passage.text);
    const isRepeated = (other: Wording) => wording.length > 0 && isSameWording(wording, other, pieces);
    const same = kept.find((other) => isRepeated(other.wording));
    if (same !== undefined) {
      const { source, article, lines } = candidate.passage;
      same.alsoIn.push({ source, title: article.title, lines });
    } else if (kept.length < count) {
      kept.push({ best: candidate, alsoIn: [], wording });
    }
  }
  return kept;
}
