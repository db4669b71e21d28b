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

/** Parts that some programs do not refer to: they stand where they always do. */
const USUAL_PARTS = ["styles", "numbering", "settings", "footnotes", "endnotes"];

const LESS_THAN = 0x3c;
const SLASH = 0x2f;

/** The parts that one part refers to. */
export interface Related {
  /** By the last word of what they are to it: "styles". */
  readonly byKind: ReadonlyMap<string, readonly ZipPart[]>;
  readonly byId: ReadonlyMap<string, ZipPart>;
}

/** The main part of a Word document, and what it refers to. */
export interface WordParts extends Related {
  readonly document: ZipPart;
  /** What the document says of itself. */
  readonly properties: ZipPart | undefined;
}

/** Reads parts of an archive as long as they are of a size that documents have; the others stay packed. */
export class PartReader {
  private readonly parts: ZipParts;
  private readonly used: { bytes: number; elements: number };

  /** @param outer reads the document that holds this one: what they have together is limited. */
  constructor(parts: ZipParts, outer?: PartReader) {
    this.parts = parts;
    this.used = outer?.used ?? { bytes: 0, elements: 0 };
  }

  /** @throws Unreadable when no part says that it is the document. */
  async find(): Promise<WordParts> {
    const root = await this.related("");
    const document = root.byKind.get("officeDocument")?.[0] ?? this.parts.get("word/document.xml");
    if (document === undefined) throw new Unreadable(OTHER_FORMAT);
    const related = await this.related(document.name);
    const byKind = new Map(related.byKind);
    for (const kind of USUAL_PARTS) {
      const usual = this.parts.get(`word/${kind}.xml`);
      if (!byKind.has(kind) && usual !== undefined) byKind.set(kind, [usual]);
    }
    return { document, properties: root.byKind.get("core-properties")?.[0], byKind, byId: related.byId };
  }

  /** @throws Unreadable when it is too large, before any of it is parsed. */
  async read(part: ZipPart | undefined, handler: XmlHandler): Promise<void> {
    if (part === undefined) return;
    await this.measure(part);
    await readXml(unpacked(part), handler);
  }

  private async related(of: string): Promise<Related> {
    const byKind = new Map<string, ZipPart[]>();
    const byId = new Map<string, ZipPart>();
    const name = posix.join(posix.dirname(of), "_rels", `${posix.basename(of)}.rels`);
    await this.read(this.parts.get(name.toLowerCase()), {
      open: (element, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
        if (element !== "package:Relationship" || mode === "External") return;
        const path = posix.join("/", target.startsWith("/") ? "" : posix.dirname(of), target).slice(1);
        const part = this.parts.get(path.toLowerCase());
        if (part === undefined) return;
        byId.set(id, part);
        const [, kind] = /\/(?:relationships|metadata)\/([\w-]+)$/.exec(type) ?? [];
        if (kind === undefined) return;
        const known = byKind.get(kind);
        if (known === undefined) byKind.set(kind, [part]);
        else known.push(part);
      },
      text: () => undefined,
      close: () => undefined,
    });
    return { byKind, byId };
  }

  /** The bytes of a part that is no XML. */
  async bytesOf(part: ZipPart): Promise<Buffer> {
    this.requireSize(part);
    const pieces: Buffer[] = [];
    for await (const piece of unpacked(part)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async measure(part: ZipPart): Promise<void> {
    this.requireSize(part);
    let before = 0;
    for await (const piece of unpacked(part)) {
      for (const byte of piece) {
        if (before === LESS_THAN && byte !== SLASH) this.used.elements += 1;
        before = byte;
      }
      if (this.used.elements > MOST_ELEMENTS) throw tooLarge(`it has over ${MOST_ELEMENTS} elements`);
    }
  }

  private requireSize(part: ZipPart): void {
    this.used.bytes += part.size;
    if (this.used.bytes > MOST_UNPACKED) throw tooLarge(`it unpacks to over ${MOST_UNPACKED / 2 ** 20} MiB`);
    if (part.size > LARGE && part.size > HIGHEST_RATIO * part.packed.length)
      throw new Unreadable({
        reason: `it unpacks to over ${HIGHEST_RATIO} times its size, as no document does`,
        nextStep: "Save it again with your word processor, or leave it out.",
      });
  }
}

function tooLarge(reason: string): Unreadable {
  return new Unreadable({ reason, nextStep: "Split it into parts." });
}
