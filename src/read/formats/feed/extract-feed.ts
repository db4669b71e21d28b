import { dayOf, languageTag, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { addProse, proseParts } from "../table/prose.ts";
import { type Feed, type FeedPart, readFeed } from "./entries.ts";

const OTHER_XML: Refusal = {
  reason: "it is XML of another kind than RSS and Atom",
  nextStep: "Convert it to HTML or text, or leave it out.",
};
/** A feed has at most so many UTF-16 units: the largest are archives of all that a site wrote. */
const LONGEST = 64 * 2 ** 20;
const TOO_LONG: Refusal = {
  reason: `it is a feed of over ${LONGEST / 2 ** 20} million characters`,
  nextStep: "Split it into parts.",
};
/** So much of a summary is looked for in the text that it sums up, in UTF-16 units. */
const COMPARED = 80;

/**
 * The entries of a feed, each a document.
 * @throws Unreadable when it is other XML or too long, RangeError when it has more than any feed.
 */
export function extractFeed(source: string, { mostDocuments }: ExtractionOptions = USUAL_OPTIONS): StructuredText {
  if (source.length > LONGEST) throw new Unreadable(TOO_LONG);
  const feed = readFeed(source);
  if (feed === null) throw new Unreadable(OTHER_XML);
  const writer = new StructureWriter(mostDocuments);
  if (feed.summary !== "") addPart(feed, feed, writer);
  else writer.drop("facts", plain(feed.title));
  for (const entry of feed.entries) addPart(entry, feed, writer);
  return writer.finish();
}

function addPart(part: FeedPart, feed: Feed, to: StructureWriter): void {
  const tags = part.tags.flatMap((tag) => oneLine(tag) ?? []);
  const byline = oneLine([...new Set(part.authors.map(plain))].join(", "));
  const url = /^https?:/i.test(part.link) ? part.link : null;
  const language = languageTag(feed.language, part.title + part.summary);
  to.beginDocument({ ...NOTHING_GIVEN, byline, date: dayOf(part.date), language, url, tags });
  to.addHeading(1, plain(part.title));
  to.drop("facts", [byline, part.date, part.link, ...tags].filter((fact) => fact !== null && fact !== "").join(" · "));
  const summary = plain(part.summary);
  const isTold = part.content !== "" && plain(part.content).includes(beginningOf(summary));
  if (isTold) to.drop("duplicate", summary);
  else addProse(part.summary, to);
  addProse(part.content, to);
}

/** Without the mark of what is left out at a summary's end. */
function beginningOf(summary: string): string {
  return summary
    .replace(/(?:\[…\]|\[\.\.\.\]|…|\.\.\.)$/u, "")
    .slice(0, COMPARED)
    .trim();
}

/** The words of what may be HTML, in one line. */
function plain(words: string): string {
  return proseParts(words).join(" ").replace(/\s+/gu, " ").trim();
}
