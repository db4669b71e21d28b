import type { FileFormat } from "../format.ts";

export const csv: FileFormat = {
  name: "csv",
  label: "CSV",
  extensions: [".csv", ".tsv"],
  largest: 64 * 2 ** 20,
  hasColumns: true,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source, options) => (await import("./extract-csv.ts")).extractCsv(source, options),
  },
  summary:
    "A table, each row an article: columns with usual names (question, answer, title, text, date, link, author, in several " +
    "languages) become its title, text and facts, and the others' names stand above their cells.",
};
