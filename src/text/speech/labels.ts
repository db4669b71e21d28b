import { isSameSpeaker } from "./same-speaker.ts";
import type { Grammar, Speech, TextRange } from "./speech.ts";

/** A line that begins with words and a colon. */
export interface Labelled {
  readonly label: TextRange;
  /** How many lines with words stand before it. */
  readonly line: number;
  /** What is behind it, without quotation marks around all of it. */
  readonly said: TextRange;
  /** The label has a capital, and all that is behind it is quoted. */
  readonly isQuoted: boolean;
}

/** Where a line begins in the text, and how many lines with words stand before it. */
interface LinePlace {
  readonly offset: number;
  readonly line: number;
}

const LABEL = /^(\s{0,8})([^\s:：][^:：\n]{0,30}?)\s?[:：]\s{0,4}(?=\S)/u;
const CAPITAL = /\p{Lu}/u;
/** An interview has so many speakers, each of whom speaks so often. */
const LEAST = 2;
/** So many names are compared with so many: no text that is read in one piece has more speakers. */
const MOST_NAMES = 200;

/** Of a line that begins with a name and a colon, its parts; null otherwise. */
export function labelled(line: string, place: LinePlace, grammar: Grammar): Labelled | null {
  const { offset } = place;
  const found = LABEL.exec(line);
  if (found === null) return null;
  const [lead, space = "", name = ""] = found;
  if (!grammar.isName(name)) return null;
  const label = { start: offset + space.length, end: offset + space.length + name.length };
  const [start, end] = [lead.length, line.trimEnd().length];
  const [quotation] = grammar.quotationsIn(line);
  const isQuotation = quotation?.start === start && quotation.end >= end - 1;
  const said = isQuotation ? quotation.said : { start, end };
  return {
    label,
    line: place.line,
    said: { start: offset + said.start, end: offset + said.end },
    isQuoted: isQuotation && CAPITAL.test(name),
  };
}

/** Those labels that are speakers: who speaks elsewhere in the text, or, of an interview, takes turns with another. */
export function speakingLabels(text: string, labels: readonly Labelled[], speeches: readonly Speech[]): Labelled[] {
  const wordsOf = ({ start, end }: TextRange) => text.slice(start, end);
  const turns = new Map<string, number>();
  for (const [index, { label, line }] of labels.entries()) {
    const [before, behind] = [labels[index - 1], labels[index + 1]];
    const isTurn = [before, behind].some(
      (other) => other && Math.abs(other.line - line) === 1 && wordsOf(other.label) !== wordsOf(label),
    );
    if (isTurn) turns.set(wordsOf(label), (turns.get(wordsOf(label)) ?? 0) + 1);
  }
  const taking = [...turns].filter(([, count]) => count >= LEAST).map(([name]) => name);
  const speakers = new Set(speeches.flatMap(({ speaker }) => (speaker === null ? [] : [wordsOf(speaker)])));
  const compared = [...speakers].slice(0, MOST_NAMES);
  const speaking = new Set(taking.length >= LEAST ? taking : []);
  for (const name of [...new Set(labels.map(({ label }) => wordsOf(label)))].slice(0, MOST_NAMES)) {
    if (compared.some((speaker) => isSameSpeaker(name, speaker) === true)) speaking.add(name);
  }
  return labels.filter(({ label, isQuoted }) => isQuoted || speaking.has(wordsOf(label)));
}
