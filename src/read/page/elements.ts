import type { Dropped, SourceRange } from "../article.ts";
import type { TextRange } from "../compose.ts";

/** What a part of a page is, before it is known which article it belongs to. */
type ElementKind =
  /** A heading marked as such; `level` says how high. */
  | "heading"
  /** A line that looks like a heading but is not marked. */
  | "headline"
  | "byline"
  | "paragraph"
  | "caption"
  /** A list item, table or entry of a box. */
  | "item"
  /** "Continued from page 1": what follows is a continuation. */
  | "continued";

/** Level of a line in bold type: below all six levels that Markdown marks. */
export const BOLD_LEVEL = 7;

export interface PageElement {
  readonly kind: ElementKind;
  /** In reading order, trimmed, none empty. */
  readonly ranges: readonly TextRange[];
  /** 1..6 for marked headings, 7 for a bold line, 0 otherwise. */
  readonly level: number;
  /** An article opens here: a dateline or "本报讯". */
  readonly opens: boolean;
  /** The article ends here: a closing dateline or "下转2版". */
  readonly closes: boolean;
  /** The last line is as wide as its column: it may have been broken there. */
  readonly fills: boolean;
  /** Printed in the middle of a sentence: what is around it is one article. */
  readonly inside: boolean;
  /** It begins, or ends, inside a sentence whose other half is not known. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
  /** Other places where the same is printed. */
  readonly alsoAt: readonly SourceRange[];
  /** Of a text: that it is of the article below whose headline it stands is not sure. */
  readonly mayBeAnothers: boolean;
  /** The name of one of the paper's sections stands right above it, or it heads short news: it belongs to nothing above. */
  readonly belowSection: boolean;
  /** Stands in a box beside the article. */
  readonly boxed: boolean;
  /** Of a table's row: the names of its columns, if the table has some. */
  readonly columns: SourceRange | null;
}

export interface PageElements {
  readonly elements: readonly PageElement[];
  readonly dropped: readonly Dropped[];
}

/** An element with the usual values where nothing else is said. */
export function element(kind: ElementKind, ranges: readonly TextRange[], rest: Partial<PageElement> = {}): PageElement {
  return {
    kind,
    ranges,
    level: 0,
    opens: false,
    closes: false,
    fills: false,
    inside: false,
    isCutBefore: false,
    isCutBehind: false,
    alsoAt: [],
    mayBeAnothers: false,
    belowSection: false,
    boxed: false,
    columns: null,
    ...rest,
  };
}

/** Whether an element is marked as a heading, or looks like a headline. */
export function isHeading({ kind }: Pick<PageElement, "kind">): boolean {
  return kind === "heading" || kind === "headline";
}

/** The source from an element's first to its last character. */
export function extent({ ranges }: PageElement): SourceRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

/** Whether an article begins with an element: a dateline, a byline that ends none, or where a text goes on from another page. */
export function isOpening(one: PageElement | undefined): boolean {
  return one !== undefined && (one.opens || (one.kind === "byline" && !one.closes) || one.kind === "continued");
}
