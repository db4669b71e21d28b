import { LOCKED } from "../read-error.ts";
import type { FileFormat } from "./format.ts";
import { canRecognizeText, TESSERACT } from "./scan/tesseract.ts";

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
    extract: async (bytes, { ocrLanguages: languages }) => {
      const { extractPdf } = await import("./pdf/extract-pdf.ts");
      if (!canRecognizeText()) return extractPdf(bytes);
      const { recognizePages } = await import("./scan/recognize-pages.ts");
      return extractPdf(bytes, (pages) => recognizePages(pages, { program: TESSERACT, languages }));
    },
    withoutText: {
      reason: "it has no text layer",
      nextStep:
        "Install tesseract, which reads scanned pages then, or run text recognition (OCR) over it first, as the program ocrmypdf does.",
    },
    knownErrors: { PasswordException: LOCKED },
  },
  summary:
    "The text layer in the order of its columns, with headings, lists, tables, notes and code as they are printed; without running heads, page numbers and tables of contents. Scanned pages, and those whose fonts do not say which characters they show, are read by the program tesseract, if it is installed.",
};
