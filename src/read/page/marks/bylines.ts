import { opensWithDateline } from "./datelines.ts";
import { BULLET, JAPANESE_NAME, NAMES, OFFICE, PERSON, REPORTER } from "./forms.ts";
import { closedUp, isBoxLabel, isBriefsLabel } from "./labels.ts";
import { wordsOfPress } from "./press.ts";
import { pressPattern } from "./press-table.ts";

/** "■新华社记者 张三 李四", "本报首席记者 王五 通讯员 赵六", by what stands before, between and behind the words for reporter. */
const REPORTERS = {
  word: new RegExp(REPORTER, "gu"),
  before: new RegExp(`^[【〔［]?${BULLET}?\\s*(?:文(?:[/／、]?图)?[/／:：]?\\s*)?${OFFICE}$`, "u"),
  between: new RegExp(`^[：:]?\\s*${NAMES}\\s*${BULLET}?${OFFICE}$`, "u"),
  behind: new RegExp(
    `^[：:]?\\s*${NAMES}\\s*(?:文[/／]图|摄影报道|图文|报道|[文圖图]|[/／]\\s?\\p{Script=Han}{0,6}(?:[报報][导導道]))?[】〕］]?$`,
    "u",
  ),
} as const;

function namesReporters(line: string): boolean {
  const words = [...line.matchAll(REPORTERS.word)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return (
    words.length > 0 &&
    REPORTERS.before.test(line.slice(0, words[0]?.from)) &&
    words.every(({ to }, i) => {
      const next = words[i + 1];
      return next === undefined
        ? REPORTERS.behind.test(line.slice(to))
        : REPORTERS.between.test(line.slice(to, next.from));
    })
  );
}

const BYLINES: readonly RegExp[] = [
  // Who is not named: "De notre correspondante à Rennes".
  /^(?:De notre (?:correspondante?|envoyée? spéciale?)|From our (?:own )?correspondent|Von unser(?:er|em) (?:Korrespondent|Redakteur|Mitarbeiter)(?:in|en)?)(?: (?:à|en|in|aus) \p{Lu}[\p{L}'’ -]{1,24})?$/u,
  new RegExp(`^${BULLET}\\s*${NAMES}$`, "u"),
  new RegExp(
    `^${PERSON}\\s*(?:[/|]\\s*(?:Redacción|Redação|Redazione|Rédaction|Redaktion|Agencias?)|\\s[\\w.+-]{1,40}@[\\w.-]{2,40})$`,
    "u",
  ),
];
const NAMED_BYLINES: readonly (() => RegExp)[] = [
  pressPattern(
    "u",
    () => `^[【［(（]?(?:${wordsOfPress("bylines")})(?:\\s{0,3}[/／:：・]\\s{0,3}|\\s{1,4})${NAMES}[】］)）]?$`,
  ),
  pressPattern("u", () => `^[【［(（](?:${wordsOfPress("bylines")})[/／:：・]${JAPANESE_NAME}[】］)）]$`),
  pressPattern(
    "u",
    () =>
      `^(?:${wordsOfPress("bylines")})(?:\\s*[:：])?\\s+${PERSON}(?:(?:,|\\s+(?:and|und|y|et|e|en|og|och|и))\\s+${PERSON}){0,3}(?:\\s*[,(|].{2,40}|\\s+(?:in|à|aus|в|en) \\p{Lu}[\\p{L}'’ -]{1,24}(?:, \\p{Lu}[\\p{L} -]{1,24})?)?$`,
  ),
  // As what somebody wrote, by itself, below the name, or behind it: "Staff Writer", "Олег Туров, собкор".
  pressPattern("iu", () => `^(?:${wordsOfPress("ranks")})$`),
  pressPattern("iu", () => `^${PERSON}(?:, ${PERSON})?,\\s+(?:${wordsOfPress("ranks")})(?:\\s.{0,24})?$`),
];
/** Whose opinion it is, without a name: "本报评论员", "新华社特约评论员". */
const COMMENTATOR = new RegExp(`^${BULLET}?\\s*${OFFICE}(?:评论员|評論員|编辑部|編輯部|评论部)(?:文章)?$`, "u");
/** Words behind "记者" and the like, or behind a bullet, that name no person. */
const NO_NAME =
  /(?:调查|調查|观察|觀察|手记|手記|链接|鏈接|連結|提示|新闻|新聞|专栏|專欄|来信|來信|在线|在線|走基层|看[点點])$/u;
const OPENING_BULLET = new RegExp(`^${BULLET}\\s*`, "u");

/** A line that only says who wrote the article: its text without the bullet; null for any other line. */
export function byline(line: string): string | null {
  const bare = line.replace(/^\*\*|\*\*$/g, "");
  return bare === line ? plainByline(line) : plainByline(bare);
}

function plainByline(line: string): string | null {
  if (line.length > 60 || /(?:摄|攝)(?!影[报報]道$)|供图|整理[）)]$/u.test(line) || opensWithDateline(line))
    return null;
  if (/[（(][^（(）)]*$|^[^（(）)]*[）)]/u.test(line)) return null;
  const isNamed =
    isCommentator(line) ||
    NAMED_BYLINES.some((pattern) => pattern().test(line)) ||
    BYLINES.some((pattern) => pattern.test(line));
  if (!isNamed && !namesReporters(line)) return null;
  if (NO_NAME.test(closedUp(line)) || isBoxLabel(line) || isBriefsLabel(line)) return null;
  return line.replace(OPENING_BULLET, "");
}

/** Whether a byline has the bullet that opens an article. */
export function hasBullet(line: string): boolean {
  return OPENING_BULLET.test(line);
}

/** Whether a line says that a text is a paper's opinion, as papers print above it. */
export function isCommentator(line: string): boolean {
  return COMMENTATOR.test(line);
}
