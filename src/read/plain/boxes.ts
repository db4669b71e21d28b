import type { Rule } from "./line-blocks.ts";
import { lineWidth } from "./lineation.ts";

/** Blocks by their indexes, the end exclusive. */
interface Box {
  readonly from: number;
  readonly end: number;
}

/** Longer ones are sections of the text, in blocks. */
const LONGEST_BOX = 40;

/**
 * Tells which blocks stand in a box: between two rules that are the same, a heading right below the first. Text behind the second
 * rule belongs to none of the box's headings. Where another heading stands right below that rule, too, the rules divide sections,
 * and no box is there. Asked in the order of the text.
 */
export class Boxes {
  private readonly text: string;
  private opened: { readonly rule: Rule; readonly at: number } | null = null;
  private closed: Box | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** A rule stands behind so many blocks. */
  rule(rule: Rule, blocks: number): void {
    const { opened } = this;
    this.opened = null;
    this.closed = null;
    if (opened === null || blocks - opened.at < 2 || blocks - opened.at > LONGEST_BOX) return;
    if (this.isSame(opened.rule, rule)) this.closed = { from: opened.at, end: blocks };
  }

  /** A block; returns what turns out to be a box before it, if anything does. */
  block(
    at: number,
    { ruleAbove, isHeading }: { readonly ruleAbove: Rule | null; readonly isHeading: boolean },
  ): Box | null {
    const { closed } = this;
    const isSection = isHeading && ruleAbove !== null;
    this.closed = null;
    if (isSection) this.opened = { rule: ruleAbove, at };
    return isSection ? null : closed;
  }

  private isSame(one: Rule, other: Rule): boolean {
    return one.sign === other.sign && lineWidth(this.text, one) === lineWidth(this.text, other);
  }
}
