import type { StructureWriter } from "../../structure/structure-writer.ts";

/** What a slide or a page of notes shows, in the order in which it stands there. */
export interface SlidePart {
  readonly kind: "title" | "item" | "paragraph" | "furniture" | "table" | "columns" | "row";
  /** One line; of a row its cells; of a table, which begins there, nothing. */
  readonly words: readonly string[];
}

/** The words of a slide's title; null where it has none. */
export function titleOf(parts: readonly SlidePart[]): string | null {
  return parts.find(({ kind }) => kind === "title")?.words[0] ?? null;
}

/** A slide's title stands first, wherever on the slide it is. */
export function addSlide(parts: readonly SlidePart[], to: StructureWriter): void {
  const [title] = parts.filter(({ kind }) => kind === "title");
  to.addHeading(1, title?.words[0] ?? "");
  for (const part of parts) {
    const { kind, words } = part;
    const [line = ""] = words;
    if (part === title) continue;
    if (kind === "title") to.addHeading(2, line);
    else if (kind === "table") to.beginTable();
    else if (kind === "columns" || kind === "row") to.addRow(kind, words);
    else if (kind === "item") to.add("item", `- ${line}`);
    else if (kind === "furniture") to.drop("furniture", line);
    else to.add("paragraph", line);
  }
}

/** What the speaker has written below a slide. */
export function addNotes(parts: readonly SlidePart[], to: StructureWriter): void {
  for (const { kind, words } of parts)
    if (kind === "furniture") to.drop("furniture", words[0] ?? "");
    else to.add("note", words.join(" "));
}
