import type { FileFormat } from "./format.ts";

export const markdown: FileFormat = {
  name: "markdown",
  label: "Markdown",
  extensions: [".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdx", ".rmd", ".qmd"],
  largest: 256 * 2 ** 20,
  content: { kind: "plain", marks: "Markdown" },
  summary:
    "As its author divided it: headings, lists, tables, code and notes; each heading of first rank opens an article, and front " +
    "matter in YAML, TOML or JSON gives title, author, date, language, address and tags.",
};
