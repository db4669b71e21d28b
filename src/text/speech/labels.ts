import { isSameSpeaker } from "./same-speaker.ts";
import type { Grammar, Speech, TextRange } from "./speech.ts";

/** A line that begins with words and a colon. */
export interface Labelled {
  readonly label: TextRange;
  /** What is behind it, without quotation marks around all of it. */
  readonly said: TextRange;
  readonly isQuoted: boolean;
}

const LABEL = /^(\s{0,8})([^\s:：][^:：\n]{0,30}?)\s?[:：]\s{0,4}(?=\S)/u;
/** An interview has so many speakers, each of whom speaks so often. */
const LEAST = 2;

/** Of a line that begins with a name and a colon, its parts; null otherwise. */
export function labelled(line: string, offset: number, grammar: Grammar): Labelled | null {
  const found = LABEL.exec(line);
  if (found === null) return null;
  const [lead, space = "", name = ""] = found;
  if (!grammar.isName(name)) return null;
  const label = { start: offset + space.length, end: offset + space.length + name.length };
  const [start, end] = [lead.length, line.trimEnd().length];
  const [quotation] = grammar.quotationsIn(line);
  const isQuoted = quotation?.start === start && quotation.end >= end - 1;
  const said = isQuoted ? quotation.said : { start, end };
  return { label, said: { start: offset + said.start, end: offset + said.end }, isQuoted };
}

/** Those labels that are speakers: who speaks elsewhere in the text, or, of an interview, takes turns with another. */
export function speakingLabels(text: string, labels: readonly Labelled[], speeches: readonly Speech[]): Labelled[] {
  const wordsOf = ({ start, end }: TextRange) => text.slice(start, end);
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(wordsOf(label), (counts.get(wordsOf(label)) ?? 0) + 1);
  const turns = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
  const speakers = new Set(speeches.flatMap(({ speaker }) => (speaker === null ? [] : [wordsOf(speaker)])));
  const known = new Map<string, boolean>();
  const isSpeaker = (name: string) => {
    const is =
      known.get(name) ??
      ((turns.length >= LEAST && turns.includes(name)) ||
        [...speakers].some((speaker) => isSameSpeaker(name, speaker) === true));
    known.set(name, is);
    return is;
  };
  return labels.filter(({ label, isQuoted }) => isQuoted || isSpeaker(wordsOf(label)));
}
