import { dividesWord } from "../punctuation.ts";
import type { RuleName } from "../rules.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isOf, type OpenMarks } from "./open-marks.ts";

/** An end and a beginning that may be one sentence, as a body shows them. */
export interface Meeting {
  readonly before: string;
  readonly after: string;
  readonly marksBefore: OpenMarks;
  readonly marksAfter: OpenMarks;
}

/** Signs where two halves meet that they are one sentence, or are not. */
export function signsOfMeeting(meeting: Meeting, vocabulary: Vocabulary): RuleName[] {
  const { before, after } = meeting;
  const signs = signsOfMarks(meeting);
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(before) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after)
  )
    signs.push(...signsOfCharacters(before, after, vocabulary));
  else signs.push(...signsOfWords(before, after, vocabulary));
  if (
    /\p{Nd}$/u.test(before) &&
    /^(?:\p{Nd}|[年月日时时分秒万亿萬億%％‰℃倍个個人名位家元米公吨噸度岁歲次项項])/u.test(after)
  )
    signs.push("divides-number");
  return signs;
}

function signsOfMarks({ after, marksBefore, marksAfter }: Meeting): RuleName[] {
  const { open } = marksBefore;
  const closed = marksAfter.unopened.filter((pair) => open.some((opened) => isOf(opened, pair))).length;
  if (closed < marksAfter.unopened.length) return ["closes-nothing"];
  if (closed > 0) return ["closes-what-is-open"];
  return open.length > 0 && /[。！？.!?]/u.test(after) ? ["leaves-open"] : [];
}

/** Characters that foreign names are written with. */
const FOREIGN = /[尔爾斯特克拉里亚亞伊德罗羅巴卡马馬米纳納奥奧阿布萨薩尼科莫维維夫林姆塔埃加弗洛雷]$/u;
/** Frequent Chinese surnames that are hardly the last character of other words. */
const SURNAMES =
  "[王李张張刘劉陈陳杨楊赵趙周吴吳徐孙孫胡朱郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛阎閻潘杜戴汪姜范姚谭譚廖邹鄒熊郝孔崔邱秦顾顧侯邵孟龚龔屠]";
const SAYS = "(?:说|說|介绍|介紹|表示|告诉|告訴|认为|認為|坦言|指出|透露|回忆|回憶)";
/** A surname, "|" where the halves meet, and the rest of a name that says something: "雷正|洪介绍". */
const NAMED_SPEAKER = new RegExp(
  `(?:${SURNAMES}\\|\\p{Script=Han}{1,2}|${SURNAMES}\\p{Script=Han}\\|\\p{Script=Han})${SAYS}`,
  "u",
);
/** The rest of a name and what it is followed by are no longer. */
const SPEAKER = 4;
/** Who speaks is no rest of a name. */
const SPEAKERS = /^(?:他|她|记者|記者|村民|居民|老人|家长|家長|专家|專家|有人|大家|群众|群眾|对方|對方)/u;

/** Characters attract each other so much, as log odds. */
export const STRONG = 4;
const WEAK = 2;

function signsOfCharacters(before: string, after: string, vocabulary: Vocabulary): RuleName[] {
  const signs: RuleName[] = [dividesWord(before, after) ? "divides-word" : "parts-words"];
  const attraction = vocabulary.attraction(before, after);
  if (attraction !== null && attraction >= STRONG) signs.push("known-together");
  else if (attraction !== null && attraction >= WEAK) signs.push("pair-known");
  else signs.push("not-known");
  if (FOREIGN.test(before) && /^\p{Script=Han}{1,3}[·•]/u.test(after)) signs.push("divides-name");
  if (NAMED_SPEAKER.test(`${before.slice(-2)}|${after.slice(0, SPEAKER)}`) && !SPEAKERS.test(after))
    signs.push("divides-speaker");
  return signs;
}

/**
 * Articles, and words that do not stand behind them in the same language. In German "der", "die" and "das" begin clauses as well,
 * and behind an article a preposition may stand ("im von Bäumen gesäumten Park").
 */
const NO_PHRASES: readonly (readonly [article: RegExp, next: RegExp])[] = [
  [
    /(?:^|[^\p{L}’'])(?:the|a|its|their|his|her|our)$/iu,
    /^(?:the|of|and|or|to|in|for|with|by|at|from|as|that|which|who|is|are|was|were|be|been|has|have|had|it|they|he|she|on|but|would|will)(?![\p{L}’'-])/iu,
  ],
  [
    /(?:^|[^\p{L}’'])(?:des|ein|eine|einer|einem|einen|im|am|zum|zur|vom)$/iu,
    /^(?:ein|eine|einen|einem|einer|und|oder|dass|ist|sind|war|waren|wird|werden|wurde|hat|haben)(?![\p{L}’'-])/iu,
  ],
  [
    /(?:^|[^\p{L}’'])(?:le|la|les|du|au|aux)$/iu,
    /^(?:et|ou|de|à|dans|pour|avec|par|sur|que|qui|est|sont)(?![\p{L}’'-])/iu,
  ],
  [/(?:^|[^\p{L}’'])(?:el|los|las)$/iu, /^(?:y|o|en|por|con|es|son)(?![\p{L}’'-])/iu],
];

const HYPHEN = /\p{L}[-\u00ad\u2010¬⸗=]$/u;

function signsOfWords(before: string, after: string, vocabulary: Vocabulary): RuleName[] {
  const last =
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+){0,3}(?=[-\u00ad\u2010¬⸗=]?$)/u.exec(before)?.[0] ?? "";
  const first = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u.exec(after)?.[0] ?? "";
  if (HYPHEN.test(before)) {
    if (first !== "" && vocabulary.hasWord(last + first)) return ["hyphen-known"];
    // "TV-", "Stamford-Bridge-" are first parts of German compounds.
    return /^\p{Lu}/u.test(first) && /^\p{Ll}+$/u.test(last) ? ["hyphen-before-capital"] : [];
  }
  if (NO_PHRASES.some(([article, next]) => article.test(before) && next.test(after))) return ["no-phrase"];
  return vocabulary.hasPair(last, first) ? ["word-pair-known"] : [];
}
