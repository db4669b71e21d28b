import type { StructureWriter } from "../../structure/structure-writer.ts";
import { isLine, type WordBlock } from "./blocks.ts";

/** What the blocks of a document refer to. */
export interface OtherBlocks {
  /** By the names of notes. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** By the ids of relationships. */
  readonly parts: ReadonlyMap<string, readonly WordBlock[]>;
}

/**
 * Writes the blocks of a document down. Notes stand at the end of the chapter that refers to them, in its order; below a title,
 * headings are of the next rank.
 */
export function writeBlocks(writer: StructureWriter, blocks: readonly WordBlock[], others: OtherBlocks): void {
  const titleRank = blocks.some(({ kind }) => kind === "title") ? 1 : 0;
  const written = new Set<string>();
  let waiting: string[] = [];
  const writeNotes = () => {
    for (const name of waiting) for (const block of others.notes.get(name) ?? []) writeNote(writer, block);
    waiting = [];
  };
  const write = (block: WordBlock): void => {
    if (block.kind === "title" || block.kind === "heading") {
      const level = block.kind === "title" ? 1 : block.level + titleRank;
      if (level === 1) writeNotes();
      writer.addHeading(level, block.words);
    } else if (block.kind === "reference") {
      if (!written.has(block.note)) waiting.push(block.note);
      written.add(block.note);
    } else if (block.kind === "part") {
      if (!written.has(block.id)) for (const inner of others.parts.get(block.id) ?? []) write(inner);
      written.add(block.id);
    } else writeBlock(writer, block);
  };
  for (const block of blocks) write(block);
  writeNotes();
}

/** Writes the words of blocks down that are printed around each page; the same ones once. */
export function writeFurniture(writer: StructureWriter, blocks: readonly WordBlock[], written: Set<string>): void {
  for (const block of blocks) {
    const words = wordsOf(block).replace(/\s+/gu, " ").trim();
    if (!written.has(words)) writer.drop("furniture", words);
    written.add(words);
  }
}

function writeNote(writer: StructureWriter, block: WordBlock): void {
  if (isLine(block)) writer.add("note", block.words);
  else if (block.kind !== "reference" && block.kind !== "part") writeBlock(writer, block);
}

function writeBlock(writer: StructureWriter, block: Exclude<WordBlock, { kind: "reference" | "part" }>): void {
  if (isLine(block)) {
    if (block.kind !== "title" && block.kind !== "heading") writer.add(block.kind, block.words);
  } else if (block.kind === "left-out") writer.drop(block.why, block.words);
  else if ("lines" in block) writer.addLines(block.kind, block.lines);
  else {
    if (block.opensTable) writer.beginTable();
    writer.addRow(block.kind, block.cells);
  }
}

function wordsOf(block: WordBlock): string {
  if (isLine(block) || block.kind === "left-out") return block.words;
  if ("lines" in block) return block.lines.join(" ");
  return "cells" in block ? block.cells.join(" ") : "";
}
