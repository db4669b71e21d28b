import { crc32, deflateRawSync } from "node:zlib";

/** A part as an archive states it, whether or not that is true. */
export interface StatedPart {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly extra: Buffer;
}

/** A part as it should be stated, deflated unless another method is given, and what is stated otherwise. */
export function stated(name: string, content: string | Buffer, otherwise: Partial<StatedPart> = {}): StatedPart {
  const data = Buffer.from(content);
  const packed = otherwise.packed ?? (otherwise.method === 0 ? data : deflateRawSync(data));
  const [flags, extra] = [0, Buffer.alloc(0)];
  const honest = { flags, extra, method: 8, crc: crc32(data), packedSize: packed.length, size: data.length };
  return { name, ...honest, ...otherwise, packed };
}

/** What a part's own header and the directory say alike. */
function commonFields({ name, method, flags, crc, packedSize, size, extra }: StatedPart): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  fields.writeUInt16LE(extra.length, 24);
  return fields;
}

/** A part with its own header, as it stands in an archive. */
export function localPart(part: StatedPart): Buffer {
  return Buffer.concat([
    Buffer.from("PK\u0003\u0004"),
    commonFields(part),
    Buffer.from(part.name),
    part.extra,
    part.packed,
  ]);
}

/** A part's entry in the directory. */
export function directoryEntry(part: StatedPart, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const start = Buffer.from("PK\u0001\u0002\u0014\u0000");
  return Buffer.concat([start, commonFields(part), rest, Buffer.from(part.name), part.extra]);
}

/** Bytes, a directory behind them, and the end of the archive. */
export function withDirectory(bytes: Buffer, entries: readonly Buffer[], comment = ""): Buffer {
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(bytes.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([bytes, directory, end, Buffer.from(comment, "latin1")]);
}

/** An archive of parts as they are stated, with other bytes before them. */
export function archiveOf(parts: readonly StatedPart[], before: Uint8Array = new Uint8Array()): Buffer {
  let bytes = Buffer.from(before);
  const entries: Buffer[] = [];
  for (const part of parts) {
    entries.push(directoryEntry(part, bytes.length));
    bytes = Buffer.concat([bytes, localPart(part)]);
  }
  return withDirectory(bytes, entries);
}

/** A ZIP archive of these parts, deflated. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Uint8Array {
  return archiveOf(Object.entries(parts).map(([name, content]) => stated(name, content)));
}

/** What stands for a picture in a Word document; the file with its bytes is missing. */
const PICTURE = '<w:pict><v:shape><v:imagedata r:id="rId2"/></v:shape></w:pict>';

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part of relationships: targets by the last word of what they are. */
export function relationships(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(
    ([kind, target], number) =>
      `<Relationship Id="rId${number + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** An element of Word's vocabulary with that vocabulary and others declared, as the root of a part. */
function root(name: string, content: string): string {
  return `<?xml version="1.0"?><w:${name} xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:o="urn:schemas-microsoft-com:office:office">${content}</w:${name}>`;
}

/** The parts of a Word document beside its body, by their elements. */
type OtherPart = "styles" | "numbering" | "settings" | "footnotes" | "endnotes";

/** The parts of a Word document with this body, and what is given of others, all in XML. */
export function wordParts(
  body: string,
  others: Partial<Readonly<Record<OtherPart, string>>> = {},
): Record<string, string> {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": relationships({ officeDocument: "word/document.xml" }),
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relationships({
      styles: "styles.xml",
      numbering: "numbering.xml",
      settings: "settings.xml",
      footnotes: "footnotes.xml",
      endnotes: "endnotes.xml",
      image: "media/image1.png",
    }),
  };
  for (const [kind, content] of Object.entries(others)) parts[`word/${kind}.xml`] = root(kind, content);
  return parts;
}

/**
 * A Word document with a paragraph for each line; a line that begins with "# " is a heading of first rank, "![]" in it a
 * picture.
 */
export function docx(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => {
    const style = line.startsWith("# ") ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : "";
    const runs = line.replace(/^# /, "").replace("![]", `</w:t>${PICTURE}<w:t>`);
    return `<w:p>${style}<w:r><w:t>${runs}</w:t></w:r></w:p>`;
  });
  const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>';
  return zip(wordParts(paragraphs.join(""), { styles }));
}
