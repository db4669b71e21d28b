import PostalMime, { type Address, type Email } from "postal-mime";
import { dayOf, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { addMarkup } from "../markup-blocks.ts";
import { LetterText } from "./letter-text.ts";
import { isMailbox, lettersOf } from "./mailbox.ts";

/** A letter has parts in parts at most so deep, and letters in letters: replies with all that they answer have five or six. */
const DEEPEST_PARTS = 32;
const DEEPEST_LETTERS = 8;
/**
 * Lines that a letter may have beside those of its attachments. Parsing takes ten microseconds and some hundred bytes for each, and
 * again for each letter that it stands in.
 */
const MOST_LINES = 100_000;

const NO_LETTER: Refusal = {
  reason: "it is no letter: no sender, subject or day stands at its start",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * A letter, or all letters of a mailbox in its order, each a document with its sender and day.
 * @throws Unreadable when there is no letter, or too many, RangeError when one is damaged.
 */
export async function extractEmail(
  bytes: Uint8Array,
  { mostDocuments }: ExtractionOptions = USUAL_OPTIONS,
): Promise<StructuredText> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const writer = new StructureWriter(mostDocuments);
  const text = new LetterText(writer);
  let number = 0;
  const isOne = !isMailbox(file);
  for (const letter of isOne ? [file] : lettersOf(file)) {
    number += 1;
    const mail = await parsed(letter, number);
    if (isOne && (mail.from ?? mail.subject ?? mail.date) === undefined) throw new Unreadable(NO_LETTER);
    addLetter(mail, writer, text);
  }
  return writer.finish();
}

async function parsed(letter: Buffer, number: number): Promise<Email> {
  requireFewLines(letter, number);
  try {
    return await PostalMime.parse(letter, { maxNestingDepth: DEEPEST_PARTS, maxRfc822NestingDepth: DEEPEST_LETTERS });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(`letter ${number}: ${said}`, { cause });
  }
}

/** Before a letter is parsed: a line of a file in Base64 costs next to nothing, any other more than its bytes. */
function requireFewLines(letter: Buffer, number: number): void {
  let lines = 0;
  for (let start = 0; start < letter.length; ) {
    const feed = letter.indexOf(LINE_FEED, start);
    const end = feed === -1 ? letter.length : feed;
    if (!isEncoded(letter, start, end)) lines += 1;
    if (lines > MOST_LINES)
      throw new Unreadable({
        reason: `letter ${number} has over ${MOST_LINES} lines, and none for readers has so many`,
        nextStep: "Leave it out, or save what is to be read of it as text.",
      });
    start = end + 1;
  }
}

/** Whether a line may be of an attachment: as long as programs make these, without a space. */
function isEncoded(letter: Buffer, start: number, end: number): boolean {
  return end - start >= ENCODED_LENGTH && !letter.subarray(start, end).includes(SPACE);
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
/** Base64 has lines of 76 letters in mail, of 64 in keys. */
const ENCODED_LENGTH = 60;

function addLetter(mail: Email, to: StructureWriter, written: LetterText): void {
  const { text = "", html } = mail;
  const sender = mail.from === undefined ? null : (oneLine(mail.from.name) ?? oneLine(mail.from.address));
  to.beginDocument({ ...NOTHING_GIVEN, byline: sender, date: dayOf(mail.date) });
  to.addHeading(1, mail.subject ?? "");
  to.drop("facts", factsOf(mail).join(" · "));
  if (text.trim() !== "") written.add(text);
  else if (html !== undefined) addMarkup(html, to);
  for (const { filename, mimeType } of mail.attachments) to.drop("attachment", filename ?? mimeType);
}

function factsOf({ from, to = [], cc = [], date }: Email): string[] {
  const named = (label: string, addresses: readonly Address[]) =>
    addresses.length === 0 ? [] : [`${label}: ${addresses.map(shown).join(", ")}`];
  return [
    ...named("From", from === undefined ? [] : [from]),
    ...named("To", to),
    ...named("Cc", cc),
    ...(date === undefined ? [] : [`Date: ${date}`]),
  ];
}

function shown({ name, address }: Address): string {
  return [name, address === undefined ? "" : `<${address}>`].join(" ").trim();
}
