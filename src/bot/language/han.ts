import { toSimplified } from "../../text/chinese.ts";

/**
 * Discord's locale of a question in Chinese characters: Japanese where it has kana or characters that Japan alone writes;
 * Chinese where it has words of Chinese or characters that Japan does not write. Null where it is neither, as in a row of names.
 */
export function hanLocale(text: string): string | null {
  const kana = count(text, KANA);
  const isChinese = CHINESE.test(text);
  // Chinese writes a single の for its looks.
  if (kana > 1 || (kana === 1 && !isChinese)) return "ja";
  const japanese = count(text, JAPANESE);
  const notJapanese = count(text, NOT_JAPANESE);
  if (!isChinese && japanese > 0) return notJapanese === 0 ? "ja" : null;
  if (!isChinese && notJapanese === 0) return null;
  return scriptOf(text);
}

/** By whether more characters are traditional, so that simplifying changes them, or known to be simplified. */
function scriptOf(text: string): "zh-TW" | "zh-CN" | "zh" {
  const original = [...text];
  const changed = [...toSimplified(text)].map((character, at) => character !== original[at]);
  const traditional = changed.filter(Boolean).length;
  const simplified = count(original.filter((_, at) => changed[at] === false).join(""), NOT_JAPANESE);
  if (traditional === simplified) return "zh";
  return traditional > simplified ? "zh-TW" : "zh-CN";
}

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/** What Chinese questions are made of, and Japanese without kana is not. */
const CHINESE =
  /什么|什麼|甚麼|怎[么麼样樣]|[为為]何|哪|[谁是][是谁誰]|誰是|誰|嗎|吗|呢|了|的|是|在|和|有|[多几幾][少个個长長高大久年]|第几|第幾|我|你|他|她|们|們|这|這|那|就|也|把|被|从|從|让|讓|得|着|與|与|或/u;

/** Frequent characters of Chinese, simplified or traditional, that Japan does not write. */
const NOT_JAPANESE =
  /[们个这时说对过还开关问么为样间长见现东电车书话语读谁几岁馆从种发动产业务员历县华专乐习买亲优传伤债儿兰兴军农决况净减凤则刚创别剧办劳势卖卢厂厅压变叶听启员响园围图圆圣场坏块坚声备复头奖妇孙宁实宪宽宾导尔岛币师带帮并广庆库应庙废异张弹归录态总战户执扩扬报择损换据摄无旧显术杀杂权极构标栋栏树桥档梦检楼毕气汇汉测济浓润满滨灭灵灾点热爱爷环画疗监盖盘码确离种积称竞笔签简粮紧红级纪约线组细织终经结给络统继续维罗网职联胜脑艺节苏荣药莱获营萨蓝虽补装观规视览计订认让训议记讲许论设访证评识词译试诗话该详误请诸课调谈谋谢贝负财责败货质购贯贵贸费资赏赛赵车轨转轮软轻载较边达迁运进远违连选遗邓邮邻郑释钟钢钱铁银销锋错键镇门闭闻队阳阴阶际陆陈险随隐难雾静韦页项顺须顾预领频题颜风飞饭馆马验鱼鸟鸡麦黄齐龙這們個說來還麼樣點國學會對關當讀歲樓應體萬實變發團圍聲擇號據處獨戰戲證壓歸覺續廣縣黨雙總聯鐵鄉歐醫鹽灣單]/gu;

/** Frequent characters that Japan alone writes. */
const JAPANESE =
  /[両亜仏伝価児円処剣労効勲単厳収営団囲図圏圧塁塩増壊変奨実寛対専巣帯広廃弾従徳徴応恵悩悪懐戦払択拝拠拡挙捜掲撃斎暁暦栄桜検楽様権歓歩歯歳歴毎気沢浄浜渇済渉渋渓満滝瀬焼犠猟獣県砕穂穏竜粋経絵継続総縁縄縦繊聴脳臓艶荘蔵薫薬蛍褒覇覚覧観訳読譲豊賛転軽辺逓郷酔醸釈鉄鉱銭関陥険隠雑霊頼顕駅験髄髪鶏黒黙齢込峠畑売]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
