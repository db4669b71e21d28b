import type { Address, Email } from "postal-mime";
import { dayOf, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { addMarkup } from "../markup-blocks.ts";
import { withoutUnnamed } from "./letter-encoding.ts";
import { LetterText } from "./letter-text.ts";
import { isMailbox, lettersOf } from "./mailbox.ts";
import { parsedLetter } from "./parsed-letter.ts";

const NO_LETTER: Refusal = {
  reason: "it is no letter: no sender, subject, day or other header of one stands at its start",
  nextStep: "Give it the extension of its format, or leave it out.",
};

const UNKNOWN_ENCODING: Refusal = {
  kind: "encoding",
  reason: "it names no character encoding, and none could be recognised",
  nextStep: "Save its text as UTF-8, or leave it out.",
};

/**
 * A letter, or all letters of a mailbox in its order, each a document with its sender and day. What is not clear in one of a mailbox, as
 * its encoding is not, is U+FFFD.
 * @throws Unreadable when there is no letter, or too many, or the encoding of a single one is not clear, RangeError when one is damaged.
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
    const { bytes, isClear } = await withoutUnnamed(letter);
    if (isOne && !isClear) throw new Unreadable(UNKNOWN_ENCODING);
    const mail = await parsedLetter(bytes, `letter ${number}`);
    if (isOne && !isLetter(mail)) throw new Unreadable(NO_LETTER);
    addLetter(mail, writer, text);
  }
  return writer.finish();
}

/** Parts that were cut out of letters, and drafts, have no sender, subject and day. */
function isLetter({ from, subject, date, headers }: Email): boolean {
  return (from ?? subject ?? date) !== undefined || headers.some(({ key }) => OTHER_HEADERS.has(key));
}

const OTHER_HEADERS: ReadonlySet<string> = new Set(["mime-version", "content-type", "message-id", "received", "to"]);

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
