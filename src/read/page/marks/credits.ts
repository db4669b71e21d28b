import { PERSON } from "./forms.ts";
import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

/** A credit that ends with the word for taking a picture, and perhaps a paper. */
const TOOK = {
  word: /[摄攝]/gu,
  /** In the same clause before the word, `MOST_BEFORE` characters away at most. */
  who: /记者|記者|通讯员|首席|摄影|特约|实习生|新华社|视觉|本报|资料/u,
  name: /[\s（(][\p{Script=Han}·][\p{Script=Han}·\s]{1,23}\s$/u,
  behind: /^[摄攝]影?(?:\s*[/／（(].{0,20})?[）)]?$/u,
} as const;
const MOST_BEFORE = 44;
const CREDITS: readonly RegExp[] = [
  /[（(][^（()）]{0,24}(?:[摄攝]|供图|供圖|资料图片?|資料圖片|图片来源[^（()）]{0,60})[）)]$/u,
  /(?:供图|供圖|(?:新华社|新華社|中新社)发(?:[（(][^（()）]{0,20}[）)])?|图片由[^。]{2,20}提供|(?:图片|图)[/／][^。]{2,14})$/u,
];
/** "… on May 12. ZHU KE / EASTERN COURIER", "Foto: privat" is said by a word. */
const CAPITALS = /[.!?”"]\s+\p{Lu}{2,}(?:[ -]\p{Lu}{2,}){0,3} ?\/ ?(?:FOR )?\p{Lu}[\p{L} ]{2,30}$/u;
const CREDIT_ALONE =
  /^[（(]?\s*(?:(?:图片?[/／:：]?|摄影[/／:：]?|本报|新重庆[-—－]?重庆日报|重庆日报|新华社|中新社|上游新闻)\s*)?(?:(?:首席|特约|实习)\s*)?(?:(?:记者|記者|通讯员|摄影记者|摄影)\s*)?[\p{Script=Han}·、][\p{Script=Han}·\s、]{1,40}(?:[摄攝](?:影)?|供图|供圖|(?<=新华社)发)(?:\s*[/／（(].{0,20})?[）)]?$/u;

const NAMED_CREDIT = pressPattern(
  "u",
  () =>
    `(?:^|[.!?…)"”“»]\\s*|\\s[(–—]\\s*)(?:${wordsOfPress("credits")})(?:\\s*[:：/]\\s*|\\s+(?:by\\s+)?(?=\\p{Lu}))(?:[^.!?]|(?<=\\p{Lu})\\.){2,40}[)）.]?$`,
);
/** "… Фото метеослужбы", "… Photo courtesy of the museum": a few words behind a full stop. */
const CREDIT_BEHIND_TEXT = pressPattern(
  "u",
  () => `[.!?…)"”“»]\\s+(?:${wordsOfPress("credits")})\\s+\\p{Ll}[\\p{L}-]*(?: [\\p{L}-]+){0,3}$`,
);
const JAPANESE_CREDITS: readonly RegExp[] = [
  /＝[^。＝]{2,30}(?:で|提供|撮影|から)$/u,
  /[、\s]\p{Script=Han}{2,8}撮影$/u,
];

/** Whether a paragraph ends with who took its picture. */
export function endsWithCredit(tail: string): boolean {
  if (
    NAMED_CREDIT().test(tail) ||
    CREDIT_BEHIND_TEXT().test(tail) ||
    JAPANESE_CREDITS.some((pattern) => pattern.test(tail))
  )
    return true;
  if (CAPITALS.test(tail)) return true;
  return tookPicture(tail) || CREDITS.some((pattern) => pattern.test(tail)) || CREDIT_ALONE.test(tail);
}

function tookPicture(tail: string): boolean {
  return [...tail.matchAll(TOOK.word)].some(({ index }) => {
    const before = tail.slice(Math.max(0, index - MOST_BEFORE), index);
    const clause = before.split(/[。！？；]/u).at(-1) ?? "";
    return TOOK.behind.test(tail.slice(index)) && (TOOK.who.test(clause) || TOOK.name.test(before));
  });
}

const NAMED_CREDIT_ALONE = pressPattern(
  "u",
  () => `^[(（]?(?:${wordsOfPress("credits")})(?:\\s*[:：/]\\s*|\\s+by\\s+)${PERSON}[)）]?$`,
);

const CREDIT_BEGUN = pressPattern("u", () => `[.!?…”»](?:\\s|[(（])*(?:${wordsOfPress("credits")})[:：]?$`);
/** "摄" and "供图" behind a name that the line before ends with. */
const REST_OF_CREDIT = /^(?:[摄攝]影?|供[图圖])[）)]?$/u;
const NAME_BEHIND_TEXT = /[。！？）\s][^。！？，、\s]{0,12}\s?[\p{Script=Han}·]{2,10}$/u;

/** Whether a caption's line ends with the first half of who took the picture, and the next is the other: "… Foto:" and "Nora Witt". */
export function isCreditInTwoLines(line: string, next: string): boolean {
  if (CREDIT_BEGUN().test(line)) return next.length <= LONGEST_REST && !/[.!?]\s/u.test(next);
  return REST_OF_CREDIT.test(next) && NAME_BEHIND_TEXT.test(line);
}

const LONGEST_REST = 40;

/** Whether a line is nothing but who took a picture. */
export function isCredit(line: string): boolean {
  if (line.length > 50 || /[。，！？；]/u.test(line)) return false;
  return CREDIT_ALONE.test(line) || NAMED_CREDIT_ALONE().test(line);
}

/** Whether a paragraph opens like a picture's caption. */
export function opensLikeCaption(head: string): boolean {
  return /^(?:[▲▼△▽◀▶]\s*|[图圖][为為]|(?:[上下左右][图圖]|[图圖][①-⑳\d一二三四五六]|[图圖]片|(?:Photo|Figure|Abb\.|[图圖]表)\s*(?:\d+\s*)?[:：])[①-⑳\d]*[:：，为為\s])/u.test(
    head,
  );
}
