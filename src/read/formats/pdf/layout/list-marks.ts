/** Signs that are printed before the items of a list and before nothing else. */
const BULLET = /^[•●○◦▪▫■□◆◇▶►➢➤✓✔✗✦★☆‣⁃∙·❑❖]/u;
/** The same signs, and dashes. */
const BULLET_ALONE = /^(?:[•●○◦▪▫■□◆◇▶►➢➤✓✔✗✦★☆‣⁃∙·❑❖*–—-])$/u;
/** "1.", "(2)", "b)", "iv.", "1.2.", "（一）", "①", "第3条". */
const NUMBER =
  /^(?:[(（[]?(?:\d{1,3}|[a-z]|[A-Z]|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})[)）\].．、]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[\u2460-\u249b])$/u;
const OPENING_DASH = /^[–—-] +\S/u;
const OPENING_NUMBER =
  /^(?:[(（[]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）\]]|\d{1,3}\.|[a-zA-Z]\.|[\u2460-\u249b])(?=\s|[\u3400-\u9fff])|^[一二三四五六七八九十]{1,3}、/u;

/**
 * What the words at the start of a line say of it: nothing but the mark of an item, an item with its mark, one with a number
 * that may be a part of the sentence as well ("2. May"), or nothing.
 */
export function opensItem(words: string): "mark" | "item" | "number" | null {
  if (BULLET_ALONE.test(words) || NUMBER.test(words)) return "mark";
  if (BULLET.test(words) || OPENING_DASH.test(words)) return "item";
  return OPENING_NUMBER.test(words) ? "number" : null;
}
