import PostalMime, { type Email } from "postal-mime";

/** A letter has parts in parts at most so deep, and letters in letters: replies with all that they answer have five or six. */
const DEEPEST_PARTS = 32;
const DEEPEST_LETTERS = 8;

/**
 * A letter's parts, decoded.
 * @param place what it is called when it is damaged.
 * @throws RangeError when it is.
 */
export async function parsedLetter(letter: Uint8Array, place: string): Promise<Email> {
  try {
    return await PostalMime.parse(letter, { maxNestingDepth: DEEPEST_PARTS, maxRfc822NestingDepth: DEEPEST_LETTERS });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(`${place}: ${said}`, { cause });
  }
}
