import { BOLD_LEVEL, isOpening } from "../elements.ts";
import { articleSigns, type ReadPieces } from "./article-signs.ts";
import { signsOfForm } from "./heading-form.ts";
import { HeadingLooks } from "./heading-looks.ts";
import { PieceTexts } from "./piece-texts.ts";
import { type PrintedPiece, printedPieces } from "./printed-pieces.ts";
import type { Signs, StoryPage } from "./reading-steps.ts";
import { type NewsPage, TextEdges } from "./text-edges.ts";

/** The pieces of a page, as they are printed and as their roles are told. */
export function storyPage(page: NewsPage): StoryPage & { readonly printed: readonly PrintedPiece[] } {
  const printed = printedPieces(page.elements);
  const texts = new PieceTexts(page.text, printed);
  const edges = new TextEdges(page);
  const reader = new SignReader(page, { pieces: printed, texts, edges });
  return {
    printed,
    pieces: printed.map(({ element, mayHead, mayBeText, goesOn }, at) => {
      const signs = reader.signsOf(at);
      return {
        mayHead,
        rank: mayHead ? element.level : 0,
        isHead: isHead(printed, at),
        isIndex: signs.has("index"),
        isBelowSection: element.belowSection,
        mayBeText,
        goesOn,
        isApart: reader.isApart(at),
        isBound: reader.isBound(at),
        signs,
      };
    }),
    signsOfArticle: articleSigns(page, { pieces: printed, texts, edges }),
  };
}

/**
 * Whether a marked heading stands right above what opens an article, or above such a heading of higher rank, as kickers do: it
 * heads the article, and is never nobody's.
 */
function isHead(printed: readonly PrintedPiece[], at: number): boolean {
  const [one, next] = [printed[at], printed[at + 1]];
  if (!one?.mayHead || one.element.level === 0) return false;
  const isKicker = next?.mayHead === true && next.element.level > 0 && next.element.level < one.element.level;
  return isOpening(next?.element) || (isKicker && isHead(printed, at + 1));
}

/** Says that something shows a sign, and how strongly. */
type Say = (sign: string, strength?: number | boolean) => void;

/** So long a text tells well what it is about, in UTF-16 units. */
const VERY_LONG = 300;
const SHORT = 30;
/** A text of fewer terms is short. */
const FEW_TERMS = 60;
/** Less than this has nothing in common. */
const NOTHING = 0.1;
/** So many pieces around a heading are searched for what it speaks of. */
const NEAR = 60;
const MOST_RUN = 3;
/** A page has more pieces. */
const FEW = 16;
/** How much the first and the last piece tell of a page's order, and how many pieces are looked through for it. */
const PAGE_END = 0.5;
const LOOKED_THROUGH = 2000;
/** The deepest level of headings that is told from others. */
const DEEPEST = 3;

class SignReader {
  private readonly facts: NewsPage["facts"];
  private readonly pieces: readonly PrintedPiece[];
  private readonly texts: PieceTexts;
  private readonly edges: TextEdges;
  /** The highest rank of the page's headings. */
  private readonly highest: number;
  /** -1..1: 1 where headlines stand above their texts, -1 where they stand below. */
  private readonly order: number;
  private readonly looks: HeadingLooks;

  constructor({ facts, elements }: NewsPage, { pieces, texts, edges }: ReadPieces) {
    this.facts = facts;
    this.pieces = pieces;
    this.texts = texts;
    this.edges = edges;
    this.highest = elements.reduce(
      (highest, { level, boxed }) => (level > 0 && !boxed ? Math.min(highest, level) : highest),
      BOLD_LEVEL,
    );
    this.order = this.shownOrder();
    this.looks = new HeadingLooks(pieces, texts.words);
  }

