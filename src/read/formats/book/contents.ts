import { posix } from "node:path";
import { oneLine } from "../../given-facts.ts";
import type { Attributes, XmlHandler } from "../package/xml.ts";
import { bookPath } from "./package-document.ts";

/** Titles of a book's files by their names in the archive: the first entry of the table of contents that leads to each. */
export type ChapterTitles = ReadonlyMap<string, string>;

/** Reads a table of contents: the navigation document of EPUB 3, or the NCX of EPUB 2. */
export class ContentsReader implements XmlHandler {
  readonly titles = new Map<string, string>();

  private readonly folder: string;
  private readonly path: string[] = [];
  /** The navigation that is open is the table of contents, not a list of pages or landmarks. */
  private isContents = false;
  private href = "";
  private words = "";

  /** @param name of the table in the archive: addresses are relative to its folder. */
  constructor(name: string) {
    this.folder = posix.dirname(name);
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (name === "h:nav") this.isContents = Object.values(attributes).some((value) => value === "toc");
    else if (name === "h:a") this.begin(attributes.href ?? "");
    else if (name === "ncx:navLabel") this.words = "";
    else if (name === "ncx:content" && this.path.at(-2) === "ncx:navPoint") {
      this.href = attributes.src ?? "";
      this.end();
    }
  }

  text(words: string): void {
    this.words += words;
  }

  close(): void {
    const name = this.path.pop();
    if (name === "h:a" && this.isContents) this.end();
    else if (name === "h:nav") this.isContents = false;
  }

  private begin(href: string): void {
    this.href = href;
    this.words = "";
  }

  private end(): void {
    const title = oneLine(this.words);
    const name = bookPath(this.folder, this.href);
    if (title !== null && !this.titles.has(name)) this.titles.set(name, title);
  }
}
