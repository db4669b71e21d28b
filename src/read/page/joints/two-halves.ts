import type { RuleName } from "../rules.ts";
import { signsOfMeeting } from "./meeting.ts";
import type { OpenMarks } from "./open-marks.ts";
import type { PageHalves } from "./page-halves.ts";

/** The last words of one half of a sentence, or the first of the other, with the marks that are open there. */
interface Words {
  readonly words: string;
  readonly marks: OpenMarks;
}

/**
 * What an end and a beginning say where they meet. It takes long to find out and does not depend on where they stand, so that
 * it is found out once for however many places both are weighed in, and only when it is asked for.
 */
export class TwoHalves {
  private met: readonly RuleName[] | undefined;
  private read: readonly RuleName[] | undefined;
  private readonly page: PageHalves;
  private readonly end: Words;
  private readonly beginning: Words;

  constructor(page: PageHalves, end: Words, beginning: Words) {
    this.page = page;
    this.end = end;
    this.beginning = beginning;
  }

  /** What the words at the joint say. */
  signs(): readonly RuleName[] {
    this.met ??= signsOfMeeting(
      {
        before: this.end.words,
        after: this.beginning.words,
        marksBefore: this.end.marks,
        marksAfter: this.beginning.marks,
      },
      this.page.vocabulary,
    );
    return this.met;
  }

  /** The same, and how well one half reads on in the other, which takes longer. */
  signsOfReading(): readonly RuleName[] {
    if (this.read === undefined) {
      const continuation = this.page.continuations.sign(this.end.words, this.beginning.words);
      this.read = continuation === null ? this.signs() : [...this.signs(), continuation];
    }
    return this.read;
  }
}
