import { NO_TEXT } from "../../read-error.ts";
import type { FileFormat } from "../format.ts";

export const rtf: FileFormat = {
  name: "rtf",
  label: "RTF",
  extensions: [".rtf"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: { bytes: "{\\rtf", searched: 64, means: "an RTF document" },
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-rtf.ts")).extractRtf(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  summary:
    "The paragraphs, lists, tables and notes of a Rich Text document below its headings, in the code pages of its fonts; headers " +
    "and footers are set aside, deleted and hidden text, comments and pictures left out.",
};
