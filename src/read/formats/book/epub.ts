import { type FileFormat, ZIP_ARCHIVE } from "../format.ts";

export const epub: FileFormat = {
  name: "epub",
  label: "EPUB",
  extensions: [".epub"],
  largest: 256 * 2 ** 20,
  content: {
    kind: "document",
    signature: ZIP_ARCHIVE,
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
