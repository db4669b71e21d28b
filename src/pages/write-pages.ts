import { resolve } from "node:path";
import { QuotationMismatchError } from "../retrieve/errors.ts";
import type { KnownFile } from "../retrieve/store/known-file.ts";
import type { KeptArticle, StoreExport } from "../retrieve/store/store-export.ts";
import { sharedFiles } from "./assets.ts";
import { INDEX_FILE } from "./frame.ts";
import { indexPageHtml, type ListedSource } from "./index-page.ts";
import { InTheWayError, type OutputFolder } from "./output-folder.ts";
import { drawnImages } from "./page-images.ts";
import { pagePath } from "./page-path.ts";
import { type ShownFile, sourcePageHtml } from "./source-page.ts";

/** Characters of a source up to which browsers can show its page; JavaScript's strings end at eight times as many, and HTML takes four. */
const MOST_CHARACTERS = 64e6;

/** Pages to be written of an index. */
export interface PagesRequest {
  readonly from: StoreExport;
  readonly to: OutputFolder;
  /** Whether the pages of PDFs are drawn. */
  readonly images: boolean;
  readonly onProgress?: (progress: PagesProgress) => void;
}

interface PagesProgress {
  readonly done: number;
  readonly total: number;
  /** Name of the source whose page is being made. */
  readonly file: string;
  /** How far it is, 0..1. */
  readonly share: number;
}

export interface PagesSummary {
  readonly sources: number;
  readonly articles: number;
  /** See `OutputFolder.written`. */
  readonly written: number;
  /** Files that were deleted, as their sources are gone. */
  readonly deleted: number;
  /** Pages that could not be written, and why. */
  readonly problems: readonly PageNote[];
  /** Pages without pictures that they should have, and why. */
  readonly withoutImages: readonly PageNote[];
}

/** What is to be known of the page of a source, as a sentence. */
export interface PageNote {
  readonly name: string;
  readonly note: string;
}

/**
 * Writes a page for each source of an index, one in memory at a time, then the list of all, and deletes the pages of sources
 * that are gone. What stays as it is is not written again.
 * @throws PagesError, or the file system's error, where nothing can be written; StoreError where the index cannot be read.
 */
export async function writePages({ from, to, images, onProgress }: PagesRequest): Promise<PagesSummary> {
  const groups = filesByPage(await from.files());
  const pathOf = (source: string) => (groups.has(pagePath(source)) ? pagePath(source) : null);
  const problems: PageNote[] = [];
  const withoutImages: PageNote[] = [];
  const listed: ListedSource[] = [];
  let done = 0;
  for (const [path, content] of sharedFiles()) to.write(path, content);
  for (const [path, known] of groups) {
    const { name } = known[0];
    onProgress?.({ done, total: groups.size, file: name, share: done / groups.size });
    done++;
    const files: ShownFile[] = [];
    for (const each of known) files.push(await shownFile(each, path, { from, to, images }));
    for (const { withoutImages: note } of files) if (note !== null) withoutImages.push({ name, note });
    const length = files.reduce((sum, { source }) => sum + source.length, 0);
    if (length > MOST_CHARACTERS) {
      const most = `a page has up to ${MOST_CHARACTERS / 1e6}`;
      problems.push({
        name,
        note: `It has ${Math.ceil(length / 1e6)} million characters, and ${most}. Split it into parts.`,
      });
      continue;
    }
    listed.push(listedSource(name, path, files));
    try {
      to.write(path, sourcePageHtml({ path, name, files, pathOf }));
    } catch (error) {
      if (!(error instanceof QuotationMismatchError || error instanceof InTheWayError)) throw error;
      // What was written of it before is what can be said of it.
      to.keep(path);
      problems.push({ name, note: error.message });
    }
  }
  to.write(INDEX_FILE, indexPageHtml(listed));
  const articles = listed.reduce((sum, source) => sum + source.articles, 0);
  const deleted = to.finish();
  return { sources: listed.length, articles, written: to.written, deleted, problems, withoutImages };
}

type SomeFiles = readonly [KnownFile, ...KnownFile[]];

/** By the path of their page, in the order of their names. */
function filesByPage(files: readonly KnownFile[]): Map<string, SomeFiles> {
  const groups = new Map<string, SomeFiles>();
  const byName = files.toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
  for (const file of byName) {
    const path = pagePath(file.name);
    groups.set(path, [...(groups.get(path) ?? []), file] as unknown as SomeFiles);
  }
  return groups;
}

async function shownFile(
  known: KnownFile,
  path: string,
  { from, to, images }: Pick<PagesRequest, "from" | "to" | "images">,
): Promise<ShownFile> {
  const { source, articles } = (await from.file(known)).draft;
  const shown = { format: source.format, source: source.text, articles };
  if (!images || source.format !== PDF) return { ...shown, images: [], withoutImages: null };
  const pdf = { name: known.name, absolute: resolve(from.baseFolder, known.path), hash: known.hash, pagePath: path };
  const drawn = await drawnImages(pdf, to);
  return { ...shown, images: drawn.images, withoutImages: drawn.missing };
}

/** The name of the format whose pages are drawn. */
const PDF = "pdf";

function listedSource(name: string, path: string, files: readonly ShownFile[]): ListedSource {
  const articles: readonly KeptArticle[] = files.flatMap((file) => file.articles);
  const [only] = articles;
  const dates = articles.flatMap(({ reference }) => reference.date ?? []).sort();
  const [earliest, last] = [dates[0], dates.at(-1)];
  return {
    name,
    path,
    title: articles.length === 1 ? (only?.reference.title ?? null) : null,
    dates: earliest === undefined || last === undefined ? null : [earliest, last],
    languages: [...new Set(articles.map(({ reference }) => reference.language))],
    articles: articles.length,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
