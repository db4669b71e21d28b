import type { FileFormat } from "../format.ts";

export const epub: FileFormat = {
  name: "epub",
  label: "EPUB",
  extensions: [".epub"],
  largest: 256 * 2 ** 20,
  content: {
    kind: "document",
    signature: { bytes: "PK\u0003\u0004", searched: 4, means: "a ZIP archive (or an Office document)" },
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-epub.ts")).extractEpub(bytes),
    withoutText: {
      reason: "it has no text: its pages are pictures",
      nextStep: "Run text recognition (OCR) over them first, or leave it out.",
    },
    knownErrors: {},
  },
  summary:
    "The chapters of a book in reading order, an article each, with the book's author, language and day; the table of " +
    "contents and pictures are left out, and a book with copy protection is refused.",
};
