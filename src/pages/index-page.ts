import { counted } from "../retrieve/indexing/counted.ts";
import { framed, INDEX_FILE } from "./frame.ts";
import { escapeAttribute, escapeText, languageAttributes, languageName } from "./html.ts";
import { pathInAddress } from "./page-path.ts";
import { dateHtml } from "./reading-html.ts";

/** A source as the list of all names it. */
export interface ListedSource {
  readonly name: string;
  /** Path of its page. */
  readonly path: string;
  /** The headline of its only article; null where it has several, or none is printed. */
  readonly title: string | null;
  /** Of its articles, the earliest and the last, ISO 8601; null where none is known. */
  readonly dates: readonly [string, string] | null;
  /** BCP 47, of its articles, each once. */
  readonly languages: readonly string[];
  readonly articles: number;
}

/** The list of all sources, by folder and name. */
export function indexPageHtml(sources: readonly ListedSource[]): string {
  const folders = new Map<string, ListedSource[]>();
  const byName = sources.toSorted((a, b) => compare(folderOf(a.name), folderOf(b.name)) || compare(a.name, b.name));
  for (const source of byName) {
    const folder = folderOf(source.name);
    const others = folders.get(folder);
    if (others === undefined) folders.set(folder, [source]);
    else others.push(source);
  }
  const articles = sources.reduce((sum, source) => sum + source.articles, 0);
  const lists = [...folders].map(([folder, own]) => {
    const heading = folder === "" ? "" : `<h2><bdi>${escapeText(folder)}</bdi></h2>`;
    return `<section class="folder">${heading}<ul class="sources">${own.map(itemHtml).join("\n")}</ul></section>\n`;
  });
  return framed({
    path: INDEX_FILE,
    title: "All sources",
    search: "sources",
    bar: '<span class="name">All sources</span>',
    main:
      `<h1>All sources</h1><p class="facts">${counted(sources.length, "source")} · ${counted(articles, "article")}</p>` +
      lists.join(""),
  });
}

function itemHtml({ name, path, title, dates, languages, articles }: ListedSource): string {
  const shown = title ?? name.slice(folderOf(name).length).replace(/^\//, "");
  const attributes = title === null ? ' dir="auto"' : languageAttributes(languages[0] ?? "und");
  const facts = [
    title === null ? null : `<bdi>${escapeText(name)}</bdi>`,
    dates === null ? null : [...new Set(dates)].map(dateHtml).join(" – "),
    ...languages.map(languageName),
    articles === 1 ? null : counted(articles, "article"),
  ];
  return (
    `<li><a href="${escapeAttribute(pathInAddress(path))}"${attributes}>${escapeText(shown)}</a>` +
    `<p class="facts">${facts.filter((fact) => fact !== null).join(" · ")}</p></li>`
  );
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

function compare(one: string, other: string): number {
  return ORDER.compare(one, other);
}

const ORDER = new Intl.Collator("en", { numeric: true });
