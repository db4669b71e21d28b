import type { DroppedKind } from "../../article.ts";
import type { WordBlock } from "./blocks.ts";
import { isCodeFont, type Look } from "./look.ts";
import type { ParagraphProperties } from "./styles.ts";

/** Lines between breaks; a break of the page or the column begins others. */
export type Lines = string[][];

/** A paragraph while it is read. */
export class Paragraph implements ParagraphProperties {
  heading: number | null = null;
  numbering: string | null = null;
  numberingLevel: number | null = null;
  styleId: string | null = null;
  /** Its end was deleted or moved away: the next paragraph goes on with its words. */
  isOpenEnded = false;
  /** Its end is hidden: where nothing else of it is shown, it has no number either. */
  isEndHidden = false;
  /** What comes behind it: text boxes that are anchored in it, notes that it refers to. */
  readonly behind: WordBlock[] = [];
  /** Words of it that can be seen and are no part of it, by the reason. */
  private readonly leftOut = new Map<DroppedKind, string[]>();
  /** Fields that have begun in it, the innermost last: whether the result has begun, and the instruction is over. */
  private readonly fields: boolean[] = [];
  /** How many of them are still in their instruction. */
  private instructions = 0;
  private hasWords = false;
  private hasPlainWords = false;
  private hasProse = false;

  readonly words: Lines;

  /** @param carried the words of a paragraph without an end, which goes on in this one. */
  constructor(carried: Lines = [[""]]) {
    this.words = carried;
  }

  add(words: string, look: Look = {}): void {
    const lines = this.words.at(-1) as string[];
    lines[lines.length - 1] += words;
    if (!/\S/.test(words)) return;
    this.hasWords = true;
    if (look.bold !== true) this.hasPlainWords = true;
    if (!isCodeFont(look.font)) this.hasProse = true;
  }

  leaveOut(why: DroppedKind, words: string): void {
    const known = this.leftOut.get(why);
    if (known === undefined) this.leftOut.set(why, [words]);
    else known.push(words);
  }

  /** All that comes behind it. */
  blocksBehind(): WordBlock[] {
    const between = (why: DroppedKind) => (why === "struck" ? "" : " ");
    const leftOut = [...this.leftOut].map(
      ([why, words]): WordBlock => ({ kind: "left-out", why, words: words.join(between(why)) }),
    );
    return [...leftOut, ...this.behind];
  }

  endLine(): void {
    this.words.at(-1)?.push("");
  }

  /** A page or a column ends: what follows is no line of the same verse. */
  endLines(): void {
    this.words.push([""]);
  }

  get isEmpty(): boolean {
    return this.words.every((lines) => lines.every((line) => line.trim() === ""));
  }

  get isBold(): boolean {
    return this.hasWords && !this.hasPlainWords;
  }

  /** Whether each of its words is in a font that is made for programs. */
  get isInCodeFont(): boolean {
    return this.hasWords && !this.hasProse;
  }

  /** Whether what comes is no text but a field's instruction; one that a damaged paragraph leaves open ends with it. */
  get isInstruction(): boolean {
    return this.instructions > 0;
  }

  /** @param mark of a field: where its instruction begins, where its result does, or where it ends. */
  field(mark: string | undefined): void {
    const isInResult = mark === "begin" ? undefined : this.fields.pop();
    if (isInResult === false) this.instructions -= 1;
    if (mark === "begin") {
      this.fields.push(false);
      this.instructions += 1;
    } else if (mark === "separate" && isInResult !== undefined) this.fields.push(true);
  }
}
