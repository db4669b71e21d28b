import type { TimeWords } from "./time-words.ts";

const MONTHS = [
  "ocak",
  "şubat",
  "mart",
  "nisan",
  "mayıs",
  "haziran",
  "temmuz",
  "ağustos",
  "eylül",
  "ekim",
  "kasım",
  "aralık",
];
const WEEKDAYS = ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"];
const WEEKDAY_ENDINGS = [" gününden", "den", "dan", "ye", "ya"];
const ENDINGS = ["", "ta", "te", "da", "de", "ın", "in", "ayında", "tan", "ten", "dan", "den"];

/** "'ten", as it stands behind a year. */
const FROM = ["'ten", "'tan", "'den", "'dan"];

/** The words alone and behind the ending of a year: "sonra", "'ten sonra". */
function behindYear(words: string, endings: readonly string[]): string {
  return words
    .split(",")
    .flatMap((word) => [word, ...endings.map((ending) => `${ending} ${word}`)])
    .join(",");
}

export const TURKISH: TimeWords = {
  language: "tr",
  division: "words",
  bare: "weekdays",
  letters: "ğĞıİşŞ",
  common:
    "ne,kim,nerede,nasıl,kaç,hangi,neden,ve,veya,bir,bu,şu,ile,için,mi,mı,mu,mü,olan,oldu,var,yok,hakkında,de,da,en,kadar,göre,neler,son,haber,haberler,ilgili,nedir,kimdir,daha",
  months: MONTHS.map((month) => ENDINGS.map((ending) => month + ending).join(",")).join("|"),
  // "Cuma" is a name too, and "pazar" a market.
  ambiguous: `ocak,ekim,aralık,${WEEKDAYS.join(",")}`,
  weekdays: WEEKDAYS.map((day) => [day, ...WEEKDAY_ENDINGS.map((ending) => day + ending)].join(",")).join("|"),
  seasons: "ilkbahar,ilkbaharda,baharda|yaz,yazın|sonbahar,sonbaharda|kış,kışın",
  units: {
    day: "gün,günde",
    weekend: "hafta sonu",
    week: "hafta,haftada,haftanın",
    month: "ay,ayda,ayın,ayı",
    quarter: "çeyrek,çeyreğinde",
    year: "yıl,yılda,yılın,yılında,yılının,yılı,yılının,sene",
    century: "yüzyıl,yüzyılda",
  },
  relative: {
    "day -2": "evvelsi gün,önceki gün",
    "day -1": "dün",
    "day 0": "bugün",
    "day 1": "yarın",
    "day 2": "öbür gün",
    "year -1": "geçen yıl,geçen sene",
    "year 0": "yıl başından beri,yılbaşından beri",
  },
  last: "geçen,geçtiğimiz",
  this: "bu",
  next: "gelecek,önümüzdeki",
  past: "son",
  ago: "önce",
  and: "ile,ve",
  sinceBehind: behindYear("itibaren,beri,bu yana", FROM),
  untilBehind: behindYear("kadar", ["'e", "'a", "'ye", "'ya"]),
  beforeBehind: behindYear("önce,öncesi", FROM),
  afterBehind: behindYear("sonra,sonrası", FROM),
  inBehind: "günü,'da,'de,'ta,'te",
  betweenBehind: "arasında,arasındaki,yılları arasında,yılları arasındaki",
  parts: "başı,başında,başından,başları,başlarında|ortası,ortasında,ortalarında|sonu,sonunda,sonları,sonlarında",
  decadeMarks: "'lerde,'larda,'lerin,'ların,'li yıllarda,'lı yıllarda",
  numbers: "bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
  latest: "en son,son haberler,en yeni,son zamanlarda,geçenlerde",
  names: "pazar yeri,halk pazarı,gün batımı",
};
