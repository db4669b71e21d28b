import { lettersIn } from "../../../text/written/letters.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";

/** A table of contents has so many entries on end, at least. */
const LEAST_ENTRIES = 3;
/** Share of the entries whose words are printed where they point to, at least. */
const FOUND = 0.5;
/** Of the words of an entry that stand above its last line. */
const MOST_LINES = 3;
/** Words are looked up by so many letters and digits. */
const LOOKED_AT = 20;

/** Marks the entries of tables of contents, whose words are printed elsewhere. What only looks like one becomes a row. */
export function withContents(columns: readonly (readonly PrintedBlock[])[]): PrintedBlock[][] {
  const marked = markedContents(columns.flat());
  let end = 0;
  return columns.map(({ length }) => {
    end += length;
    return marked.slice(end - length, end);
  });
}

function markedContents(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const elsewhere = new Set(
    blocks
      .filter((block) => entryOf(block) === null)
      .flatMap((block) => keysOf(block.lines.map(({ words }) => words).join(" "))),
  );
  const marked = blocks.map((block): PrintedBlock => (block.kind === "contents" ? { ...block, kind: "row" } : block));
  for (let from = 0; from < blocks.length; ) {
    const to = stretchEnd(blocks, from);
    const entries = blocks
      .slice(from, to)
      .map(entryOf)
      .filter((entry) => entry !== null);
    if (areContents(entries, elsewhere)) {
      for (let at = from; at < to; at += 1) marked[at] = { ...(blocks[at] as PrintedBlock), kind: "contents" };
    }
    from = Math.max(to, from + 1);
  }
  return marked;
}

/**
 * Where entries end that follow each other from here on, their numbers growing; between two of them one line without a
 * number may stand.
 */
function stretchEnd(blocks: readonly PrintedBlock[], from: number): number {
  let end = from;
  let number = 0;
  for (let at = from; at < blocks.length; at += 1) {
    const entry = entryOf(blocks[at] as PrintedBlock);
    if (entry !== null && entry.page < number) break;
    if (entry !== null) {
      end = at + 1;
      number = entry.page;
    } else if (at === end + 1 || end === from || !isShort(blocks[at] as PrintedBlock)) break;
  }
  return end;
}

function isShort({ lines, kind }: PrintedBlock): boolean {
  return lines.length <= MOST_LINES && kind !== "code";
}

interface Entry {
  readonly title: string;
  readonly page: number;
}

/** "Fees ........ 12", "Fees | 12", "Fees 12"; null for anything else. */
function entryOf({ kind, lines }: PrintedBlock): Entry | null {
  if (lines.length !== 1 || kind === "code" || kind === "columns") return null;
  const words = lines[0]?.words ?? "";
  // "Chapter 1"
  if (kind === "heading" && !/[|.…·]/u.test(words)) return null;
  const found = ENTRY.exec(words);
  const [, title = "", number = ""] = found ?? [];
  if (lettersIn(title) < 2) return null;
  return { title, page: /^\d+$/.test(number) ? Number(number) : 0 };
}

const ENTRY = /^(.{2,120}?)[\s|.…·‥_]{1,60}(?<=[\s|])(\d{1,4}|[ivxlc]{1,7})$/u;

function areContents(entries: readonly Entry[], elsewhere: ReadonlySet<string>): boolean {
  // "Step 1", "Step 2" and "Step 3" are no entries: each names something else.
  if (new Set(entries.map(({ title }) => keysOf(title)[0] ?? "")).size < LEAST_ENTRIES) return false;
  return (
    entries.filter(({ title }) => keysOf(title).some((key) => elsewhere.has(key))).length >= FOUND * entries.length
  );
}

/** By what words are looked up: with the number before them and without. */
function keysOf(words: string): string[] {
  const letters = words
    .slice(0, 300)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  const bare = letters.replace(/^(?:chapter|kapitel|chapitre)?\p{N}+/u, "");
  return [letters, bare].filter(({ length }) => length > 2).map((key) => key.slice(0, LOOKED_AT));
}
