import { dayOf, languageTag, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { readDump, type WikiPage, type WikiSite } from "./dump.ts";
import { type LinkNames, namespaceOf } from "./inline.ts";
import { PageWriter } from "./page-writer.ts";

const FILES = 6;
const CATEGORIES = 14;
const REDIRECT = /^\s*#\S{4,24}?\s*:?\s*\[\[[^[\]]*\]\]\s*$/u;
/** A page's categories, up to so many. */
const MOST_TAGS = 200;

/**
 * The articles of a wiki's dump in their newest revisions, each a document. Talk, templates, people's own pages and redirects are none.
 * @throws RangeError when it is damaged, or cut off.
 */
export async function extractDump(dump: Uint8Array): Promise<StructuredText> {
  const writer = new StructureWriter();
  let names: LinkNames | null = null;
  await readDump(dump, (page, site) => {
    if (!isArticle(page, site)) return;
    // All namespaces are named before the first page.
    names ??= linkNames(site);
    addPage(page, site, { names, writer });
  });
  return writer.finish();
}

interface PageTarget {
  readonly names: LinkNames;
  readonly writer: StructureWriter;
}

function isArticle({ title, namespace, isRedirect, model, text }: WikiPage, { namespaces }: WikiSite): boolean {
  if (isRedirect || REDIRECT.test(text.slice(0, LONGEST_REDIRECT))) return false;
  if (model !== "" && model !== "wikitext") return false;
  const colon = title.indexOf(":");
  const named = colon === -1 ? undefined : namespaces.get(title.slice(0, colon).trim().toLowerCase());
  return isOfReaders(namespace ?? named ?? 0);
}

/** What a wiki's readers come for: its articles, pages about itself and help, and what it has namespaces of its own for. */
function isOfReaders(namespace: number): boolean {
  const isOwn = namespace >= FIRST_OWN && namespace % 2 === 0 && !OF_PROGRAMS.has(namespace);
  return namespace === 0 || namespace === PROJECT || namespace === HELP || isOwn;
}

const PROJECT = 4;
const HELP = 12;
/** From here on namespaces are a wiki's own, and those of extensions; odd ones are for talk. */
const FIRST_OWN = 100;
/** Subtitles, modules, gadgets and their definitions, topics of talk [MediaWiki, "Extension default namespaces"]. */
const OF_PROGRAMS: ReadonlySet<number> = new Set([274, 486, 710, 828, 2300, 2302, 2600]);

const LONGEST_REDIRECT = 400;

function addPage({ title, timestamp, text }: WikiPage, site: WikiSite, { names, writer }: PageTarget): void {
  const tags = categoriesOf(text, names);
  const date = dayOf(timestamp.slice(0, 10));
  const language = languageTag(site.language, text);
  const url = addressOf(title, site);
  writer.beginDocument({ ...NOTHING_GIVEN, date, language, url, tags });
  writer.addHeading(1, title);
  writer.drop("facts", [date, ...tags].filter((fact) => fact !== null).join(" · "));
  new PageWriter(writer, names).write(text);
}

function categoriesOf(text: string, { categories }: LinkNames): string[] {
  const tags = new Set<string>();
  for (const [, target = ""] of text.matchAll(/\[\[([^[\]|]*)/gu)) {
    const tag = categories.has(namespaceOf(target)) ? oneLine(target.slice(target.indexOf(":") + 1)) : null;
    if (tag !== null && tags.size < MOST_TAGS) tags.add(tag);
  }
  return [...tags];
}

/** A page stands beside the main page, unless pages are told apart behind a question mark. */
function addressOf(title: string, { base }: WikiSite): string | null {
  const slash = base.lastIndexOf("/");
  if (!/^https?:\/\/[^/]+\//iu.test(base) || base.includes("?")) return null;
  return `${base.slice(0, slash + 1)}${encodeURI(title.replaceAll(" ", "_")).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}

/** The names by which links say that they show a file or name a category; the English ones are always known. */
function linkNames({ namespaces }: WikiSite): LinkNames {
  const named = (key: number) => [...namespaces].filter(([, each]) => each === key).map(([name]) => name);
  return {
    files: new Set(["file", "image", "media", ...named(FILES)]),
    categories: new Set(["category", ...named(CATEGORIES)]),
  };
}
