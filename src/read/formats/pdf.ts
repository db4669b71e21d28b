import { LOCKED } from "../read-error.ts";
import type { FileFormat } from "./format.ts";

export const pdf: FileFormat = {
  name: "pdf",
  label: "PDF",
  extensions: [".pdf"],
  largest: 256 * 2 ** 20,
  content: {
    kind: "document",
    // Some programs write a line of their own before it [PDF 1.7, implementation note 13].
    signature: { bytes: "%PDF-", searched: 1024, means: "a PDF document" },
    otherFormat: () => null,
    extract: async (bytes) => (await import("./pdf/extract-pdf.ts")).extractPdf(bytes),
    withoutText: {
      reason: "it has no text layer",
      nextStep: "Run text recognition (OCR) over it first, as the program ocrmypdf does.",
    },
    knownErrors: { PasswordException: LOCKED },
  },
  summary:
    "The text layer in the order of its columns, with headings, lists, tables, notes and code as they are printed; without running heads, page numbers and tables of contents. A scan needs text recognition (OCR) first.",
};
