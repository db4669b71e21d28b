import { codeLines, lineOf, linesTogether } from "./block-lines.ts";
import {
  type Aside,
  type InlineWords,
  isEmpty,
  type Line,
  type Measure,
  plainWords,
  spelledLetters,
} from "./inline-words.ts";
import { BULLET } from "./list-marks.ts";
import type { PageBlock } from "./page-block.ts";
import { PageTable } from "./page-table.ts";
import { isText, type PageElement } from "./page-tree.ts";

/** What the elements around some words make of them. */
export interface Surroundings {
  /** The innermost block element. */
  readonly element: PageElement;
  readonly kind: "paragraph" | "heading" | "term" | "caption" | "note" | "code";
  /** Of a heading. */
  readonly level: number;
  readonly terms: number;
  /** It stands in for what scripts show. */
  readonly isSpare: boolean;
}

/** A longer one is no term, but text, in letters. */
const LONGEST_TERM = 200;

/** Makes blocks of the words of a page, and puts each where it belongs: on the page, or in the cell of a table that is open. */
export class BlockSink {
  readonly blocks: PageBlock[] = [];
  private readonly tables: PageTable[] = [];
  /** The mark of an item none of whose words has come yet. */
  private mark = "";

  /** The words that come are those of an item. */
  beginItem(mark: string): void {
    this.mark = mark;
  }

  endItem(): void {
    this.mark = "";
  }

  beginTable(element: PageElement): void {
    for (const outer of this.tables) outer.becomeLayout();
    this.tables.push(new PageTable(element, this.open));
  }

  endTable(): void {
    this.tables.pop()?.end();
  }

  /** The innermost table; undefined outside of tables. */
  get table(): PageTable | undefined {
    return this.tables.at(-1);
  }

  /** Adds all words between two ends of blocks. */
  add(inline: InlineWords, here: Surroundings): void {
    inline.endLine();
    const groups = groupsOf(inline.lines, here.kind);
    for (const [at, lines] of groups.entries()) {
      const measure = groups.length === 1 ? inline.measure : share(inline.measure, lines);
      this.addLines({ lines, asides: at === groups.length - 1 ? inline.asides : [], ...measure }, here);
    }
    if (groups.length === 0 && inline.asides.length > 0) {
      this.put({ kind: "paragraph", lines: [], asides: inline.asides, ...NOTHING }, here);
    }
  }

  private get open(): PageBlock[] {
    return this.table?.sink ?? this.blocks;
  }

  private addLines(words: Words, here: Surroundings): void {
    const { kind, level } = here;
    if (kind === "code") this.put({ kind, ...words }, here);
    else if (kind === "term") this.addTerm(words, here);
    else if (kind === "heading") this.put({ kind, level, ...this.marked(words, BULLET) }, here);
    else {
      const isItem = this.mark !== "" && kind === "paragraph";
      const shown = words.lines.length > 1 ? "lines" : isItem ? "item" : kind;
      this.put({ kind: shown, ...this.marked(words) }, here);
    }
  }

  /** Words behind the mark of the item that they open, unless it is one that says nothing. */
  private marked(words: Words, unless = ""): Words {
    const { mark } = this;
    this.mark = "";
    if (mark === "" || mark === unless) return words;
    const [first = [], ...others] = words.lines;
    return { ...words, lines: [[mark, ...first], ...others] };
  }

  private addTerm(words: Words, here: Surroundings): void {
    const before = this.open.at(-1);
    if (words.letters > LONGEST_TERM) this.put({ kind: "paragraph", ...words }, here);
    else if (before !== undefined && isExplainedWith(before, words, here)) {
      this.open.pop();
      this.put({ kind: "term", ...together(before, words) }, here);
    } else this.put({ kind: "term", ...words }, here);
  }

  private put(block: Words & Pick<PageBlock, "kind"> & Partial<Pick<PageBlock, "level">>, here: Surroundings): void {
    const { element, terms, isSpare } = here;
    this.open.push({ level: 0, opensTable: false, terms, element, isSpare, ...block });
  }
}

/** A block before it is known what it is. */
interface Words extends Measure {
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
}

const NOTHING: Measure = { letters: 0, linked: 0 };

function groupsOf(lines: readonly Line[], kind: Surroundings["kind"]): Line[][] {
  switch (kind) {
    case "code":
      return [codeLines(lines)].filter((group) => group.length > 0);
    case "paragraph":
    case "note":
      return linesTogether(lines).filter((group) => group.length > 0);
    default:
      return [[lineOf(lines)]].filter((group) => !group.every(isEmpty));
  }
}

/** Terms that follow each other are explained together. */
function isExplainedWith(before: PageBlock, { letters }: Words, here: Surroundings): boolean {
  const isNextTo = before.kind === "term" && elementBefore(here.element) === before.element;
  return isNextTo && before.letters + letters <= LONGEST_TERM;
}

function together(a: Words, b: Words): Words {
  return {
    lines: [inOnePiece([...a.lines.flat(), " ", ...b.lines.flat()])],
    asides: [...a.asides, ...b.asides],
    letters: a.letters + b.letters,
    linked: a.linked + b.linked,
  };
}

/** The same words; without a gap in one string, however many pieces they came in. */
function inOnePiece(line: Line): Line {
  return line.every((piece) => typeof piece === "string") ? [line.join("")] : line;
}

function elementBefore(element: PageElement): PageElement | null {
  let before = element.previous;
  while (before !== null && isText(before)) before = before.previous;
  return before;
}

/** What part of a measure belongs to some of its lines. */
function share({ letters, linked }: Measure, lines: readonly Line[]): Measure {
  const own = spelledLetters(lines.map(plainWords).join(" "));
  return { letters: own, linked: letters === 0 ? 0 : Math.round(linked * Math.min(1, own / letters)) };
}
