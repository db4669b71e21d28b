import { createHash } from "node:crypto";

/** Length of a citation id in characters of `ALPHABET`: 50 bits, so that a hundred thousand passages do not collide. */
const LENGTH = 10;
/** Digits and lower-case letters without those that are misread for others. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** What a citation id looks like, to tell it from other words. */
export const CITATION_PATTERN = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/**
 * Short stable name of a passage, from its content and source and not from its position: a rebuild, and edits elsewhere
 * in the file, leave it as it is; so does the Unicode form of the source's name. `repetition` tells equal passages of one file apart (0 for the first); where a store has
 * given the id away already, the next number that gives a free one counts.
 */
export function citationId(source: string, text: string, repetition: number): string {
  const digest = createHash("sha256")
    .update(`${source.normalize("NFC")}\0${text}\0${repetition || ""}`)
    .digest();
  let id = "";
  for (let i = 0; i < LENGTH; i++) {
    const bit = i * 5;
    const window = ((digest[bit >> 3] as number) << 8) | (digest[(bit >> 3) + 1] as number);
    id += ALPHABET[(window >> (11 - (bit & 7))) & 31];
  }
  return id;
}
