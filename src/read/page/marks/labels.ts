import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

/** A numbered section heading: "一、...", "（二）...", "1. ..." without a sentence's end. */
export function isNumberedHeading(line: string): boolean {
  return (
    line.length <= 40 &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[章节編编部篇]|(?:Chapter|CHAPTER|Part|PART)\s+[\dIVXLC]+)/u.test(
      line,
    ) &&
    !/[。，；：！？,;:.!?]$/u.test(line)
  );
}

const BOX_LABEL = pressPattern(
  "iu",
  () => `^(?:\\*\\*)?[【[“《■]?(?:${wordsOfPress("boxes")})[】\\]”》]?[：:]?(?:\\*\\*)?$`,
);

/** Headings of boxes beside an article. */
export function isBoxLabel(line: string): boolean {
  return line.length <= 40 && BOX_LABEL().test(line);
}
