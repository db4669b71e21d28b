import { posix } from "node:path";
import { Unreadable } from "../../read-error.ts";
import { unpacked, type ZipPart, type ZipParts } from "../zip.ts";
import { type DoctypeRule, readXml, type XmlHandler } from "./xml.ts";

/** What the parts that are read may have together. */
interface PartLimits {
  /** Bytes, unpacked: a thousand pages have some twenty million. */
  readonly unpacked: number;
  /** A thousand pages with eight elements for each word have as many. */
  readonly elements: number;
}

/** For any document. */
const MOST_ELEMENTS = 4_000_000;
export const MOST_IN_PARTS: PartLimits = { unpacked: 128 * 2 ** 20, elements: MOST_ELEMENTS };

/** A large part is at most so many times its packed size: XML is mostly 5 to 30 times. */
const HIGHEST_RATIO = 200;
const LARGE = 16 * 2 ** 20;

const LESS_THAN = 0x3c;
const SLASH = 0x2f;

/** The parts that one part refers to. */
export interface Related {
  /** By the last word of what they are to it: "styles". */
  readonly byKind: ReadonlyMap<string, readonly ZipPart[]>;
  readonly byId: ReadonlyMap<string, ZipPart>;
}

/** Reads parts of an archive as long as they are of a size that documents have; the others stay packed. */
export class PartReader {
  private readonly parts: ZipParts;
  private readonly used: { bytes: number; elements: number };
  private readonly most: PartLimits;

  /** @param outer reads the document that holds this one: what they have together is limited. */
  constructor(parts: ZipParts, outer?: PartReader, most = outer?.most ?? MOST_IN_PARTS) {
    this.parts = parts;
    this.used = outer?.used ?? { bytes: 0, elements: 0 };
    this.most = most;
  }

  /** @param name as a part of the document writes it, in whatever case. */
  part(name: string): ZipPart | undefined {
    return this.parts.get(name.toLowerCase());
  }

  /** @throws Unreadable when it is too large, before any of it is parsed. */
  async read(part: ZipPart | undefined, handler: XmlHandler, doctype: DoctypeRule = "none"): Promise<void> {
    if (part === undefined) return;
    await this.measure(part);
    await readXml(unpacked(part), handler, doctype);
  }

  /** What a part of an Office document refers to within the archive; "" for the archive itself. */
  async related(of: string): Promise<Related> {
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
      if (this.used.elements > this.most.elements) throw tooLarge(`it has over ${this.most.elements} elements`);
    }
  }

  private requireSize(part: ZipPart): void {
    this.used.bytes += part.size;
    const { unpacked: most } = this.most;
    if (this.used.bytes > most) throw tooLarge(`it unpacks to over ${most / 2 ** 20} MiB`);
    if (part.size > LARGE && part.size > HIGHEST_RATIO * part.packed.length)
      throw new Unreadable({
        reason: `it unpacks to over ${HIGHEST_RATIO} times its size, as no document does`,
        nextStep: "Save it again with the program that made it, or leave it out.",
      });
  }
}

function tooLarge(reason: string): Unreadable {
  return new Unreadable({ reason, nextStep: "Split it into parts." });
}
