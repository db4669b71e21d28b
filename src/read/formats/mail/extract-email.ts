import type { Address, Email } from "postal-mime";
import { dayOf, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { addMarkup } from "../markup-blocks.ts";
import { LetterText } from "./letter-text.ts";
import { isMailbox, lettersOf } from "./mailbox.ts";
import { parsedLetter } from "./parsed-letter.ts";

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
    const mail = await parsedLetter(letter, `letter ${number}`);
    if (isOne && (mail.from ?? mail.subject ?? mail.date) === undefined) throw new Unreadable(NO_LETTER);
    addLetter(mail, writer, text);
  }
  return writer.finish();
}

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
