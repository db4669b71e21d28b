import { relationships, zip } from "./zip.ts";

const ODF = "urn:oasis:names:tc:opendocument:xmlns";

/** An OpenDocument text with this body, and styles of its own, in XML. */
export function odt(body: string, styles = "", parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = ["office", "text", "table", "style"].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`).join(" ");
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  });
}

/** The same as one file of XML, with styles of its own. */
export function flatOdt(body: string, styles = ""): Uint8Array {
  const names = ["office", "text", "table", "style", "drawing"].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`);
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${names.join(" ")}><office:styles>${styles}</office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

/** An OpenDocument presentation whose content is this, in XML. */
export function odp(pages: string): Uint8Array {
  const names = ["office", "text", "table", "presentation"].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`);
  return zip({
    mimetype: "application/vnd.oasis.opendocument.presentation",
    "content.xml": `<office:document-content ${names.join(" ")} xmlns:draw="${ODF}:drawing:1.0"><office:body><office:presentation>${pages}</office:presentation></office:body></office:document-content>`,
  });
}

/** A frame with this content on a slide in OpenDocument; of a placeholder what it is for. */
export function frame(content: string, placeholder?: string): string {
  const use = placeholder === undefined ? "" : ` presentation:class="${placeholder}"`;
  return `<draw:frame${use}><draw:text-box>${content}</draw:text-box></draw:frame>`;
}

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const PRESENTATION = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A slide, as what stands in its tree of shapes, and the notes to it. */
export interface WrittenSlide {
  readonly shapes: string;
  readonly notes?: string;
}

/** A shape with these paragraphs; of a placeholder its type. */
export function shape(paragraphs: readonly string[], placeholder?: string): string {
  const ph = placeholder === undefined ? "" : `<p:ph type="${placeholder}"/>`;
  const lines = paragraphs.map((words) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`).join("");
  return `<p:sp><p:nvSpPr><p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:txBody>${lines}</p:txBody></p:sp>`;
}

/** A presentation of these slides; their files are numbered from the last to the first. */
export function pptx(slides: readonly WrittenSlide[]): Uint8Array {
  const number = (at: number) => slides.length - at;
  const tree = (root: string, shapes: string) =>
    `<p:${root} ${PRESENTATION} ${DRAWING}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  const parts: Record<string, string> = {
    "_rels/.rels": relationships({ officeDocument: "ppt/presentation.xml" }),
    "ppt/presentation.xml": `<p:presentation ${PRESENTATION} ${RELATED}><p:sldIdLst>${slides.map((_, at) => `<p:sldId r:id="s${at}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${slides.map((_, at) => `<Relationship Id="s${at}" Type="http://x/relationships/slide" Target="slides/slide${number(at)}.xml"/>`).join("")}</Relationships>`,
  };
  for (const [at, { shapes, notes }] of slides.entries()) {
    parts[`ppt/slides/slide${number(at)}.xml`] = tree("sld", shapes);
    if (notes === undefined) continue;
    parts[`ppt/slides/_rels/slide${number(at)}.xml.rels`] = relationships({ notesSlide: `../notesSlides/n${at}.xml` });
    parts[`ppt/notesSlides/n${at}.xml`] = tree("notes", notes);
  }
  return zip(parts);
}
