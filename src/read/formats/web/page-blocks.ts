import type { DroppedKind } from "../../article.ts";
import { lowered, raised } from "../raised.ts";
import { BlockSink, type Surroundings } from "./block-sink.ts";
import {
  headingLevel,
  isAnchor,
  isBlock,
  isCode,
  isDrawnFormula,
  isEditLink,
  isPicture,
  isStruck,
  isUnseen,
} from "./elements.ts";
import { formulaLetters, formulaWords } from "./formula-words.ts";
import { InlineWords } from "./inline-words.ts";
import { BULLETS, type ListMarks, listMarks } from "./list-marks.ts";
import type { PageBlock } from "./page-block.ts";
import { attribute, isText, type PageElement, type PageNode } from "./page-tree.ts";
import { quotationMarks } from "./quotation-marks.ts";

/** What an element changes for all that stands in it. */
interface Place extends Surroundings {
  /** How many terms stand above the list of definitions itself. */
  readonly termsOfList: number;
  readonly isLinked: boolean;
  /** Quotations that are open. */
  readonly quotations: number;
  /** How words are shown; the innermost element that says so counts. */
  readonly form: (words: string) => string;
}

/** Parts of a heading or term, which begin no block of their own in it. */
const PARTS_OF_HEADINGS = new Set("button center div header hgroup".split(" "));
const PARTS_OF_TERMS = new Set("button center div h1 h2 h3 h4 h5 h6 header hgroup p".split(" "));

/** The blocks of a page in its order. */
export interface ReadPage {
  readonly blocks: readonly PageBlock[];
  /** Of each block element the one around it, which comes before it; null of the page itself. */
  readonly parents: ReadonlyMap<PageElement, PageElement | null>;
}

/** @param language of the page, BCP 47 or "". */
export function readBlocks(root: PageElement, language: string): ReadPage {
  return new BlockReader(root, language).read();
}

class BlockReader {
  private readonly root: PageElement;
  private readonly language: string;
  private readonly parents = new Map<PageElement, PageElement | null>();
  private readonly sink = new BlockSink();
  private readonly lists: ListMarks[] = [];
  private inline = new InlineWords();
  private here: Place;
  /** Where words go that are no part of the text. */
  private aside: { readonly kind: DroppedKind; words: string } | null = null;

  constructor(root: PageElement, language: string) {
    this.root = root;
    this.language = language;
    this.here = {
      element: root,
      kind: "paragraph",
      level: 0,
      terms: 0,
      termsOfList: 0,
      isLinked: false,
      isSpare: false,
      quotations: 0,
      form: (words) => words,
    };
  }

