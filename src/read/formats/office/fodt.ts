import { NO_TEXT } from "../../read-error.ts";
import type { FileFormat } from "../format.ts";

export const fodt: FileFormat = {
  name: "fodt",
  label: "flat ODT",
  extensions: [".fodt"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: null,
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-odt.ts")).extractFlatOdt(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  summary: "An OpenDocument text that is saved as one file of XML, which is read as one in an archive is.",
};
