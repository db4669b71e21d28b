import type { WordLine } from "./column.ts";
import type { ParagraphKind } from "./styles.ts";

/** A paragraph while it is read. */
export class Paragraph implements ParagraphKind {
  heading: number | null = null;
  isListItem: boolean | null = null;
  styleId: string | null = null;
  /** Its end was deleted or moved away: the next paragraph goes on with its words. */
  isOpenEnded = false;
  /** Lines of text boxes that are anchored in it; they come behind it. */
  readonly boxes: WordLine[] = [];
  /** Fields that have begun in it, the innermost last: whether the result has begun, and the instruction is over. */
  private readonly fields: boolean[] = [];
  /** How many of them are still in their instruction. */
  private instructions = 0;

  /** Of each of its lines so far. */
  readonly words: string[];

  /** @param carried the words of a paragraph without an end, which goes on in this one. */
  constructor(carried: string[] = [""]) {
    this.words = carried;
  }

  add(words: string): void {
    this.words[this.words.length - 1] += words;
  }

  endLine(): void {
    this.words.push("");
  }

  /** Its lines with white space closed up, empty ones left out. */
  lines(): string[] {
    return this.words.map((words) => words.replace(/[\s\u200b]+/gu, " ").trim()).filter((line) => line !== "");
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
