import type { FileFormat } from "../format.ts";

export const rst: FileFormat = {
  name: "rst",
  label: "reStructuredText",
  extensions: [".rst"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => (await import("./extract-rst.ts")).extractRst(source),
  },
  summary:
    "Sections, lists, code, tables and notes by their marks, which stay in the text; comments and directives' settings go.",
};
