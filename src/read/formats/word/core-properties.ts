import type { XmlHandler } from "../package/xml.ts";
import { isLine, type WordBlock } from "./blocks.ts";

/** The title of a document stands among its first blocks. */
const FIRST_BLOCKS = 5;

/**
 * What a document says of itself. Of that only the title is of use, and not by itself: it is often that of a template, or a
 * file's name. The other properties are about the file: who had the program, and when it was saved.
 */
export class CoreProperties implements XmlHandler {
  title = "";
  private readonly path: string[] = [];

  open(name: string): void {
    this.path.push(name);
  }

  text(words: string): void {
    if (this.path.at(-1) === "dc:title") this.title += words;
  }

  close(): void {
    this.path.pop();
  }
}

/** The blocks with their title marked where no style does so: a first paragraph that says what the document's title is said to be. */
export function withTitle(blocks: readonly WordBlock[], title: string): readonly WordBlock[] {
  const wanted = folded(title);
  if (wanted === "" || blocks.some(({ kind }) => kind === "title")) return blocks;
  const at = blocks
    .slice(0, FIRST_BLOCKS)
    .findIndex((block) => block.kind === "paragraph" && folded(block.words) === wanted);
  return blocks.map((block, number) =>
    number === at && isLine(block) ? { kind: "title", level: 1, words: block.words } : block,
  );
}

function folded(words: string): string {
  return words.replace(/\s+/gu, " ").trim().toLowerCase();
}
