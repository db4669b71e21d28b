import { NOTHING_GIVEN } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { PartReader } from "../package/part-reader.ts";
import { TextBudget } from "../word/column.ts";
import { type ZipPart, zipParts } from "../zip.ts";
import { SlideReader } from "./slide.ts";
import { addNotes, addSlide, type SlidePart, titleOf } from "./write-slide.ts";

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without a presentation",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * The slides of a presentation in their order, each a document, with the speaker's notes at its end.
 * @throws Unreadable, or RangeError when it is damaged.
 */
export async function extractPptx(bytes: Uint8Array): Promise<StructuredText> {
  const reader = new PartReader(zipParts(bytes));
  const budget = new TextBudget();
  const writer = new StructureWriter();
  let deck: string | null = null;
  for (const part of await slideParts(reader)) {
    const slide = await readSlide(reader, part, budget);
    const { byKind } = await reader.related(part.name);
    const title = titleOf(slide);
    // The first title is the presentation's own, as a rule.
    deck ??= title;
    writer.beginDocument({ ...NOTHING_GIVEN, tags: deck === null || deck === title ? [] : [deck] });
    addSlide(slide, writer);
    for (const part of byKind.get("diagramData") ?? []) addSlide(await readSlide(reader, part, budget), writer);
    for (const part of byKind.get("notesSlide") ?? []) addNotes(await readSlide(reader, part, budget), writer);
  }
  return writer.finish();
}

/** The parts of the slides, in the order in which they are shown. */
async function slideParts(reader: PartReader): Promise<ZipPart[]> {
  const root = await reader.related("");
  const presentation = root.byKind.get("officeDocument")?.[0] ?? reader.part("ppt/presentation.xml");
  const ids: string[] = [];
  let isFound = false;
  await reader.read(presentation, {
    open: (name, attributes) => {
      if (name === "p:presentation") isFound = true;
      if (name === "p:sldId") ids.push(attributes["r:id"] ?? "");
    },
    text: () => undefined,
    close: () => undefined,
  });
  if (presentation === undefined || !isFound) throw new Unreadable(OTHER_FORMAT);
  const { byId } = await reader.related(presentation.name);
  return ids.map((id) => {
    const slide = byId.get(id);
    if (slide === undefined) throw new RangeError(`its slide ${JSON.stringify(id.slice(0, 20))} is missing`);
    return slide;
  });
}

async function readSlide(reader: PartReader, part: ZipPart, budget: TextBudget): Promise<readonly SlidePart[]> {
  const slide = new SlideReader(budget);
  await reader.read(part, slide);
  return slide.parts;
}
