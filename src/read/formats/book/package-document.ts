import { posix } from "node:path";
import { dayOf, type GivenFacts, languageTag, oneLine } from "../../given-facts.ts";
import type { Attributes, XmlHandler } from "../package/xml.ts";

/** A book's files have at most so many entries in all lists together. */
const MOST_ENTRIES = 100_000;

/** What a book's package document says: the book's facts, its files, and in which order they are read [EPUB 3.3, 5]. */
export interface PackageDocument {
  readonly title: string | null;
  /** Of every chapter; the title is the book's own. */
  readonly facts: GivenFacts;
  /** The files to be read, in order, each once. */
  readonly spine: readonly BookFile[];
  /** The table of contents, in the form of EPUB 3 and of EPUB 2. */
  readonly navigation: BookFile | null;
  readonly ncx: BookFile | null;
}

export interface BookFile {
  /** In the archive. */
  readonly name: string;
  readonly mediaType: string;
}

/** Reads a package document. */
export class PackageReader implements XmlHandler {
  private readonly folder: string;
  private readonly path: string[] = [];
  private readonly metadata = new Map<string, string[]>();
  private readonly files = new Map<string, BookFile & { readonly properties: string }>();
  private readonly order: string[] = [];
  private entries = 0;
  private tocId: string | null = null;
  private words = "";

  /** @param name of the package document in the archive: other names are relative to its folder. */
  constructor(name: string) {
    this.folder = posix.dirname(name);
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    this.words = "";
    const { id = "", href = "", idref = "", toc, properties = "" } = attributes;
    if (name === "opf:item" || name === "opf:itemref") this.entries += 1;
    if (this.entries > MOST_ENTRIES) throw new RangeError(`it lists over ${MOST_ENTRIES} files`);
    if (name === "opf:item")
      this.files.set(id, {
        name: bookPath(this.folder, href),
        mediaType: attributes["media-type"] ?? "",
        properties,
      });
    else if (name === "opf:itemref") this.order.push(idref);
    else if (name === "opf:spine") this.tocId = toc ?? null;
  }

  text(words: string): void {
    this.words += words;
  }

  close(): void {
    const name = this.path.pop() ?? "";
    const line = name.startsWith("dc:") ? oneLine(this.words) : null;
    if (line !== null) this.metadata.set(name, [...(this.metadata.get(name) ?? []), line]);
  }

  finish(): PackageDocument {
    const all = (name: string) => this.metadata.get(`dc:${name}`) ?? [];
    const [title] = all("title");
    const files = [...this.files.values()];
    const ofType = (type: string) => files.find(({ mediaType }) => mediaType === type);
    return {
      title: title ?? null,
      facts: {
        title: null,
        byline: all("creator").join(", ") || null,
        date:
          all("date")
            .map((value) => dayOf(value))
            .find((day) => day !== null) ?? null,
        language: languageTag(all("language")[0], title ?? ""),
        url: null,
        tags: [...new Set([...(title === undefined ? [] : [title]), ...all("subject")])],
      },
      spine: this.readOnce(),
      navigation: files.find(({ properties }) => properties.split(/\s+/u).includes("nav")) ?? null,
      ncx: this.files.get(this.tocId ?? "") ?? ofType("application/x-dtbncx+xml") ?? null,
    };
  }

  /** No chapter may be named twice: one that is would grow a small book without end. */
  private readOnce(): BookFile[] {
    const inOrder = this.order.flatMap((id) => this.files.get(id) ?? []);
    return [...new Map(inOrder.map((file) => [file.name, file])).values()];
  }
}

/** The name in the archive of what an address in a book's file leads to; a place in the file is left out. */
export function bookPath(folder: string, href: string): string {
  const [path = ""] = href.split("#");
  return posix.join("/", folder, decoded(path)).slice(1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that nobody encoded.
    return path;
  }
}
