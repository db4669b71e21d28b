import type { FileFormat } from "../format.ts";

export const asciidoc: FileFormat = {
  name: "asciidoc",
  label: "AsciiDoc",
  extensions: [".adoc", ".asciidoc"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => (await import("./extract-asciidoc.ts")).extractAsciiDoc(source),
  },
  summary:
    "Sections, lists, code, tables and notes by their marks, which stay in the text; attributes, includes and comments go.",
};
