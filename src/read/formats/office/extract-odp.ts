import { NOTHING_GIVEN } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { OdpReader } from "./odp-slides.ts";
import { openDocument } from "./open-document.ts";
import { addNotes, addSlide, titleOf } from "./write-slide.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without an OpenDocument presentation",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * The slides of an OpenDocument presentation in their order, each a document, with the speaker's notes at its end.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export async function extractOdp(bytes: Uint8Array): Promise<StructuredText> {
  const reader = await openDocument(bytes);
  const content = reader.part("content.xml");
  const presentation = new OdpReader();
  if (content !== undefined) await reader.read(content, presentation);
  if (!presentation.isFound) throw new Unreadable(OTHER_FORMAT);
  const { slides, furniture } = presentation;
  const writer = new StructureWriter();
  // The first title is the presentation's own, as a rule.
  const deck = slides.map(({ parts }) => titleOf(parts)).find((title) => title !== null) ?? null;
  for (const { parts, notes } of slides) {
    const title = titleOf(parts);
    writer.beginDocument({ ...NOTHING_GIVEN, tags: deck === null || deck === title ? [] : [deck] });
    addSlide(parts, writer);
    addNotes(notes, writer);
  }
  for (const line of furniture) writer.drop("furniture", line);
  return writer.finish();
}