  /** What the likeness of all headings to the texts around them, and the page's first and last piece, tell of its order. */
  private shownOrder(): number {
    let balance = (this.pieces[0]?.mayHead ? PAGE_END : -PAGE_END) - (this.pieces.at(-1)?.mayHead ? PAGE_END : 0);
    for (let at = 0; at < Math.min(this.pieces.length, LOOKED_THROUGH); at += 1) {
      if (!this.pieces[at]?.mayHead) continue;
      const last = this.run(at)[1];
      const [upper, lower] = [this.texts.blocks[at - 1] ?? [], this.texts.blocks[last + 1] ?? []];
      if (upper.length > 0 && lower.length > 0) balance += this.texts.saidIn(at, lower) - this.texts.saidIn(at, upper);
      at = last;
    }
    return Math.max(-1, Math.min(1, balance));
  }

  signsOf(at: number): Signs {
    const signs = new Map([["any", 1]]);
    const say: Say = (sign, strength = 1) => {
      if (Number(strength) !== 0) signs.set(sign, Number(strength));
    };
    const piece = this.pieces[at] as PrintedPiece;
    say("between", piece.isBetween);
    say("headlines above", Math.max(0, this.order));
    say("headlines below", Math.max(0, -this.order));
    if (piece.mayHead) this.sayOfHeading(say, at, piece);
    if (piece.mayBeText) this.sayOfText(say, at, piece);
    return signs;
  }

  /** Whether a piece opens an article, and the nearest text above it closes one. */
  isApart(at: number): boolean {
    return isOpening(this.pieces[at]?.element) && this.pieces[this.above(at)]?.element.closes === true;
  }

  /**
   * Whether a text stands right below what opens one and is none: a byline, "continued from page 1". Of so few texts that what
   * is common to all does not show, each goes on with the one above. A dateline is bound to a byline that stands below a heading.
   */
  isBound(at: number): boolean {
    const before = this.pieces[at - 1];
    if (before === undefined || before.mayHead || before.element.closes) return false;
    if (isOpening(this.pieces[at]?.element)) return this.isOpenedAbove(at);
    return before.element.kind === "byline" || before.element.kind === "continued" || this.pieces.length < FEW;
  }

  /** Whether nothing but bylines stand between a heading and what opens an article. */
  private isOpenedAbove(at: number): boolean {
    let above = at - 1;
    while (this.pieces[above]?.element.kind === "byline") above -= 1;
    return above < at - 1 && this.pieces[above]?.mayHead === true;
  }

  private sayOfHeading(say: Say, at: number, { element }: PrintedPiece): void {
    for (const sign of signsOfForm(this.texts.words[at] ?? "")) say(sign);
    const { level } = element;
    if (level === 0) say(this.facts.marked ? "unmarked among marked" : "unmarked");
    else {
      say("marked");
      say(level === BOLD_LEVEL ? "bold" : `level ${Math.min(DEEPEST, level)}`);
      say(level === this.highest ? "highest level" : "lower level");
    }
    const share = this.looks.shareOfHeads(at);
    if (share !== null) {
      say("looks as heads do", share);
      say("looks as parts do", 1 - share);
    }
    say("lines", Math.min(MOST_RUN, element.ranges.length - 1));
    say("inside", element.inside);
    say("fills", element.fills);
    const [first, last] = this.run(at);
    const above = isOpening(this.pieces[last + 1]?.element) ? "opening" : "text";
    say(`headlines above, ${above} below`, Math.max(0, this.order));
    say(`headlines below, ${above} below`, Math.max(0, -this.order));
    say("only of run", first === last);
    say("first of run", first === at && last > at);
    say("last of run", last === at && first < at);
    say("in run", first < at && at < last);
    say("run", Math.min(MOST_RUN, last - first) / MOST_RUN);
    this.sayOfNeighbours(say, first - 1, last + 1);
    this.sayOfLikeness(say, at, first - 1, last + 1);
  }

  /** What stands above and below headings that stand together. */
  private sayOfNeighbours(say: Say, above: number, below: number): void {
    const before = this.pieces[above];
    const after = this.pieces[below];
    say("first of page", before === undefined);
    say("last of page", after === undefined);
    if (before !== undefined) {
      say(`before ${kindOf(before)}`);
      say("before closes", before.element.closes);
      say("before open", this.edges.endsOpen(before));
      say("before cut", before.element.isCutBehind || before.isCut);
    }
    if (after !== undefined) {
      say(`after ${kindOf(after)}`);
      say("after opens", isOpening(after.element));
      say("after inside", this.edges.beginsInside(after));
    }
  }

