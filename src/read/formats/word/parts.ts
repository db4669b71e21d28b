import { posix } from "node:path";
import { type Refusal, Unreadable } from "../../read-error.ts";
import { unpacked, type ZipPart, type ZipParts } from "../zip.ts";
import { readXml, type XmlHandler } from "./xml.ts";

/** Parts that are read have together not more bytes unpacked than this; a thousand pages have some twenty million. */
const MOST_UNPACKED = 128 * 2 ** 20;
/** A large part is at most so many times its packed size: XML is mostly 5 to 30 times. */
const HIGHEST_RATIO = 200;
const LARGE = 16 * 2 ** 20;
/** Together they have at most so many elements: a thousand pages with eight elements for each word. */
const MOST_ELEMENTS = 4_000_000;

const OTHER_FORMAT: Refusal = {
  reason: "it is an archive without a Word document",
  nextStep: "Give it the extension of its format, or leave it out.",
};

const LESS_THAN = 0x3c;
const SLASH = 0x2f;

/** The parts of a Word document of which text is made. */
export interface WordParts {
  readonly document: ZipPart;
  readonly styles: ZipPart | undefined;
  readonly footnotes: ZipPart | undefined;
  readonly endnotes: ZipPart | undefined;
}

/** Reads parts of an archive as long as they are of a size that documents have; the others stay packed. */
export class PartReader {
  private bytes = 0;
  private elements = 0;

  private readonly parts: ZipParts;

  constructor(parts: ZipParts) {
    this.parts = parts;
  }

  /** @throws Unreadable when no part says that it is the document. */
  async find(): Promise<WordParts> {
    const root = await this.relationships("");
    const document = this.parts.get((root.get("officeDocument") ?? "word/document.xml").toLowerCase());
    if (document === undefined) throw new Unreadable(OTHER_FORMAT);
    const related = await this.relationships(document.name);
    const part = (kind: string) => this.parts.get((related.get(kind) ?? `word/${kind}.xml`).toLowerCase());
    return { document, styles: part("styles"), footnotes: part("footnotes"), endnotes: part("endnotes") };
  }

  /** @throws Unreadable when it is too large, before any of it is parsed. */
  async read(part: ZipPart | undefined, handler: XmlHandler): Promise<void> {
    if (part === undefined) return;
    await this.measure(part);
    await readXml(unpacked(part), handler);
  }

  /** Names of the parts that a part refers to, by the last word of what they are to it: "styles". */
  private async relationships(of: string): Promise<ReadonlyMap<string, string>> {
    const targets = new Map<string, string>();
    const name = posix.join(posix.dirname(of), "_rels", `${posix.basename(of)}.rels`);
    await this.read(this.parts.get(name.toLowerCase()), {
      open: (element, { Type: type = "", Target: target = "", TargetMode: mode }) => {
        if (element !== "package:Relationship" || mode === "External") return;
        const [, kind] = /\/relationships\/(\w+)$/.exec(type) ?? [];
        const path = posix.join("/", target.startsWith("/") ? "" : posix.dirname(of), target).slice(1);
        // Where several are of one kind, the first that exists.
        if (kind !== undefined && !targets.has(kind) && this.parts.has(path.toLowerCase())) targets.set(kind, path);
      },
      text: () => undefined,
      close: () => undefined,
    });
    return targets;
  }

  private async measure(part: ZipPart): Promise<void> {
    this.bytes += part.size;
    if (this.bytes > MOST_UNPACKED) throw tooLarge(`it unpacks to over ${MOST_UNPACKED / 2 ** 20} MiB`);
    if (part.size > LARGE && part.size > HIGHEST_RATIO * part.packed.length)
      throw new Unreadable({
        reason: `it unpacks to over ${HIGHEST_RATIO} times its size, as no document does`,
        nextStep: "Save it again with your word processor, or leave it out.",
      });
    let before = 0;
    for await (const piece of unpacked(part)) {
      for (const byte of piece) {
        if (before === LESS_THAN && byte !== SLASH) this.elements += 1;
        before = byte;
      }
      if (this.elements > MOST_ELEMENTS) throw tooLarge(`it has over ${MOST_ELEMENTS} elements`);
    }
  }
}

function tooLarge(reason: string): Unreadable {
  return new Unreadable({ reason, nextStep: "Split it into parts." });
}
