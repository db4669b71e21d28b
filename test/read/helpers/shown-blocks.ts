import type { SourceBlock, StructuredText } from "../../../src/read/structure/structure.ts";

/** The blocks of a text in order, each as one string: a heading with as many "#" as its rank, other kinds by their names. */
export function shownBlocks({ text, documents }: StructuredText): string[] {
  return documents.flatMap(({ blocks }) => blocks.map((block) => shown(text, block)));
}

function shown(text: string, { kind, level, ranges }: SourceBlock): string {
  const words = ranges.map(({ start, end }) => text.slice(start, end)).join("⏎");
  if (kind === "heading") return `${"#".repeat(level)} ${words}`;
  return kind === "paragraph" || kind === "item" ? words : `[${kind}] ${words}`;
}
