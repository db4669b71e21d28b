import { foldScript } from "../fold.ts";
import { primaryOf } from "../language.ts";
import { segmentsOf } from "../segments.ts";

/** What may be a name: of a person, a place, a body. */
export interface NameSaid {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** It has a capital for no other reason, or is formed as names are. */
  readonly isSure: boolean;
}

/** Words in capitals, with what may stand inside a name. */
const CAPITALS =
  /(?:\p{Lu}\.\s)?\p{Lu}[\p{L}\p{M}'’-]*(?:(?:\s(?:de|del|della|di|da|do|dos|von|van|den|du|la|le|al|bin|ibn|of|zu|zum|zur)){0,2}\s\p{Lu}[\p{L}\p{M}'’-]*){0,5}/gu;
/** What ends a word that belongs to no name. */
const BEHIND = /['’]s$/u;
const ENDS_IN_SIGN = /[.'’-]$/u;
const SENTENCE_START = /(?:^|[.!?…:;"“”„«»‘’)])$/u;
/** Words that open a sentence, or stand before a noun, and are no part of a name. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "the a an on in at for after before from by with his her its their our my this that these those he she it they we i you and but when while as if since " +
    "der die das den dem des ein eine einen einem einer eines im am bei beim in von vom mit zum zur nach vor seit auf aus sein seine ihr ihre er sie es wir ich und aber als wenn dieser diese dieses kein keine " +
    "le la les l un une des du de en au aux dans pour par avec sur son sa ses il elle ils elles ce cette ces et mais " +
    "el los las un una unos en de del al para por con su sus y pero este esta estos o os as um uma no na do da em il lo gli i nel della " +
    "в на по за из у к с и но он она они это как что"
  ).split(" "),
);
/** Languages in which every noun has a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(["de"]);
/** There, no name stands behind such a word, nor ends like that. */
const BEFORE_NOUN =
  /(?:^|\s)(?:d(?:er|ie|as|en|em|es)|\p{L}{0,3}ein\p{L}{0,2}|im|am|als|vom|beim|zum|zur|ins|\p{Ll}{3,}(?:e|en|er|es|em)|\d+)\s$/u;
const NOUN_ENDING = /(?:ung|heit|keit|schaft|tion|chen|nis|tum|ling|ungen|haus|markt)$/u;

/**
 * The most frequent surnames of China, simplified; without those that are mostly other words ("安", "成"), as here no verb of saying shows
 * where a name stands: beside one, `speech/words/zh.ts` knows twice as many.
 */
const CHINESE_SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳梅莫庄辛祝左涂谷祁舒耿牟卜詹关苗凌纪靳盛童欧甄曲游阳裴席卫屈鲍位覃岑褚佟冼缪荀邬臧阙鄢虞裘佘竺谌栾邝邸蔺糜芮邰卞娄訾桑乔钮戚霍翁隋植甘景薄包司柏宁柯阮桂闵柴华冉房";
const HAN_NAME = new RegExp(`^[${CHINESE_SURNAMES}][\\p{Script=Han}]{1,2}$`, "u");
const SINGLE = /^\p{Script=Han}$/u;
const NO_NAME_CHARACTER =
  /[的了在是和与與等不也都就把被从從对對向为為以及或但而并並很更最再又还還才只个個名位人说說称稱年月日时時这這那其他她它们們上下中后後前内外免姓大小一二三四五六七八九十]/u;
const KOREAN_NAME =
  /(?<![\p{L}])([김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염추도소석선설마길연위표명기반라왕금옥][가-힣](?![을를의에로])[가-힣])(?=(?:은|는|이|가|을|를|의|에게|과|와|도|씨|\s|,|\.|$))/gu;
const KATAKANA_NAME = /[\p{Script=Katakana}ー]{2,}(?:[・·][\p{Script=Katakana}ー]{2,})*/gu;
const KANJI_NAME =
  /(?<![\p{Script=Han}])[\p{Script=Han}]{2,4}(?=(?:さん|氏|市長|知事|教授|選手|監督|議員|会長|社長|館長|容疑者|被告|だった|である))|(?<=(?:市長|知事|教授|選手|監督|議員|会長|社長|館長|年生)の?)[\p{Script=Han}]{2,4}(?=[はがをのと、。]|だ)/gu;

/** What may be names in a text, in its order. */
export function namesIn(text: string, language: string): NameSaid[] {
  switch (primaryOf(language)) {
    case "zh":
      return chineseNames(text);
    case "ja":
      return [...matches(text, KATAKANA_NAME, false), ...matches(text, KANJI_NAME, true)].sort(
        (a, b) => a.start - b.start,
      );
    case "ko":
      return matches(text, KOREAN_NAME, true);
    default:
      return capitalised(text, CAPITAL_NOUNS.has(primaryOf(language)));
  }
}

function matches(text: string, pattern: RegExp, isSure: boolean): NameSaid[] {
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({ start: index, end: index + name.length, isSure }));
}

function capitalised(text: string, haveNouns: boolean): NameSaid[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: written, index }) => {
    const words = withoutEnding(written).split(/\s/);
    const small = words.findIndex((word) => !SMALL_WORDS.has(word.toLowerCase()));
    if (small < 0) return [];
    const name = words.slice(small).join(" ");
    const start = index + words.slice(0, small).reduce((sum, word) => sum + word.length + 1, 0);
    const before = text.slice(Math.max(0, start - 20), start);
    const isFirst = SENTENCE_START.test(before.trimEnd());
    const isSure = haveNouns
      ? !BEFORE_NOUN.test(before) &&
        !NOUN_ENDING.test(name) &&
        (!isFirst || words.length > 1 || text[start + name.length] === ",")
      : words.length - small > 1 || !isFirst;
    return [{ start, end: start + name.length, isSure: (isSure && small === 0) || (isSure && !haveNouns) }];
  });
}

function withoutEnding(written: string): string {
  let name = written.replace(BEHIND, "");
  while (ENDS_IN_SIGN.test(name)) name = name.slice(0, -1);
  return name;
}

/** A dictionary knows no names of persons: it divides them into characters. */
function chineseNames(text: string): NameSaid[] {
  const found: NameSaid[] = [];
  const segments = [...segmentsOf(text, "word")];
  for (let at = 0; at < segments.length; at++) {
    const { segment, index } = segments[at] as Intl.SegmentData;
    if (isHanName(segment) && segment.length > 2 && !NO_NAME_CHARACTER.test(segment)) {
      found.push({ start: index, end: index + segment.length, isSure: false });
      continue;
    }
    if (!SINGLE.test(segment) || isWeek(segment, text.charAt(index - 1))) continue;
    const next = segments.slice(at + 1, at + 3).map((each) => each.segment);
    for (const name of [segment + (next[0] ?? "") + (next[1] ?? ""), segment + (next[0] ?? "")]) {
      if (!isHanName(name) || name.length > 3 || NO_NAME_CHARACTER.test(name)) continue;
      found.push({ start: index, end: index + name.length, isSure: true });
      while ((segments[at + 1]?.index ?? text.length) < index + name.length) at += 1;
      break;
    }
  }
  return found;
}

/** "本周", "每周": no Mr Zhou. */
function isWeek(segment: string, before: string): boolean {
  return /[周週]/u.test(segment) && /[本每上下这這一两兩三四五六几幾]/u.test(before);
}

function isHanName(text: string): boolean {
  return HAN_NAME.test(foldScript(text));
}
