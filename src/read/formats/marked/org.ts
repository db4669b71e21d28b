import type { FileFormat } from "../format.ts";

export const org: FileFormat = {
  name: "org",
  label: "Org",
  extensions: [".org"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => (await import("./extract-org.ts")).extractOrg(source),
  },
  summary:
    "Headings, lists, code, tables and notes of Emacs' Org mode, in their own characters; drawers, settings and comments go.",
};
