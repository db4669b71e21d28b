import type { FileFormat } from "./format.ts";

export const markdown: FileFormat = {
  name: "markdown",
  label: "Markdown",
  extensions: [".md", ".markdown"],
  largest: 256 * 2 ** 20,
  content: { kind: "plain" },
  summary:
    "Like text; each heading of first rank opens an article, and YAML front matter gives title, author, date, language, " +
    "address and tags.",
};
