import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { timesTold } from "../../text/time/times-told.ts";
import type { TextRange } from "../answer.ts";
import { quote } from "../answering/quote.ts";
import { aboutTold, byTime, type Timeline, type TimelineEntry } from "../comparison.ts";
import { directionOf } from "./directions.ts";
import { ofOneStory, SAME_AFFAIR } from "./one-story.ts";
import { placeInQuotation } from "./place-in-quotation.ts";
import type { Telling, Told } from "./told.ts";

/** So many sentences at most, and of one passage. */
const MOST_ENTRIES = 12;
const MOST_OF_PASSAGE = 4;
/** A sentence that is less likely than so much of the likeliest one of its passage says nothing of the topic. */
const BESIDE = 0.02;
/** Sentences whose directions are so near say the same, if they are of one day. */
const SAME = 0.85;

/** A sentence that may be shown. */
interface Dated {
  readonly telling: Telling;
  readonly sentence: number;
  readonly days: TimelineEntry["days"];
  /** In the passage. */
  readonly words: TextRange | null;
  readonly direction: Float32Array;
  readonly worth: number;
}

/**
 * What articles tell of a topic, sentence by sentence, by the days that each speaks of, else by its article's.
 * @throws QuotationMismatchError when a quotation is not what the source says
 */
export function timelineOf(told: Told, tokens: TokenTable): Timeline {
  const story = ofOneStory(told, SAME_AFFAIR, tokens);
  const sentences = story.flatMap((telling) => datedSentences(telling, (text) => directionOf(text, tokens)));
  const chosen = withoutRepeats(sentences.toSorted((a, b) => b.worth - a.worth)).slice(0, MOST_ENTRIES);
  return { entries: chosen.toSorted(byTime).map(entryOf), ...aboutTold(told) };
}

function entryOf({ telling: { passage, score, source }, sentence, days, words }: Dated): TimelineEntry {
  const options = { excerpt: { first: sentence, last: sentence }, answering: sentence, score };
  const quotation = quote(passage.whole ?? passage, options, source);
  return { quotation, days, words: words && placeInQuotation(words, sentence, passage, quotation) };
}

/** The sentences of a passage that say something of the topic: the likeliest one, and others that say when. */
function datedSentences(telling: Telling, direction: (text: string) => Float32Array): Dated[] {
  const { passage, shares, confidence } = telling;
  const most = Math.max(...shares);
  const { date, language } = passage.article;
  return passage.sentences
    .map((range, sentence): Dated & { readonly isFirst: boolean } => {
      const text = passage.text.slice(range.start, range.end);
      const [time] = timesTold(text, language, date);
      return {
        ...{ telling, sentence, direction: direction(text), isFirst: shares[sentence] === most },
        days: time?.range ?? (date === null ? null : { from: date, to: date }),
        words: time === undefined ? null : { start: range.start + time.start, end: range.start + time.end },
        worth: Math.sqrt((shares[sentence] ?? 0) / most) * confidence,
      };
    })
    .filter(({ isFirst, words, sentence }) => isFirst || (words !== null && (shares[sentence] ?? 0) >= BESIDE * most))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_OF_PASSAGE);
}

function withoutRepeats(sentences: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
  for (const each of sentences) {
    const isRepeat = kept.some((other) => isSameDay(each, other) && dot(each.direction, other.direction) >= SAME);
    if (!isRepeat) kept.push(each);
  }
  return kept;
}

function isSameDay({ days: a }: Dated, { days: b }: Dated): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
