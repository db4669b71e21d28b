/** What reading a file is made of. */
const READING_ROOMS = "encodings formats front-matter hyphens lines markdown mode page plain structure"
  .split(" ")
  .map((room) => `read/${room}`);
/** Rooms of single formats, and what the readers of archives and of XML may know. */
const FORMAT_ROOMS = "book feed mail marked office package pdf rtf scan table web wiki word"
  .split(" ")
  .map((room) => `read/formats/${room}`);
const PAGE_ROOMS = "joints marks repeats stories".split(" ").map((room) => `read/page/${room}`);
const PDF_PARTS = ["read/formats/pdf/layout", "read/formats/pdf/print"];
const DOCUMENT_ROOMS = ["read", "read/formats", "read/formats/package", "read/structure"];

/** Which folders and files the rooms that read files may import from; see `MAY_IMPORT`. */
export const READING_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  read: [...READING_ROOMS, "read/page/marks/press-table.ts", "text", "text/written"],
  "read/encodings": [],
  "read/formats": ["read", "read/front-matter", ...FORMAT_ROOMS, "read/structure", "text"],
  "read/formats/package": ["read", "read/formats"],
  "read/formats/book": [...DOCUMENT_ROOMS, "read/front-matter"],
  "read/formats/feed": [...DOCUMENT_ROOMS, "read/formats/table", "read/formats/wiki"],
  "read/formats/rtf": ["read", "read/encodings", "read/formats", "read/structure"],
  // A scan is laid out as a printed page is.
  "read/formats/scan": ["read", "read/formats", "read/formats/pdf", "read/formats/pdf/print", "read/structure"],
  "read/formats/wiki": DOCUMENT_ROOMS,
  "read/formats/office": [...DOCUMENT_ROOMS, "read/formats/word/column.ts"],
  "read/formats/mail": ["read", "read/formats", "read/structure"],
  "read/formats/marked": ["read", "read/formats", "read/formats/table", "read/structure"],
  "read/formats/table": ["read", "read/formats", "read/structure", "text"],
  "read/formats/word": DOCUMENT_ROOMS,
  "read/formats/web": ["read", "read/formats/raised.ts", "read/formats/roman.ts", "read/structure"],
  "read/front-matter": ["read", "read/structure"],
  "read/hyphens": ["read", "text"],
  // Columns that run together are known by what joins halves of sentences on newspaper pages.
  "read/lines": ["read", "read/page", "read/page/joints", "read/page/marks", "text"],
  "read/markdown": ["read", "read/lines", "read/plain", "read/structure"],
  "read/mode": ["read", "read/lines", "read/page/marks", "read/page/punctuation.ts", "read/plain/column.ts", "text"],
  "read/plain": ["read", "read/lines", "read/page/marks", "read/structure", "text"],
  // Ends of sentences are known by their punctuation, a page's head as newspapers print it, symbols of fonts as in Word documents.
  "read/formats/pdf": [
    "read",
    ...PDF_PARTS,
    "read/page/marks",
    "read/page/punctuation.ts",
    "read/structure",
    "text/written",
  ],
  "read/formats/pdf/layout": [...PDF_PARTS, "read/page/punctuation.ts", "read/structure", "text", "text/written"],
  "read/formats/pdf/print": ["read", "read/formats", "read/formats/word/symbols.ts", "text/written"],
  // Bylines and datelines are known by what newspapers print.
  "read/structure": ["read", "read/hyphens", "read/page/marks", "text"],
  // What a page's texts speak of is told by the built-in model, which is part of the program.
  "read/page": ["embed", "read", "read/hyphens", "read/lines", ...PAGE_ROOMS, "text"],
  // Names of months, by which dates are known.
  "read/page/marks": ["text/dates.ts", "read/article.ts"],
  "read/page/joints": ["read", "read/page", "read/page/marks", "text"],
  "read/page/repeats": ["read", "read/page", "text"],
  "read/page/stories": ["read", "read/page", "read/page/joints", "read/page/marks", "text"],
};