  /** Without recursion, so that depth costs no stack. */
  read(): ReadPage {
    const waiting: (PageNode | (() => void))[] = [this.root];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === "function") next();
      else if (isText(next)) this.addWords(next.words);
      else {
        const after = this.open(next);
        if (after === null) continue;
        waiting.push(after);
        for (let child = next.last; child !== null; child = child.previous) waiting.push(child);
      }
    }
    this.endBlock();
    return { blocks: this.sink.blocks, parents: this.parents };
  }

  private addWords(words: string): void {
    if (this.aside !== null) this.aside.words += words;
    else this.inline.add(this.here.form(words), this.here.isLinked);
  }

  /** Begins an element; what is to be done at its end, or null when nothing in it is text. */
  private open(element: PageElement): (() => void) | null {
    if (isPicture(element)) this.addWords(" ");
    if (isUnseen(element) || isDrawnFormula(element)) return null;
    if (this.aside !== null) return this.openInAside(element);
    if (element.name === "math") return this.addFormula(element);
    if (isStruck(element)) return this.openAside("struck");
    if (element.name === "rt" || element.name === "rtc") return this.openAside("reading");
    if (isBlock(element)) return this.openBlock(element);
    if (this.here.kind === "heading" || this.here.kind === "term") {
      if (isAnchor(element)) return null;
      if (isEditLink(element)) return this.openAside("navigation");
    }
    return this.openInline(element);
  }

  private openInAside(element: PageElement): () => void {
    const space = isBlock(element) || element.name === "br" ? " " : "";
    this.addWords(space);
    return () => this.addWords(space);
  }

  /** What stands in an element is told apart from the text. */
  private openAside(kind: DroppedKind): () => void {
    const aside = { kind, words: "" };
    this.aside = aside;
    return () => {
      this.aside = null;
      this.inline.addAside(aside);
    };
  }

  private addFormula(element: PageElement): null {
    const words = formulaWords(element);
    if (words === null) this.inline.addGap({ kind: "formula", words: formulaLetters(element) });
    else this.addWords(words);
    return null;
  }

  private openInline({ name }: PageElement): () => void {
    switch (name) {
      case "br":
        this.inline.endLine();
        return () => undefined;
      case "sup":
        return this.surround({ form: raised });
      case "sub":
        return this.surround({ form: lowered });
      case "a":
        return this.surround({ isLinked: true });
      case "noscript":
        return this.surround({ isSpare: true });
      case "q":
        return this.openQuotation();
      default:
        return () => undefined;
    }
  }

  private openQuotation(): () => void {
    const [open, close] = quotationMarks(this.language, this.here.quotations);
    this.addWords(open);
    const after = this.surround({ quotations: this.here.quotations + 1 });
    return () => {
      this.addWords(close);
      after();
    };
  }

  /** Changes what counts for all inside of an element; what it returns takes it back. */
  private surround(changed: Partial<Place>): () => void {
    const outer = this.here;
    this.here = { ...outer, ...changed };
    return () => {
      this.here = outer;
    };
  }

  private openBlock(element: PageElement): () => void {
    const { kind, element: outer } = this.here;
    this.parents.set(element, outer === element ? null : outer);
    const parts = kind === "heading" ? PARTS_OF_HEADINGS : PARTS_OF_TERMS;
    if ((kind === "heading" || kind === "term") && parts.has(element.name)) return this.openPart();
    if (kind === "code") return this.openLine();
    this.endBlock();
    const after = this.surround({ element, ...this.changes(element) });
    const end = this.begin(element);
    return () => {
      this.endBlock();
      end?.();
      after();
      if (isTerm(element)) this.here = { ...this.here, terms: this.here.termsOfList + 1 };
    };
  }

  /** A part of a heading, which ends no block. */
  private openPart(): () => void {
    this.addWords(" ");
    return () => this.addWords(" ");
  }

  /** A line of code. */
  private openLine(): () => void {
    this.inline.endBegunLine();
    return () => this.inline.endBegunLine();
  }

  /** What a block element says of the words in it. */
  private changes(element: PageElement): Partial<Place> {
    const { name } = element;
    const level = headingLevel(element);
    if (level !== null) return { kind: "heading", level };
    if (isCode(element)) return { kind: "code", level: 0 };
    if (name === "template") return { isSpare: true };
    if (isTerm(element)) return { kind: "term", level: 0, terms: this.here.termsOfList };
    if (name === "figcaption" || name === "caption") return { kind: "caption", level: 0 };
    if (name === "aside" || isFootnote(element)) return { kind: "note", level: 0 };
    const { kind, terms } = this.here;
    return {
      ...(kind === "heading" || kind === "term" ? { kind: "paragraph", level: 0 } : {}),
      ...(name === "dl" || name === "details" ? { termsOfList: terms } : {}),
    };
  }

  /** What else a block element begins; what is to be done behind its last block. */
  private begin(element: PageElement): (() => void) | undefined {
    switch (element.name) {
      case "ol":
      case "ul":
      case "menu":
      case "dir":
        this.lists.push(listMarks(element));
        return () => this.lists.pop();
      case "li":
        this.sink.beginItem((this.lists.at(-1) ?? BULLETS).next(element));
        return () => this.sink.endItem();
      case "table":
        this.sink.beginTable(element);
        return () => this.sink.endTable();
      case "tr":
        this.sink.table?.beginRow(element);
        return undefined;
      case "td":
      case "th":
        this.sink.table?.beginCell(element);
        return () => this.sink.table?.endCell();
      default:
        return undefined;
    }
  }

  private endBlock(): void {
    const { inline } = this;
    this.inline = new InlineWords();
    this.sink.add(inline, this.here);
  }
}

/** A term of a list of definitions, or what unfolds its details. */
function isTerm({ name, parent }: PageElement): boolean {
  if (name === "summary") return parent?.name === "details";
  return name === "dt" && (parent?.name === "dl" || parent?.parent?.name === "dl");
}

/** A footnote says by its role what it is [DPUB-ARIA]. */
function isFootnote(element: PageElement): boolean {
  return /^doc-(?:foot|end)notes?$/.test(attribute(element, "role") ?? "");
}
