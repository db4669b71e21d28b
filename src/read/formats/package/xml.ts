import { Parser } from "htmlparser2";
import { codeOf } from "../../../errors/thrown.ts";
import { encodingOfXml } from "./xml-encoding.ts";

/** Attributes by their names; of the vocabularies that are read with the usual prefix, whatever the file's is. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Where an element stands, and what it says of itself. */
export interface Place {
  /** The name of the element that it stands in; "" for the outermost. */
  readonly parent: string;
  readonly attributes: Attributes;
}

/** What is told of a document's elements, in their order. Names are as in `Attributes`; others keep no prefix: ":name". */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(words: string): void;
  close(): void;
}

/** Whether a document may name its type, as older vocabularies want; none may define one. */
export type DoctypeRule = "none" | "named";

/** The vocabularies that are read; those of Office in the transitional and in the strict form of the standard. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
  "http://purl.oclc.org/ooxml/drawingml/chart": "c",
  "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
  "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
  "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.openxmlformats.org/package/2006/relationships": "package",
  "urn:oasis:names:tc:opendocument:xmlns:container": "ocf",
  "http://www.w3.org/2001/04/xmlenc#": "enc",
  "http://www.idpf.org/2007/opf": "opf",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.daisy.org/z3986/2005/ncx/": "ncx",
  "http://www.w3.org/1999/xhtml": "h",
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
  "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0": "presentation",
  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
  "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
  "http://purl.oclc.org/ooxml/presentationml/main": "p",
};

/** Elements are nested at most so deep; tables in tables in text boxes need a few dozen. */
const DEEPEST = 512;
/** An element has at most so many attributes; those of a document's root are some forty namespaces. */
const MOST_ATTRIBUTES = 1000;
/** Names whose meaning is remembered; a document has some hundred. */
const MOST_REMEMBERED = 1000;

/**
 * Reads XML that comes in pieces, none of which is kept. Entities are not expanded: there may be none but XML's own five.
 * @throws RangeError when it is damaged, in another encoding than UTF-8 and UTF-16, or deeper than any document.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  doctype: DoctypeRule = "none",
): Promise<void> {
  const names = new Names();
  let depth = 0;
  let attributes = 0;
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = 0;
        depth += 1;
        if (depth > DEEPEST) throw new RangeError(`its elements are nested over ${DEEPEST} deep`);
      },
      onattribute: () => {
        attributes += 1;
        if (attributes > MOST_ATTRIBUTES) throw new RangeError(`an element has over ${MOST_ATTRIBUTES} attributes`);
      },
      onopentag: (name, given) => {
        openedAt = parser.endIndex;
        names.enter(depth, given);
        handler.open(names.element(name), names.attributes(given));
      },
      ontext: (words) => handler.text(words),
      onclosetag: (_, isImplied) => {
        // The parser closes what a damaged file leaves open; to it, an element closed by its own tag is implied too.
        if (isImplied && parser.endIndex !== openedAt) throw new RangeError("its XML is damaged, or cut off");
        handler.close();
        names.leave(depth);
        depth -= 1;
      },
      onprocessinginstruction: (name, content) => {
        const isNamed = doctype === "named" && !content.includes("[");
        if (name.startsWith("!") && !isNamed) throw new RangeError("it defines a document type, as no document may");
      },
    },
    { xmlMode: true },
  );
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOfXml(piece), { fatal: true });
      parser.write(decoder.decode(piece, { stream: true }));
    }
    parser.end(decoder?.decode());
  } catch (error) {
    if (codeOf(error) === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new RangeError("its XML is not in the encoding that it states", { cause: error });
    throw error;
  }
}

/** What prefixes mean, element by element: a file may call Word's vocabulary as it likes. */
class Names {
  /** The usual prefix, or "" for a vocabulary that is not read, by the prefix as written; the innermost meaning last. */
  private readonly meanings = new Map<string, string[]>();
  private readonly scopes: Scope[] = [{ depth: 0, declared: [], remembered: new Map() }];

  /** Takes in what an element says of prefixes, for itself and what is in it. */
  enter(depth: number, attributes: Attributes): void {
    const declared: string[] = [];
    for (const name in attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice("xmlns:".length);
      const meaning = PREFIXES[attributes[name] ?? ""] ?? "";
      const known = this.meanings.get(prefix);
      if (known === undefined) this.meanings.set(prefix, [meaning]);
      else known.push(meaning);
      declared.push(prefix);
    }
    if (declared.length > 0) this.scopes.push({ depth, declared, remembered: new Map() });
  }

  leave(depth: number): void {
    const scope = this.scope();
    if (scope.depth !== depth) return;
    for (const prefix of scope.declared) this.meanings.get(prefix)?.pop();
    this.scopes.pop();
  }

  element(written: string): string {
    const { remembered } = this.scope();
    const known = remembered.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(":");
    const meaning = this.meanings.get(written.slice(0, Math.max(0, colon)))?.at(-1) ?? "";
    const name = `${meaning}:${written.slice(colon + 1)}`;
    if (remembered.size < MOST_REMEMBERED) remembered.set(written, name);
    return name;
  }

  /** Those without a prefix belong to their element, and keep their names. */
  attributes(written: Attributes): Attributes {
    const named: Record<string, string | undefined> = {};
    for (const name in written) named[name.includes(":") ? this.element(name) : name] = written[name];
    return named;
  }

  private scope(): Scope {
    const scope = this.scopes.at(-1);
    if (scope === undefined) throw new TypeError("There is always the scope of the document itself.");
    return scope;
  }
}

/** The part of a document in which prefixes mean the same. */
interface Scope {
  /** Of the element that opened it; 0 for the document. */
  readonly depth: number;
  /** The prefixes whose meaning ends with it. */
  readonly declared: readonly string[];
  readonly remembered: Map<string, string>;
}
