import { isOpening } from "../elements.ts";
import { widthClass } from "./heading-form.ts";
import type { PrintedPiece } from "./printed-pieces.ts";

/** How many headings look alike, and how many of them stand where an article plainly begins. */
interface Look {
  total: number;
  heads: number;
}

/** What the headings of a page that look alike are: a paper sets all of its headlines, and all headings of parts, in its own way. */
export class HeadingLooks {
  private readonly looks: readonly (string | null)[];
  private readonly heads: readonly boolean[];
  private readonly counts = new Map<string, Look>();

  constructor(pieces: readonly PrintedPiece[], words: readonly string[]) {
    this.looks = pieces.map(({ mayHead, element }, at) =>
      mayHead ? `${element.level} ${element.level > 0 ? "" : widthClass(words[at] ?? "")}` : null,
    );
    this.heads = pieces.map(
      ({ mayHead }, at) => mayHead && (isOpening(pieces[at + 1]?.element) || pieces[at - 1]?.element.closes === true),
    );
    for (const [at, look] of this.looks.entries()) {
      if (look === null) continue;
      const count = this.counts.get(look) ?? { total: 0, heads: 0 };
      count.total += 1;
      count.heads += Number(this.heads[at]);
      this.counts.set(look, count);
    }
  }

  /** The share of the other headings like this one that stand where an article begins, 0..1; null where no other is like it. */
  shareOfHeads(at: number): number | null {
    const count = this.counts.get(this.looks[at] ?? "");
    if (count === undefined || count.total < 2) return null;
    return (count.heads - Number(this.heads[at])) / (count.total - 1);
  }
}
