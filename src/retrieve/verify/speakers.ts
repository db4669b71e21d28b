import { isSameSpeaker } from "../../text/speech/same-speaker.ts";
import { speechIn } from "../../text/speech/speech-in.ts";
import type { TextRange } from "../answer.ts";
import type { Speakers } from "../verification.ts";
import type { Part } from "./parts.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Unit } from "./units.ts";

/** Tells whom a text names as the speaker of a part of it; null where it names nobody, or it is not sure. */
export type SpeakerOf = (range: TextRange) => string | null;

/** @returns for the text's parts; of several speeches that a part takes in, the speaker of the first */
export function speakersIn(text: string): SpeakerOf {
  const speeches = speechIn(text);
  return (range) => {
    const said = speeches.find(({ said: { start, end } }) => start < range.end && range.start < end);
    return said?.speaker ? text.slice(said.speaker.start, said.speaker.end) : null;
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
  const named = places.map((place) => speakerAt(place, surroundings));
  const [source] = named;
  const areOthers = named.every((name) => name !== null && isSameSpeaker(given, name) === false);
  return source && areOthers ? { given, source } : null;
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

/** Who says what stands there, as its passage and those around it tell. */
function speakerAt({ first, last }: Pick<Part, "first" | "last">, surroundings: Surroundings): string | null {
  const { passages, passageOf, units } = surroundings;
  const at = passageOf[first] as number;
  const article = passages[at]?.articleId;
  let text = "";
  let offset = 0;
  for (const [place, passage] of passages.entries()) {
    if (passage.articleId !== article) continue;
    if (place === at) offset = text.length;
    text += `${passage.text}\n`;
  }
  const end = passageOf[last] === at ? (units[last] as Unit).end : (passages[at]?.text.length ?? 0);
  return speakersIn(text)({ start: offset + (units[first] as Unit).start, end: offset + end });
}
