import { isSameSpeaker } from "../../text/speech/same-speaker.ts";
import { speechIn } from "../../text/speech/speech-in.ts";
import { longestNames, sureNames } from "../../text/speech/sure-name.ts";
import type { TextRange } from "../answer.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Speakers } from "../verification.ts";
import { firstMeeting } from "./first-meeting.ts";
import type { Part } from "./parts.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Unit } from "./units.ts";

/** Tells whom a text names as the speaker of a part of it; null where it names nobody, or it is not sure. */
export type SpeakerOf = (range: TextRange) => string | null;

/**
 * @returns for the text's parts; of several speeches that a part takes in, the speaker of the first, by the longest of the names
 *   that the text has for that speaker ("Brandt" is "Anna Brandt")
 */
export function speakersIn(text: string): SpeakerOf {
  const speeches = speechIn(text);
  const firstIn = firstMeeting(speeches.map(({ said }) => said));
  const names = speeches.flatMap(({ speaker }) => (speaker === null ? [] : [text.slice(speaker.start, speaker.end)]));
  const longest = longestNames(names);
  return (range) => {
    const speaker = speeches[firstIn(range)]?.speaker;
    if (!speaker) return null;
    const name = text.slice(speaker.start, speaker.end);
    return longest.get(name) ?? name;
  };
}

/**
 * Whom the collection names for what stands there, where it is surely another than the given speaker, wherever the same words
 * stand; null otherwise.
 */
export function otherSpeakers(
  given: string | null,
  parts: readonly Part[],
  surroundings: Surroundings,
): Speakers | null {
  const [first] = parts;
  if (given === null || first === undefined) return null;
  const places = parts.length === 1 ? placesOfSame(first, surroundings) : [first];
  const named = places.map((place) => sourceSpeaker(place, surroundings));
  const areOthers = named.every((source) => source !== null && isOther(given, source));
  const [source] = named;
  return source && areOthers ? { given, source: source.name } : null;
}

/** Who says what stands in a place. */
interface SourceSpeaker {
  readonly name: string;
  /** The sentences that stand there, and the text around them. */
  readonly sentences: string;
  readonly text: string;
}

/** Whether somebody is surely another: not where the same sentence names the given one too. */
function isOther(given: string, { name, sentences, text }: SourceSpeaker): boolean {
  if (isSameSpeaker(given, name) !== false || !sureNames(text)(name)) return false;
  const surname = given.split(/\s+/).at(-1) ?? given;
  return !sentences.includes(surname);
}

/** Where the words of a part stand: the part, and places of the same words elsewhere. */
function placesOfSame(part: Part, { units }: Surroundings): Pick<Part, "first" | "last">[] {
  const wanted = units.slice(part.first, part.last + 1);
  const places: Pick<Part, "first" | "last">[] = [part];
  for (let at = 0; at + wanted.length <= units.length; at++) {
    if (at !== part.first && wanted.every(({ key }, i) => units[at + i]?.key === key)) {
      places.push({ first: at, last: at + wanted.length - 1 });
    }
  }
  return places;
}

/** Who says what stands there, as its passage and those around it tell; null where they do not. */
function sourceSpeaker(
  { first, last }: Pick<Part, "first" | "last">,
  surroundings: Surroundings,
): SourceSpeaker | null {
  const { passages, passageOf, units } = surroundings;
  const at = passageOf[first] as number;
  const passage = passages[at] as StoredPassage;
  let text = "";
  let offset = 0;
  for (const [place, { articleId, text: own }] of passages.entries()) {
    if (articleId !== passage.articleId) continue;
    if (place === at) offset = text.length;
    text += `${own}\n`;
  }
  const start = (units[first] as Unit).start;
  const end = passageOf[last] === at ? (units[last] as Unit).end : passage.text.length;
  const name = speakersIn(text)({ start: offset + start, end: offset + end });
  if (name === null) return null;
  const sentences = passage.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  return { name, sentences: passage.text.slice(sentences[0]?.start, sentences.at(-1)?.end), text };
}
