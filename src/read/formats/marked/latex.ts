import type { FileFormat } from "../format.ts";

export const latex: FileFormat = {
  name: "latex",
  label: "LaTeX",
  extensions: [".tex", ".latex", ".ltx"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => (await import("./extract-latex.ts")).extractLatex(source),
  },
  summary:
    "Sections, lists, code, tables and captions by their commands; the preamble, comments, settings and formulas on lines of " +
    "their own go, and commands within a sentence stay.",
};
