import { isHeading, type PageElement } from "./elements.ts";
import { cannotOpen } from "./punctuation.ts";

export type Text = PageElement | undefined;

/** The nearest element that is no heading, picture or box, and the nearest that is no byline or the like either. */
interface NearestText {
  readonly text: Text;
  readonly written: Text;
}

/** For each element the nearest text above it. */
export function textsAbove(elements: readonly PageElement[]): NearestText[] {
  let last: NearestText = { text: undefined, written: undefined };
  return elements.map((one) => {
    const found = last;
    const isText = !isHeading(one) && one.kind !== "caption" && !one.boxed;
    const isWritten = isText && one.kind !== "byline" && one.kind !== "continued";
    if (isText) last = { text: one, written: isWritten ? one : last.written };
    return found;
  });
}

/** For each element the nearest text below it, with headings, pictures and boxes between at most. */
export function textsBelow(elements: readonly PageElement[]): NearestText[] {
  return textsAbove(elements.toReversed()).reverse();
}

/** Whether a text is the second half of a sentence. */
export function beginsInside(text: string, one: Text): boolean {
  const [first] = one?.ranges ?? [];
  if (one?.kind !== "paragraph" || first === undefined) return false;
  return one.isCutBefore || cannotOpen(text, first.start);
}
