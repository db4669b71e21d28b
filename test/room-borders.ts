/** What reading a file is made of. */
const READING_ROOMS = "encodings formats hyphens lines markdown mode page plain structure"
  .split(" ")
  .map((room) => `read/${room}`);
/** Rooms of single formats, and what the readers of archives and of XML may know. */
const FORMAT_ROOMS = "book feed mail marked office package pdf rtf scan table web wiki word"
  .split(" ")
  .map((room) => `read/formats/${room}`);
const PAGE_ROOMS = "joints marks repeats stories".split(" ").map((room) => `read/page/${room}`);
const PDF_PARTS = ["read/formats/pdf/layout", "read/formats/pdf/print"];
const DOCUMENT_ROOMS = ["read", "read/formats", "read/formats/package", "read/structure"];

/**
 * Which folders and files a room may import from, types included, beside itself; a folder stands for the files in it, not
 * for the folders below. Every arrow runs from the top of the house (cli) downwards.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: ["text/written"],
  "text/written": [],
  "text/sounds": ["text"],
  database: [],
  json: [],
  log: [],
  kernels: [],
  embed: ["json", "kernels"],
  rerank: ["embed"],
  read: [...READING_ROOMS, "read/page/marks/press-table.ts", "text", "text/written"],
  "read/encodings": [],
  "read/formats": ["read", ...FORMAT_ROOMS, "read/structure", "text"],
  "read/formats/package": ["read", "read/formats"],
  "read/formats/book": DOCUMENT_ROOMS,
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
  "read/hyphens": ["read", "text"],
  // Columns that run together are known by what joins halves of sentences on newspaper pages.
  "read/lines": ["read", "read/page", "read/page/joints", "read/page/marks", "text"],
  "read/markdown": ["read", "read/lines", "read/plain", "read/structure"],
  "read/mode": ["read", "read/lines", "read/page/marks", "read/page/punctuation.ts", "read/plain/column.ts", "text"],
  "read/plain": ["read", "read/lines", "read/page/marks", "read/structure", "text"],
  // Ends of sentences are known by their punctuation, symbols of fonts as in Word documents.
  "read/formats/pdf": ["read", ...PDF_PARTS, "read/page/punctuation.ts", "read/structure", "text/written"],
  "read/formats/pdf/layout": [...PDF_PARTS, "read/page/punctuation.ts", "read/structure", "text", "text/written"],
  "read/formats/pdf/print": ["read", "read/formats", "read/formats/word/symbols.ts", "text/written"],
  // Bylines and datelines are known by what newspapers print.
  "read/structure": ["read", "read/hyphens", "read/page/marks", "text"],
  "read/page": ["read", "read/hyphens", "read/lines", ...PAGE_ROOMS, "text"],
  "read/page/marks": [],
  "read/page/joints": ["read", "read/page", "read/page/marks", "text"],
  "read/page/repeats": ["read", "read/page", "text"],
  "read/page/stories": ["read", "read/page", "read/page/marks", "text"],
  retrieve: ["read"],
  // The interface of a store: whoever reads or writes passages imports this, and no engine behind it.
  "retrieve/store": ["retrieve", "read", "embed", "text", "text/written"],
  "retrieve/store/vectors": ["retrieve/store", "embed", "kernels"],
  "retrieve/store/sqlite": [
    "retrieve",
    "retrieve/store",
    "retrieve/store/vectors",
    "read",
    "embed",
    "text",
    "database",
  ],
  "retrieve/late": ["retrieve", "retrieve/store", "embed", "kernels", "text"],
  "retrieve/names": ["retrieve", "retrieve/store", "text", "text/sounds"],
  "retrieve/compounds": ["retrieve/store", "text"],
  "retrieve/search": [
    "retrieve",
    "retrieve/compounds",
    "retrieve/late",
    "retrieve/names",
    "retrieve/store",
    "read",
    "embed",
    "rerank",
    "text",
    "text/written",
  ],
  "retrieve/answering": ["retrieve", "retrieve/late", "retrieve/search", "retrieve/store", "read", "embed", "text"],
  "retrieve/engine": ["retrieve", "retrieve/answering", "retrieve/search", "retrieve/store", "embed", "rerank", "log"],
  "retrieve/indexing": [
    "read/page/marks/press-table.ts",
    "read/page/marks/press-words.ts",
    "retrieve",
    "retrieve/engine",
    "retrieve/store",
    "read",
    "embed",
    "json",
    "log",
    "text/written",
  ],
  "retrieve/upkeep": [
    "read",
    "retrieve",
    "retrieve/answering",
    "retrieve/engine/parent-process.ts",
    "retrieve/indexing",
    "retrieve/store",
    "retrieve/store/sqlite",
    "database",
  ],
  "bot/locales": [],
  "bot/store": ["database", "log"],
  "bot/replies": ["bot/locales", "retrieve", "text/segments.ts"],
  "bot/collections": ["bot/store", "log", "retrieve", "retrieve/engine", "retrieve/indexing/quarantine.ts"],
  "bot/calls": ["bot/collections", "bot/locales", "bot/replies", "bot/store", "log", "retrieve", "retrieve/engine"],
  "bot/commands": ["bot/calls", "bot/collections", "bot/locales", "bot/replies", "bot/store"],
  "bot/controls": ["bot/calls", "bot/commands", "bot/locales", "bot/replies", "retrieve"],
  "bot/messages": ["bot/calls", "bot/replies", "retrieve"],
  "bot/gateway": [
    "bot/calls",
    "bot/collections",
    "bot/commands",
    "bot/controls",
    "bot/locales",
    "bot/messages",
    "bot/replies",
    "bot/store",
    "log",
    "retrieve/engine",
  ],
  "cli/terminal": ["json", "log", "embed", "read", "retrieve", "retrieve/engine", "retrieve/indexing", "text"],
  "cli/eval": [
    "json",
    "cli/terminal",
    "embed",
    "read",
    "retrieve",
    "retrieve/answering",
    "retrieve/search",
    "retrieve/store",
    "text",
  ],
  "cli/commands": [
    "read/page/marks/press-file.ts",
    "bot/store",
    "cli",
    "cli/eval",
    "cli/terminal",
    "bot/gateway",
    "embed",
    "rerank",
    "read",
    "read/formats/formats.ts",
    "retrieve/engine",
    "retrieve/indexing",
    "retrieve/search",
    "retrieve/store",
    "retrieve/store/sqlite",
    "retrieve/upkeep",
  ],
  cli: [
    "read/page/marks/press-file.ts",
    "read/page/marks/press-table.ts",
    "cli/commands",
    "cli/eval",
    "cli/terminal",
    "bot/collections",
    "bot/gateway",
    "bot/store",
    "log",
    "embed",
    "read/read-error.ts",
    "read/formats/formats.ts",
    "read/formats/scan/tesseract.ts",
    "retrieve",
    "retrieve/engine",
    "retrieve/indexing",
    "retrieve/search",
    "retrieve/store",
    "retrieve/store/sqlite",
    "retrieve/upkeep",
  ],
};

/**
 * What single files may import beyond their rooms: a process of ours is an edge of the program, where the store is opened
 * that the rooms are handed.
 */
export const FILES_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // A citation says which formats are read from pictures.
  "retrieve/answering/quote.ts": ["read/formats/formats.ts"],
  "retrieve/engine/engine-process.ts": ["retrieve/store/sqlite"],
  "retrieve/indexing/index-process.ts": ["retrieve/store/sqlite"],
};
