import { readXml, type XmlHandler } from "../package/xml.ts";

/** What a dump says of the wiki that it was taken from. */
export interface WikiSite {
  /** The address of its main page; empty where none is told. */
  base: string;
  /** As the dump names it; empty where it does not. */
  language: string;
  /** Names of namespaces in lower case, by their numbers: 0 for articles, 6 for files, 14 for categories. */
  readonly namespaces: Map<string, number>;
}

/** A page in its newest revision. */
export interface WikiPage {
  title: string;
  /** 0 for articles; null where the dump does not tell, as those before 2012. */
  namespace: number | null;
  isRedirect: boolean;
  /** What its text is written in: "wikitext" or empty, "json", "css". */
  model: string;
  /** When it was saved: "2024-05-06T10:00:00Z". */
  timestamp: string;
  text: string;
}

/** How much of a dump is decoded at a time, in bytes. */
const PIECE = 2 ** 18;
/** A dump names at most so many namespaces; large wikis have some forty. */
const MOST_NAMESPACES = 10_000;

/**
 * Goes through a dump page by page, none of which is kept.
 * @throws RangeError when it is damaged, or cut off.
 */
export async function readDump(dump: Uint8Array, onPage: (page: WikiPage, site: WikiSite) => void): Promise<void> {
  await readXml(piecesOf(dump), new DumpHandler(onPage));
}

async function* piecesOf(dump: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < dump.length; at += PIECE) yield dump.subarray(at, at + PIECE);
}

class DumpHandler implements XmlHandler {
  private readonly site: WikiSite = { base: "", language: "", namespaces: new Map() };
  private readonly onPage: (page: WikiPage, site: WikiSite) => void;
  private readonly path: string[] = [];
  private words: string[] = [];
  private key = 0;
  private page = newPage();
  private revision = { model: "", timestamp: "", text: "" };

  constructor(onPage: (page: WikiPage, site: WikiSite) => void) {
    this.onPage = onPage;
  }

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    this.path.push(name);
    this.words = [];
    if (this.path.length === 1) this.site.language = attributes[":lang"] ?? "";
    else if (name === ":namespace") this.key = Number(attributes.key);
    else if (name === ":page") this.page = newPage();
    else if (name === ":revision") this.revision = { model: "", timestamp: "", text: "" };
    else if (name === ":redirect") this.page.isRedirect = true;
  }

  text(words: string): void {
    if (this.path.length > 2) this.words.push(words);
  }

  close(): void {
    const name = this.path.pop() ?? "";
    const words = this.words.join("");
    this.words = [];
    const parent = this.path.at(-1);
    if (parent === ":siteinfo" && name === ":base") this.site.base = words.trim();
    else if (name === ":namespace" && this.site.namespaces.size < MOST_NAMESPACES)
      this.site.namespaces.set(words.trim().toLowerCase(), this.key);
    else if (parent === ":page") this.takeOfPage(name, words);
    else if (parent === ":revision") this.takeOfRevision(name, words);
    else if (name === ":page") this.onPage(this.page, this.site);
  }

  private takeOfPage(name: string, words: string): void {
    if (name === ":title") this.page.title = words.trim();
    else if (name === ":ns") this.page.namespace = Number(words);
    // Of a page's history the revisions stand in no certain order.
    else if (name === ":revision" && this.revision.timestamp >= this.page.timestamp)
      Object.assign(this.page, this.revision);
  }

  private takeOfRevision(name: string, words: string): void {
    if (name === ":model") this.revision.model = words.trim();
    else if (name === ":timestamp") this.revision.timestamp = words.trim();
    else if (name === ":text") this.revision.text = words;
  }
}

function newPage(): WikiPage {
  return { title: "", namespace: null, isRedirect: false, model: "", timestamp: "", text: "" };
}
