import type { StoredArticle } from "../../../src/retrieve/store/passage-store.ts";

/**
 * Headlines with kanji, each with what people type of their readings. Every second one is held back: the rules of readings were
 * tuned on the others.
 */
export const READ_HEADLINES: readonly (readonly [headline: string, typed: readonly string[]])[] = [
  ["金継ぎで皿を直す", ["きんつぎ", "kintsugi", "きんつ", "kints", "さら"]],
  ["東京駅に古い時計が戻る", ["とうきょうえき", "tokyo", "toukyou", "とけい", "tokyoe"]],
  ["割れた鏡の裏に手紙", ["われた", "wareta", "てがみ", "kagami"]],
  ["港町の花火大会、今年は中止", ["はなび", "hanabi", "みなとまち", "はなびたいか", "chushi"]],
  ["小学校の給食に新しい味", ["しょうがっこう", "shogakkou", "きゅうしょく", "あたらしい"]],
  ["雪国の電車が三日ぶりに動く", ["ゆきぐに", "でんしゃ", "densha", "うごく"]],
  ["祭りの太鼓を子供が打つ", ["まつり", "taiko", "たいこ", "こども"]],
  ["図書館で眠る猫", ["としょかん", "toshokan", "ねむる", "ねこ", "toshok"]],
  ["川沿いの桜並木を守る人々", ["さくらなみき", "sakuranamiki", "かわぞい", "まもる"]],
  ["山小屋の主人が語る遭難の夜", ["やまごや", "yamagoya", "そうなん", "かたる"]],
  ["新聞配達六十年", ["しんぶん", "shimbun", "はいたつ", "しんぶんはい"]],
  ["台風で橋が流された村", ["たいふう", "taifu", "はし", "ながされた"]],
  ["一本の杉から生まれた楽器", ["いっぽん", "ippon", "がっき", "gakki"]],
  ["日本酒の蔵に若い杜氏", ["にほんしゅ", "nihonshu", "わかい", "くら"]],
  ["北海道の牧場で子牛が生まれる", ["ほっかいどう", "hokkaido", "ぼくじょう", "hokka"]],
  ["秋の夜空に流れ星", ["よぞら", "yozora", "ながれぼし", "nagareboshi", "あき"]],
  ["市場の魚屋が店を閉める", ["さかなや", "sakanaya", "しめる", "みせ"]],
  ["駅前の書店に行列", ["えきまえ", "ekimae", "しょてん", "gyouretsu", "ぎょうれ"]],
  ["ラーメン屋の暖簾を継いだ娘", ["ラーメンや", "らーめんや", "ramenya", "むすめ"]],
  ["温泉の湯が止まった冬", ["おんせん", "onsen", "とまった", "ふゆ"]],
  ["水道管の破裂で道路が陥没", ["すいどうかん", "suidokan", "どうろ", "かんぼつ"]],
  ["切手集めに夢中だった父", ["きって", "kitte", "きってあつめ", "ちち", "むちゅう"]],
  ["石畳の坂道で自転車競走", ["いしだたみ", "じてんしゃ", "jitensha", "さかみち"]],
  ["朝市の卵焼き、二百年の味", ["あさいち", "asaichi", "たまごやき", "tamagoyaki", "asai"]],
];

/** Articles with these headlines. */
export function readArticles(headlines: readonly string[], language: string): StoredArticle[] {
  return headlines.map((title, i) => ({
    title,
    headings: [],
    byline: null,
    date: null,
    datedBy: null,
    language,
    url: null,
    source: `${language}-${i}.txt`,
    lines: [1, 9],
    passages: 5,
    citation: `${language}${i}`,
  }));
}