  /** How much the texts above and below headings say of what one of them says. */
  private sayOfLikeness(say: Say, at: number, above: number, below: number): void {
    const { texts } = this;
    const [upper, lower] = [texts.blocks[above] ?? [], texts.blocks[below] ?? []];
    const [inUpper, inLower] = [texts.saidIn(at, upper), texts.saidIn(at, lower)];
    say("like above", inUpper);
    say("like below", inLower);
    say("liker below", inLower - inUpper);
    say("like none", Math.max(inUpper, inLower) < NOTHING);
    say("like both", Math.min(inUpper, inLower));
    const lead = texts.alone[texts.below[at] ?? -1] ?? [];
    say("like first text below", texts.saidIn(at, lead));
    say("means first text below", texts.cosine(texts.alone[at] ?? [], lead));
    say("texts alike", texts.alike(upper, lower));
    const own = texts.alone[at] ?? [];
    const [toUpper, toLower] = [texts.cosine(own, upper), texts.cosine(own, lower)];
    say("means above", toUpper);
    say("means below", toLower);
    say("means rather below", toLower - toUpper);
    say("texts mean alike", texts.cosine(upper, lower));
    const others = new Set(texts.blocks.slice(Math.max(0, at - NEAR), at + NEAR));
    let most = 0;
    for (const block of others) if (block !== upper && block !== lower) most = Math.max(most, texts.saidIn(at, block));
    say("liker elsewhere", Math.max(0, most - Math.max(inUpper, inLower)));
    say("short text below", lower.length > 0 && texts.size(lower) < FEW_TERMS);
    say("short text above", upper.length > 0 && texts.size(upper) < FEW_TERMS);
  }

  private sayOfText(say: Say, at: number, piece: PrintedPiece): void {
    const { element } = piece;
    say(`text ${kindOf(piece)}`);
    say("opens", element.opens);
    say("byline that closes", element.kind === "byline" && element.closes);
    say("begins inside", this.edges.beginsInside(piece));
    const inside = this.edges.readsInside(piece);
    say("reads inside", Math.max(0, inside));
    say("reads whole", Math.max(0, -inside));
    say("long", Math.min(1, (this.texts.words[at] ?? "").length / VERY_LONG));
    const below = this.pieces[at + 1];
    const isShort = (this.texts.words[at] ?? "").length < SHORT;
    const behind =
      below === undefined ? "end" : below.mayHead ? "heading" : isOpening(below.element) ? "opening" : "text";
    say(`above ${behind}`);
    if (isShort) say(`short above ${behind}`);
    if (element.kind === "caption") say(`caption above ${behind}`);
    const above = this.above(at);
    const last = this.pieces[above];
    if (last === undefined) return;
    const place = above < at - 1 ? "below heading" : "below text";
    say(place);
    say(`${place} ${kindOf(last)}`);
    say(`${place} end`, last.element.closes);
    say(`${place} open`, this.edges.endsOpen(last));
    say(`${place} cut`, last.element.isCutBehind || last.isCut);
    say(`${place} tail`, last.goesOn !== null);
    if (!isOpening(element)) return;
    say(`opening below ${last.element.kind}`);
    say(`opening ${place} ${last.element.closes ? "end" : "text"}`);
  }

  /** The nearest text above; -1 where there is none. */
  private above(at: number): number {
    let above = at - 1;
    while (this.pieces[above]?.mayHead) above -= 1;
    return above;
  }

  /** The first and the last of the headings that stand together. */
  private run(at: number): [number, number] {
    let [first, last] = [at, at];
    while (this.pieces[first - 1]?.mayHead) first -= 1;
    while (this.pieces[last + 1]?.mayHead) last += 1;
    return [first, last];
  }
}

function kindOf({ element }: PrintedPiece): string {
  return element.boxed ? "box" : element.kind;
}
