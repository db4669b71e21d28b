import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { oneLine } from "../../../given-facts.ts";

/** What a document's outline (its bookmarks) says of a heading. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 at the top of the outline. */
  readonly depth: number;
  /** Index of the page that it leads to. */
  readonly page: number;
}

/** More entries than an outline that somebody reads has. */
const MOST_ENTRIES = 10_000;

/** The entries that lead to a page, in the order of the outline. A broken outline says nothing: it is no part of the text. */
export async function outlineOf(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const pageOf = pageFinder(document);
  const walk = async (nodes: readonly OutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MOST_ENTRIES) return;
      const words = oneLine(title);
      const page = await pageOf(dest);
      if (words !== null && page !== null) entries.push({ title: words, depth, page });
      await walk(items, depth + 1);
    }
  };
  try {
    await walk((await document.getOutline()) ?? [], 1);
  } catch {
    return [];
  }
  return entries;
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>[number];

/** Finds the index of the page that a destination leads to; null for none. */
function pageFinder(document: PDFDocumentProxy): (dest: OutlineNode["dest"]) => Promise<number | null> {
  const known = new Map<string, number>();
  return async (dest) => {
    const place: unknown = (typeof dest === "string" ? await document.getDestination(dest) : dest)?.[0];
    if (typeof place === "number") return place;
    if (typeof place !== "object" || place === null || !("num" in place) || !("gen" in place)) return null;
    const { num, gen } = place;
    if (typeof num !== "number" || typeof gen !== "number") return null;
    const key = `${num} ${gen}`;
    const page = known.get(key) ?? (await document.getPageIndex({ num, gen }));
    known.set(key, page);
    return page;
  };
}
