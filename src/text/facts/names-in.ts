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
  /\p{Lu}[\p{L}\p{M}'’.-]*(?:(?:\s(?:de|del|della|di|da|do|dos|von|van|der|den|du|la|le|al|bin|ibn|of|zu|zum|zur)){0,2}\s\p{Lu}[\p{L}\p{M}'’-]*){0,5}/gu;
const SENTENCE_START = /(?:^|[.!?…:;]["'”’»)]?\s+|\n\s*|["“„«‘]\s?)$/u;
/** Every noun has a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(["de"]);

/** The most frequent surnames of China, and of Korea. */
const CHINESE_SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵阳解强柴华车冉房边" +
  "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許沈呂蘇盧蔣賈葉閻鍾范譚鄒陸賴龔龐蘭嚴溫蘆魯韋畢聶叢邢齊莊關淩費紀";
const HAN_NAME = new RegExp(`^[${CHINESE_SURNAMES}][\\p{Script=Han}]{1,2}$`, "u");
const SINGLE = /^\p{Script=Han}$/u;
const NO_NAME_CHARACTER =
  /[的了在是和与與等不也都就把被从從对對向为為以及或但而并並很更最再又还還才只个個名位人说說称稱年月日时時这這那其他她它们們上下中后後前内外大小一二三四五六七八九十]/u;
const KOREAN_NAME =
  /(?<![\p{L}])([김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염추도소석선설마길연위표명기반라왕금옥][가-힣]{2})(?=(?:은|는|이|가|을|를|의|에게|과|와|도|씨|\s|,|\.|$))/gu;
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
  return [...text.matchAll(CAPITALS)].map(({ 0: written, index }) => {
    const name = written.replace(/['’]s$|[.'’-]+$/u, "");
    const isFirst = SENTENCE_START.test(text.slice(Math.max(0, index - 4), index));
    const words = name.split(/\s/).length;
    return { start: index, end: index + name.length, isSure: words > 1 || !(isFirst || haveNouns) };
  });
}

/** A dictionary knows no names of persons: it divides them into characters. */
function chineseNames(text: string): NameSaid[] {
  const found: NameSaid[] = [];
  const segments = [...segmentsOf(text, "word")];
  for (let at = 0; at < segments.length; at++) {
    const { segment, index } = segments[at] as Intl.SegmentData;
    if (HAN_NAME.test(segment) && segment.length > 2 && !NO_NAME_CHARACTER.test(segment)) {
      found.push({ start: index, end: index + segment.length, isSure: false });
      continue;
    }
    if (!SINGLE.test(segment) && !(segment.length === 2 && HAN_NAME.test(segment))) continue;
    const next = segments.slice(at + 1, at + 3).map((each) => each.segment);
    for (const name of [segment + (next[0] ?? "") + (next[1] ?? ""), segment + (next[0] ?? "")]) {
      if (!HAN_NAME.test(name) || name.length > 3 || NO_NAME_CHARACTER.test(name)) continue;
      found.push({ start: index, end: index + name.length, isSure: true });
      while ((segments[at + 1]?.index ?? text.length) < index + name.length) at += 1;
      break;
    }
  }
  return found;
}
