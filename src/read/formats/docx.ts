import { NO_TEXT } from "../read-error.ts";
import type { FileFormat } from "./format.ts";

export const docx: FileFormat = {
  name: "docx",
  label: "DOCX",
  extensions: [".docx"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: { bytes: "PK\u0003\u0004", searched: 4, means: "a ZIP archive (or an Office document)" },
    extract: async (bytes) => (await import("./extract-docx.ts")).extractDocx(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  lines: "paragraphs",
  summary:
    "The paragraphs, lists, table cells and notes of a Word document below its headings; deleted and hidden text, comments and pictures are left out.",
};
