import { lineStarts } from "../read/source-map.ts";
import { counted } from "../retrieve/indexing/counted.ts";
import type { KeptArticle } from "../retrieve/store/store-export.ts";
import { framed, fromPage, INDEX_FILE } from "./frame.ts";
import { escapeText } from "./html.ts";
import { linesHtml, type PageImage } from "./lines-html.ts";
import { pathInAddress } from "./page-path.ts";
import { articleHtml } from "./reading-html.ts";

/** One file on a page. */
export interface ShownFile {
  /** Of its format, as "text" or "pdf". */
  readonly format: string;
  /** Its whole decoded text. */
  readonly source: string;
  readonly articles: readonly KeptArticle[];
  readonly images: readonly PageImage[];
  /** Why it has no pictures of its pages, as a sentence; null where it has some, or has no pages. */
  readonly withoutImages: string | null;
}

/** The page of a source. */
export interface SourcePage {
  /** `pagePath` of the source's name. */
  readonly path: string;
  /** The name of the source. */
  readonly name: string;
  /** More than one where files of several folders have one name. */
  readonly files: readonly ShownFile[];
  /** The path of the page of another source; null where it has none. */
  readonly pathOf: (source: string) => string | null;
}

/** A page: what was read of a source, and beside it the source's own lines. @throws QuotationMismatchError. */
export function sourcePageHtml({ path, name, files, pathOf }: SourcePage): string {
  const articles = files.flatMap((file) => file.articles);
  const [only] = articles;
  const isOne = articles.length === 1 && only?.reference.title != null;
  const title = isOne ? only.reference.title : null;
  const shownName = `<bdi>${escapeText(name)}</bdi>`;
  const addressOf = (source: string) => {
    const other = pathOf(source);
    return other === null ? null : fromPage(path, pathInAddress(other));
  };
  const reading = files.map(({ source, articles: own }, file) => {
    const context = { source, starts: lineStarts(source), name, file, level: isOne ? 1 : 2, addressOf };
    return own.map((article) => articleHtml(article, context)).join("");
  });
  const facts = [
    shownName,
    files.map(({ format }) => escapeText(format)).join(", "),
    isOne ? "" : counted(articles.length, "article"),
    counted(
      articles.reduce((sum, { passages }) => sum + passages.length, 0),
      "passage",
    ),
  ];
  const head = isOne ? "" : `<h1>${shownName}</h1>`;
  return framed({
    path,
    title: title === null ? name : `${title} – ${name}`,
    search: "this page",
    bar: `<a href="${fromPage(path, INDEX_FILE)}">All sources</a> <span class="name">${shownName}</span>`,
    main:
      `<div class="reading">${head}${articles.length === 0 ? "<p>Nothing of it was read as text.</p>" : ""}` +
      `${reading.join("")}<p class="facts">${facts.filter(Boolean).join(" · ")}</p></div>\n` +
      `<section class="source" aria-labelledby="source-lines" tabindex="0">${sourceHead(files)}` +
      `${files.map(linesOfFile).join("")}</section>`,
  });
}

function sourceHead(files: readonly ShownFile[]): string {
  const notes = files.flatMap(({ withoutImages }) => withoutImages ?? []);
  return (
    '<h2 id="source-lines">The source, line by line</h2>' +
    '<p class="legend"><span class="above">Dotted</span>: shown above an article. ' +
    '<span class="out">Struck through</span>: left out, and never quoted.</p>' +
    notes.map((note) => `<p class="legend">${escapeText(note)}</p>`).join("")
  );
}

function linesOfFile({ source, articles, images }: ShownFile, file: number, files: readonly ShownFile[]): string {
  const head = files.length > 1 ? `<h3>File ${file + 1} of this name</h3>` : "";
  return head + linesHtml({ source, articles, file, images });
}
