import type { PageElement } from "../elements.ts";
import { insideSentence, SURELY_INSIDE } from "../joints/inside-sentence.ts";
import { STRONG } from "../joints/meeting.ts";
import type { PageFacts } from "../page-facts.ts";
import { cannotOpen, endsSentence, head, tail } from "../punctuation.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { PrintedPiece } from "./printed-pieces.ts";

/** A newspaper's page, of which articles are to be told from each other. */
export interface NewsPage {
  readonly text: string;
  readonly facts: Pick<PageFacts, "marked" | "wrapped" | "vocabulary">;
  readonly elements: readonly PageElement[];
}

/** So many characters tell how a text begins. */
const BEGINNING = 30;

/** Whether the pieces of a page begin and end inside sentences. */
export class TextEdges {
  private readonly text: string;
  private readonly vocabulary: Vocabulary;

  constructor({ text, facts }: NewsPage) {
    this.text = text;
    this.vocabulary = facts.vocabulary;
  }

  /** How much a text reads as if it began inside a sentence, -1..1. */
  readsInside({ element, ranges: [first] }: PrintedPiece): number {
    if (element.kind !== "paragraph" || first === undefined) return 0;
    return Math.max(-1, Math.min(1, insideSentence(head(this.text, first, BEGINNING)) / SURELY_INSIDE));
  }

  /** How much likelier than by chance a text goes on as another begins, -1..1. */
  attraction(one: PrintedPiece, next: PrintedPiece): number {
    const [end, start] = [one.ranges.at(-1), next.ranges[0]];
    if (end === undefined || start === undefined) return 0;
    const found = this.vocabulary.attraction(tail(this.text, end, 2), head(this.text, start, 2)) ?? 0;
    return Math.max(-1, Math.min(1, found / STRONG));
  }

  /** Whether a text ends inside a sentence. */
  endsOpen({ element, ranges }: PrintedPiece): boolean {
    return element.kind === "paragraph" && !element.closes && !endsSentence(this.text, ranges.at(-1)?.end ?? 0);
  }

  /** Whether a text plainly begins inside a sentence. */
  beginsInside({ element, ranges, goesOn }: PrintedPiece): boolean {
    return (
      element.kind === "paragraph" &&
      (element.isCutBefore || goesOn !== null || cannotOpen(this.text, ranges[0]?.start ?? 0))
    );
  }
}
