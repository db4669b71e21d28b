import { type Place, placeOf } from "../../retrieve/answer.ts";
import { type Digest, type DigestEntry, MOST_OF_KIND } from "../../retrieve/digest.ts";
import { inTurn } from "../../retrieve/join-fairly.ts";
import { SHARED_WORDS, sharedWords } from "../../retrieve/news/likeness.ts";

/** For each of several texts the index of the first that means much the same, as `Engine.groupQuestions` tells. */
type Group = (texts: readonly string[]) => Promise<readonly number[]>;

const KINDS: readonly DigestEntry["kind"][] = ["lead", "repeated", "novel", "newest"];

/**
 * What is new in two collections as one digest: as many of each kind as one collection's has, in turn from both. Of those that mean
 * much the same the first stands, and names where it is printed again.
 */
export async function joinDigests(own: Digest, common: Digest, group: Group): Promise<Digest> {
  const entries = byKind(leadOnce(own.entries, common.entries));
  const groups = await group(entries.map(({ quotation }) => quotation.text));
  const distinct = entries.flatMap((entry, i) => {
    if (groups[i] !== i) return [];
    const reprints = entries.filter((other, j) => other !== entry && groups[j] === i && isReprint(entry, other));
    return [withPlaces(entry, reprints)];
  });
  const taken = KINDS.flatMap((kind) => distinct.filter((entry) => entry.kind === kind).slice(0, MOST_OF_KIND[kind]));
  return { known: [...own.known, ...common.known], articles: own.articles + common.articles, entries: taken };
}

/** Whether one says what the other does in much the same words: what only means the same is left out without a word. */
function isReprint(one: DigestEntry, other: DigestEntry): boolean {
  return sharedWords(one.quotation.text, other.quotation.text) >= SHARED_WORDS;
}

/** In turn from both. One of them leads; what led the other is new, too. */
function leadOnce(own: readonly DigestEntry[], common: readonly DigestEntry[]): DigestEntry[] {
  return inTurn([own, common].map(byKind)).map((entry, i) =>
    entry.kind === "lead" && i > 0 ? { ...entry, kind: "novel" } : entry,
  );
}

function byKind(entries: readonly DigestEntry[]): DigestEntry[] {
  return entries.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** An entry with the places of others that say much the same, each article once. */
function withPlaces(entry: DigestEntry, others: readonly DigestEntry[]): DigestEntry {
  const places = others.flatMap(({ quotation, alike }) => [placeOf(quotation), ...alike]);
  const byName = new Map([...entry.alike, ...places].map((place) => [nameOf(place), place]));
  byName.delete(nameOf(placeOf(entry.quotation)));
  return { ...entry, alike: [...byName.values()] };
}

function nameOf({ source, title }: Place): string {
  return JSON.stringify([source, title]);
}
