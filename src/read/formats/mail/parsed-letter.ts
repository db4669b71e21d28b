import PostalMime, { type Email } from "postal-mime";
import { messageOf } from "../../../errors/thrown.ts";
import { Unreadable } from "../../read-error.ts";

/** A letter has parts in parts at most so deep, and letters in letters: replies with all that they answer have five or six. */
const DEEPEST_PARTS = 32;
const DEEPEST_LETTERS = 8;
/**
 * Lines that a letter may have beside those of its attachments. Parsing takes ten microseconds and some hundred bytes for each, and
 * again for each letter that it stands in.
 */
const MOST_LINES = 100_000;

/**
 * A letter's parts, decoded.
 * @param place what it is called when it is damaged.
 * @throws RangeError when it is, Unreadable when it has more lines than any.
 */
export async function parsedLetter(letter: Uint8Array, place: string): Promise<Email> {
  requireFewLines(letter, place);
  try {
    return await PostalMime.parse(letter, { maxNestingDepth: DEEPEST_PARTS, maxRfc822NestingDepth: DEEPEST_LETTERS });
  } catch (cause) {
    const said = messageOf(cause);
    throw new RangeError(`${place}: ${said}`, { cause });
  }
}

/** Before a letter is parsed: a line of a file in Base64 costs next to nothing, any other more than its bytes. */
function requireFewLines(letter: Uint8Array, place: string): void {
  let lines = 0;
  for (let start = 0; start < letter.length; ) {
    const feed = letter.indexOf(LINE_FEED, start);
    const end = feed === -1 ? letter.length : feed;
    if (!isEncoded(letter, start, end)) lines += 1;
    if (lines > MOST_LINES)
      throw new Unreadable({
        reason: `${place} has over ${MOST_LINES} lines, and none for readers has so many`,
        nextStep: "Leave it out, or save what is to be read of it as text.",
      });
    start = end + 1;
  }
}

/** Whether a line may be of an attachment: as long as programs make these, without a space. */
function isEncoded(letter: Uint8Array, start: number, end: number): boolean {
  return end - start >= ENCODED_LENGTH && !letter.subarray(start, end).includes(SPACE);
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
/** Base64 has lines of 76 letters in mail, of 64 in keys. */
const ENCODED_LENGTH = 60;
