import { zip } from "./zip.ts";

/** A book: its chapters by their file names, in reading order, as what stands in their bodies. */
export interface WrittenBook {
  readonly chapters: Readonly<Record<string, string>>;
  /** Elements of its metadata. */
  readonly metadata?: string;
  /** The body of a navigation document, "nav.xhtml". */
  readonly navigation?: string;
  /** The navigation document is one of the pages to be read, too. */
  readonly isNavigationRead?: boolean;
  /** Elements of an NCX's map, "toc.ncx". */
  readonly ncx?: string;
  /** Other parts, and such as replace those that are made. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** An EPUB file with its package in the folder "OEBPS". */
export function epub(book: WrittenBook): Uint8Array {
  return zip(bookParts(book));
}

export function bookParts({
  chapters,
  metadata = "",
  navigation,
  isNavigationRead = false,
  ncx,
  parts = {},
}: WrittenBook): Record<string, string> {
  const files = Object.keys(chapters);
  const items = files.map((name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`);
  const order = files.map((_, at) => `<itemref idref="c${at}"/>`);
  if (navigation !== undefined)
    items.push('<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>');
  if (isNavigationRead) order.unshift('<itemref idref="nav"/>');
  if (ncx !== undefined) items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  return {
    mimetype: "application/epub+zip",
    "META-INF/container.xml":
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OEBPS/book.opf": `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${items.join("")}</manifest><spine${ncx === undefined ? "" : ' toc="ncx"'}>${order.join("")}</spine></package>`,
    ...(navigation === undefined ? {} : { "OEBPS/nav.xhtml": xhtml(navigation) }),
    ...(ncx === undefined
      ? {}
      : {
          "OEBPS/toc.ncx": `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>Not a chapter</text></docTitle><navMap>${ncx}</navMap></ncx>`,
        }),
    ...Object.fromEntries(
      files.map((name) => [`OEBPS/${decodeURIComponent(name)}`, xhtml(chapters[name] ?? "")] as const),
    ),
    ...parts,
  };
}

function xhtml(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Book</title></head><body>${body}</body></html>`;
}
