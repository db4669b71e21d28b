import { enclosedParts } from "../quoted-speech.ts";
import type { Scanned } from "./scan.ts";

/** Something that is no date, since or before which is asked for: tokens, end exclusive. */
export interface EventPhrase {
  readonly start: number;
  readonly end: number;
  readonly side: "since" | "before";
  readonly eventStart: number;
  readonly eventEnd: number;
}

/** The most words that name an event; of scripts without spaces, characters. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 12;

/** The first event of a question that its time is said by; null without one. */
export function eventIn(scanned: Scanned): EventPhrase | null {
  for (let at = 0; at < scanned.tokens.length; at++) {
    const found = eventAfter(scanned, at) ?? eventBefore(scanned, at);
    if (found !== null) return found;
  }
  return null;
}

/** "since the summit": up to the end of the question or of its clause. */
function eventAfter({ tokens, kinds, lexicon }: Scanned, at: number): EventPhrase | null {
  const preposition = tokens[at];
  if (preposition === undefined || !/[subav]/.test(preposition.kind) || !lexicon.events.has(preposition.text))
    return null;
  const { words } = lexicon;
  const isUnspaced = words.division === "none";
  const first = tokens[at + 1];
  if (first === undefined) return null;
  const hasArticle =
    first.kind === "H" || lexicon.articles.has(first.text) || words.the === undefined || / /.test(preposition.text);
  if (!isUnspaced && !hasArticle) return null;
  const most = at + 1 + (isUnspaced ? MOST_CHARACTERS : MOST_WORDS);
  let end = at + 1;
  while (end < tokens.length && !/[.,1]/.test(kinds.charAt(end)) && !isBehindNoun(tokens, end, words.capitals)) end++;
  const event = kinds.slice(at + 1, end);
  if (end > most || !/x/.test(event) || /u/.test(event)) return null;
  const behind = kinds.charAt(end) === "1" ? end + 1 : end;
  if (isUnspaced && behind === end) return null;
  const side = /[sa]/.test(preposition.kind) ? "since" : "before";
  return { start: at, end: behind, side, eventStart: at + 1, eventEnd: end };
}

/** In German the noun ends it: what follows in small letters is the verb. */
function isBehindNoun(tokens: Scanned["tokens"], at: number, capitals: boolean | undefined): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at]];
  return capitals === true && previous?.kind === "x" && previous.isCapital && next?.kind === "x" && !next.isCapital;
}

/** "峰会之后，...", "정상회담 이후 ...": from the beginning of a clause. */
function eventBefore({ tokens, kinds, lexicon }: Scanned, at: number): EventPhrase | null {
  const { division } = lexicon.words;
  if (division === "words" || !/[134]/.test(kinds.charAt(at)) || !lexicon.events.has(tokens[at]?.text ?? ""))
    return null;
  let start = at;
  while (start > 0 && kinds.charAt(start - 1) === "x") start--;
  const isWhole = start === 0 || /[.,]/.test(kinds.charAt(start - 1));
  const length = at - start;
  const least = division === "none" ? 2 : 1;
  const most = division === "none" ? MOST_CHARACTERS : 4;
  if (!isWhole || length < least || length > most) return null;
  return { start, end: at + 1, side: kinds.charAt(at) === "3" ? "before" : "since", eventStart: start, eventEnd: at };
}

/** Parts of a question in quotation marks or brackets are names or phrases, and say nothing of time. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return enclosedParts(text).some(
    (part) => part.start < end && start < part.end && part.end - part.start < text.length,
  );
}
