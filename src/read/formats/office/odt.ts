import { NO_TEXT } from "../../read-error.ts";
import { type FileFormat, ZIP_ARCHIVE } from "../format.ts";

export const odt: FileFormat = {
  name: "odt",
  label: "ODT",
  extensions: [".odt", ".ott"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: ZIP_ARCHIVE,
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-odt.ts")).extractOdt(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  summary:
    "The paragraphs, lists, tables and notes of an OpenDocument text below its headings; deleted and hidden text, comments, " +
    "indexes and pictures are left out.",
};
