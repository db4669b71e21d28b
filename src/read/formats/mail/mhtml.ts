import { NO_TEXT } from "../../read-error.ts";
import type { FileFormat } from "../format.ts";

export const mhtml: FileFormat = {
  name: "mhtml",
  label: "MHTML",
  extensions: [".mhtml", ".mht"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: null,
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-mhtml.ts")).extractMhtml(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  summary: "A web page that a browser or Word saved as one file, which is read as one in HTML is.",
};
