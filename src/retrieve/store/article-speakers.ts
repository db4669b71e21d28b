import { isRole } from "../../text/speech/same-speaker.ts";
import type { Speech } from "../../text/speech/speech.ts";
import { speechIn } from "../../text/speech/speech-in.ts";
import { longestNames, sureNames } from "../../text/speech/sure-name.ts";
import type { TextRange } from "../answer.ts";
import { type StoredPassage, sourceSpan } from "./stored-passage.ts";

/** A passage, as far as it tells who says its sentences. */
type SpokenPassage = Pick<StoredPassage, "text" | "sentences" | "mayBeAnothers" | "runs" | "lines">;

/** Of a sentence that somebody says in quotation marks, at least this share stands in them: one that quotes two words is not said. */
const LEAST_SAID = 0.4;

/**
 * Who says each sentence of an article's passages (`StoredPassage.speakers`), by passage. Where that is in doubt, nobody does. What
 * may be of another article is read by itself.
 */
export function speakersOf(passages: readonly SpokenPassage[]): StoredPassage["speakers"][] {
  const own = speakersWithin(passages.filter(({ mayBeAnothers }) => !mayBeAnothers));
  return passages.map(
    (passage) => (passage.mayBeAnothers ? speakersWithin([passage])[0] : own.shift()) as StoredPassage["speakers"],
  );
}

function speakersWithin(passages: readonly SpokenPassage[]): StoredPassage["speakers"][] {
  const { text, starts } = joined(passages);
  const speeches = speechIn(text).map((speech) => (mayBeThing(speech, text) ? { ...speech, speaker: null } : speech));
  const nameOf = surelyNamed(speeches, text);
  let next = 0;
  return passages.map(({ sentences }, place) => {
    const start = starts[place] as number;
    const speakers = sentences.map((sentence): string | null => {
      const range = { start: sentence.start + start, end: sentence.end + start };
      // Both are in the order of the text.
      while ((speeches[next]?.said.end ?? range.end) <= range.start) next += 1;
      return speakerOf(range, { text, nameOf, speeches: speechesIn(range, speeches, next) });
    });
    return speakers.some((speaker) => speaker !== null) ? speakers : [];
  });
}

/** Passages as one text, and where each begins there: those that a paragraph was divided into are one again. */
function joined(passages: readonly SpokenPassage[]): { readonly text: string; readonly starts: readonly number[] } {
  let text = "";
  const starts: number[] = [];
  for (const [place, passage] of passages.entries()) {
    const previous = passages[place - 1];
    if (previous !== undefined) text += isSameParagraph(previous, passage) ? " " : "\n";
    starts.push(text.length);
    text += passage.text;
  }
  return { text, starts };
}

/** Whether nothing but a space stands between two passages of one line. */
function isSameParagraph({ lines: [, last], runs }: SpokenPassage, next: SpokenPassage): boolean {
  const gap = sourceSpan(next.runs).start - sourceSpan(runs).end;
  return last === next.lines[0] && gap >= 0 && gap <= 1;
}

/** "According to the census": what is no name there may be no person. */
function mayBeThing({ speaker, isSource }: Speech, text: string): boolean {
  return isSource === true && speaker !== null && isRole(text.slice(speaker.start, speaker.end));
}

/** The longest names by those that speeches have, of those that surely are names. */
function surelyNamed(speeches: readonly Speech[], text: string): ReadonlyMap<string, string> {
  const names = new Set<string>();
  for (const { speaker } of speeches) if (speaker !== null) names.add(text.slice(speaker.start, speaker.end));
  return longestNames(names.size === 0 ? names : [...names].filter(sureNames(text)));
}

function speechesIn(range: TextRange, speeches: readonly Speech[], first: number): Speech[] {
  const found: Speech[] = [];
  for (let at = first; at < speeches.length; at++) {
    const speech = speeches[at] as Speech;
    if (speech.said.start >= range.end) break;
    if (speech.said.end > range.start) found.push(speech);
  }
  return found;
}

/** What tells who says a sentence. */
interface Told {
  readonly text: string;
  readonly nameOf: ReadonlyMap<string, string>;
  /** Those that the sentence has a part in. */
  readonly speeches: readonly Speech[];
}

/** Null where nobody surely says it, or several do. */
function speakerOf(sentence: TextRange, { text, nameOf, speeches }: Told): string | null {
  // Words in quotation marks within what somebody says are quoted by whoever says it.
  const outer = speeches.filter(
    ({ said, speaker }) =>
      speaker !== null || !speeches.some((other) => other.speaker !== null && isWithin(said, other.said)),
  );
  const names = new Set(
    outer.map(({ speaker }) => (speaker === null ? null : nameOf.get(text.slice(speaker.start, speaker.end)))),
  );
  const [name] = names;
  if (names.size !== 1 || !name) return null;
  return outer.some(({ kind }) => kind === "reported") || saidShare(sentence, outer, text) >= LEAST_SAID ? name : null;
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many of a sentence's letters are in speeches, 0..1, those left out that name speakers and tell what they are. */
function saidShare({ start, end }: TextRange, speeches: readonly Speech[], text: string): number {
  const letters = (part: TextRange) =>
    text.slice(Math.max(start, part.start), Math.min(end, part.end)).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const said = speeches.reduce((sum, speech) => sum + letters(speech.said), 0);
  const speakers = new Map(speeches.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.start, speaker]])));
  const named = [...speakers.values()].reduce(
    (sum, speaker) => sum + letters({ start: speaker.roleStart ?? speaker.start, end: speaker.end }),
    0,
  );
  return said / Math.max(1, letters({ start, end }) - named);
}
