import type { PageBlock } from "./page-block.ts";
import type { ReadPage } from "./page-blocks.ts";
import type { PageElement } from "./page-tree.ts";

/** Shorter blocks name things, in letters outside of links. */
const SHORTEST_PROSE = 60;
/** Prose has few links, as a share of its letters. */
const MOST_LINKED = 0.4;
/** The innermost element that holds so much of a page's prose is its main part. */
const MAIN_SHARE = 0.6;

/** What all blocks in an element sum up to, in letters. */
interface Sum {
  readonly letters: number;
  readonly linked: number;
  readonly prose: number;
}

/** Where the text of a page stands. */
export interface PageOutline {
  /** Of the whole page. */
  readonly whole: Sum;
  /** The innermost element that holds most of the prose. */
  readonly mainPart: PageElement;
  sumOf(element: PageElement): Sum;
  /** The block element around one; of the page itself the page. */
  around(element: PageElement): PageElement;
  /** The same, but none that is itself a part of a text. */
  aroundText(element: PageElement): PageElement;
  isInMainPart(element: PageElement): boolean;
}

/** The letters of a block that tell something in sentences; 0 of headings, menus and labels. */
export function proseIn({ kind, letters, linked }: PageBlock): number {
  if (kind === "heading" || kind === "columns") return 0;
  return letters - linked >= SHORTEST_PROSE && linked < MOST_LINKED * letters ? letters - linked : 0;
}

/**
 * Goes through a page twice, however deep it is.
 * @param isCounted whether the prose of a block may be that of the main part.
 */
export function outlineOf(
  root: PageElement,
  { blocks, parents }: ReadPage,
  isCounted: (block: PageBlock) => boolean = () => true,
): PageOutline {
  const sums = new Map<PageElement, Sum>();
  const sumOf = (element: PageElement): Sum => sums.get(element) ?? NOTHING;
  const add = (element: PageElement, more: Sum) => sums.set(element, added(sumOf(element), more));
  for (const block of blocks) add(block.element, { ...block, prose: isCounted(block) ? proseIn(block) : 0 });
  // Each element comes behind the one around it: from the last on, its own sum is whole when it is added to that one.
  for (const [element, around] of [...parents].reverse()) if (around !== null) add(around, sumOf(element));
  const mainPart = mainPartOf(root, parents, sumOf);
  const inMainPart = new Set([mainPart]);
  for (const [element, around] of parents) if (around !== null && inMainPart.has(around)) inMainPart.add(element);
  const around = (element: PageElement) => parents.get(element) ?? element;
  return {
    whole: sumOf(root),
    mainPart,
    sumOf,
    around,
    aroundText: (element) => {
      let text = around(element);
      while (PARTS_OF_TEXT.has(text.name) && around(text) !== text) text = around(text);
      return text;
    },
    isInMainPart: (element) => inMainPart.has(element),
  };
}

const NOTHING: Sum = { letters: 0, linked: 0, prose: 0 };

function added(a: Sum, b: Sum): Sum {
  return { letters: a.letters + b.letters, linked: a.linked + b.linked, prose: a.prose + b.prose };
}

/** A quotation, a list, a paragraph may be most of a page's prose: what stands beside it is text no less. */
const PARTS_OF_TEXT: ReadonlySet<string> = new Set("p blockquote pre ul ol li dl dd figure details".split(" "));

/** The last element on the way down that holds enough: two beside each other cannot both hold more than half. */
function mainPartOf(
  root: PageElement,
  parents: ReadPage["parents"],
  sumOf: (element: PageElement) => Sum,
): PageElement {
  const enough = MAIN_SHARE * sumOf(root).prose;
  let main = root;
  if (enough === 0) return root;
  for (const element of parents.keys()) {
    if (sumOf(element).prose < enough) continue;
    if (PARTS_OF_TEXT.has(element.name)) break;
    main = element;
  }
  return main;
}
