import { posix } from "node:path";
import { Unreadable } from "../../read-error.ts";
import { unpacked, type ZipPart, type ZipParts } from "../zip.ts";
import { type DoctypeRule, readXml, type XmlHandler } from "./xml.ts";

/** Parts that are read have together not more bytes unpacked than this; a thousand pages have some twenty million. */
const MOST_UNPACKED = 128 * 2 ** 20;
/** A large part is at most so many times its packed size: XML is mostly 5 to 30 times. */
const HIGHEST_RATIO = 200;
const LARGE = 16 * 2 ** 20;
/** Together they have at most so many elements: a thousand pages with eight elements for each word. */
const MOST_ELEMENTS = 4_000_000;

const LESS_THAN = 0x3c;
const SLASH = 0x2f;

/** Reads parts of a document's archive as long as they are of a size that documents have; the others stay packed. */
export class PartReader {
  private bytes = 0;
  private elements = 0;

  private readonly parts: ZipParts;

  constructor(parts: ZipParts) {
    this.parts = parts;
  }

  /** @param name as a part of the document writes it, in whatever case. */
  part(name: string): ZipPart | undefined {
    return this.parts.get(name.toLowerCase());
  }

  /** All parts, by their names in the order of the archive. */
  all(): Iterable<ZipPart> {
    return this.parts.values();
  }

  /** @throws Unreadable when it is too large, before any of it is parsed. */
  async read(part: ZipPart | undefined, handler: XmlHandler, doctype: DoctypeRule = "none"): Promise<void> {
    if (part === undefined) return;
    await this.measure(part);
    await readXml(unpacked(part), handler, doctype);
  }

  /**
   * A part as it is.
   * @throws Unreadable when it is too large, before it is kept.
   */
  async bytesOf(part: ZipPart): Promise<Buffer> {
    await this.measure(part);
    const pieces: Buffer[] = [];
    for await (const piece of unpacked(part)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Names of the parts that a part of an Office document refers to, by the last word of what they are to it: "styles". */
  async relationships(of: string): Promise<ReadonlyMap<string, string>> {
    const targets = new Map<string, string>();
    for (const { kind, target } of await this.references(of)) if (!targets.has(kind)) targets.set(kind, target);
    return targets;
  }

  /** The parts of the archive that a part of an Office document refers to, in its order. */
  async references(of: string): Promise<Reference[]> {
    const found: Reference[] = [];
    const name = posix.join(posix.dirname(of), "_rels", `${posix.basename(of)}.rels`);
    await this.read(this.part(name), {
      open: (element, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
        if (element !== "package:Relationship" || mode === "External") return;
        const [, kind] = /\/relationships\/(\w+)$/.exec(type) ?? [];
        const path = posix.join("/", target.startsWith("/") ? "" : posix.dirname(of), target).slice(1);
        if (kind !== undefined && this.part(path) !== undefined) found.push({ id, kind, target: path });
      },
      text: () => undefined,
      close: () => undefined,
    });
    return found;
  }

  private async measure(part: ZipPart): Promise<void> {
    this.bytes += part.size;
    if (this.bytes > MOST_UNPACKED) throw tooLarge(`it unpacks to over ${MOST_UNPACKED / 2 ** 20} MiB`);
    if (part.size > LARGE && part.size > HIGHEST_RATIO * part.packed.length)
      throw new Unreadable({
        reason: `it unpacks to over ${HIGHEST_RATIO} times its size, as no document does`,
        nextStep: "Save it again with the program that made it, or leave it out.",
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

/** What one part of an Office document says of another. */
export interface Reference {
  /** By which the part's own elements refer to it: "rId2". */
  readonly id: string;
  /** The last word of what the other part is to it: "slide". */
  readonly kind: string;
  /** The other part's name. */
  readonly target: string;
}

function tooLarge(reason: string): Unreadable {
  return new Unreadable({ reason, nextStep: "Split it into parts." });
}
