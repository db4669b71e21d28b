import { fold } from "../fold.ts";

/** What is measured, and how much of its base one of a unit is. */
export interface Measure {
  /** "percent", "length", "money USD"; "people" for those that are counted. */
  readonly of: string;
  readonly factor: number;
}

/** "what factor word,word": a word with * may go on. Folded when they are read. */
const MEASURES = `
percent 1 %,percent,per cent,pct,prozent,pour cent,por ciento,por cento,per cento,процент*,بالمئة,بالمائة,في المئة,في المائة,퍼센트,프로,パーセント
percent 10 成,割
length 1000 km,kilometre*,kilometer*,kilometro*,quilometro*,километр*,км,كيلومتر*,公里,千米,キロメートル,キロ,킬로미터,킬로
length 1 m,metre,metres,meter,meters,metern,metro,metros,metri,метр,метра,метров,м,متر,أمتار,米,メートル,미터
length 0.01 cm,centimetre*,centimeter*,zentimeter*,centimetro*,сантиметр*,см,سنتيمتر*,厘米,センチ,센티미터
length 0.001 mm,millimet*,миллиметр*,毫米,公釐,ミリ,ミリメートル,밀리미터
length 1609 mile,miles,meile*,millas,英里
length 0.3048 feet,foot,ft
length 500 里
mass 1 kg,kilogram*,kilo,kilos,kilogramm,килограмм*,кг,كيلوغرام*,公斤,千克,キログラム,킬로그램
mass 1000 tonne,tonnes,ton,tons,tonnen,tonelada*,tonnellat*,тонна,тонны,тонн,طن,吨,トン,톤
mass 0.001 g,gram*,gramm,грамм*,غرام,克,グラム,그램
mass 0.5 斤
area 10000 hectare*,hektar*,hectarea*,ettar*,гектар*,هكتار*,公顷,ヘクタール,헥타르,ha
area 1000000 km²,km2,square kilomet*,quadratkilometer*,平方公里,平方千米,平方キロ*,제곱킬로미터
area 1 m²,m2,square met*,quadratmeter*,平方米,平方メートル,제곱미터,坪
area 667 亩
temperature 1 °c,℃,°,degree*,grad,degre*,grado*,градус*,درجة,درجات,度,도
money_USD 1 dollar*,доллар*,دولار*,美元,美金,ドル,달러
money_EUR 1 euro*,евро,يورو,欧元,ユーロ,유로
money_GBP 1 pound*,pfund,英镑,ポンド
money_CNY 1 yuan,元,块,块钱,人民币,юаней,위안
money_JPY 1 yen,円,日元,엔
money_KRW 1 won,원,韩元,ウォン
money_RUB 1 рубл*,卢布,ruble*,rouble*,rubel
money_CHF 1 franken,francs,franc,法郎
duration 1 minute*,minuten,minuto*,минут*,دقيقة,دقائق,分钟,分钟,分間,분
duration 60 hour*,stunde*,heure,heures,hora,horas,ora,ore,час,часа,часов,ساعة,ساعات,小时,个小时,时间,시간
duration 1440 day,days,tag,tage,tagen,jour,jours,dia,dias,giorni,день,дня,дней,يوم,يوما,أيام,天,日間
duration 10080 week*,woche*,semaine*,semana*,недел*,أسبوع,أسابيع,周,个星期,星期,週間,주
duration 43800 month,months,monat,monate,monaten,mois,mes,meses,mesi,месяц*,شهر,أشهر,个月,カ月,か月,ヶ月,개월
duration 525600 year,years,year-old,jahr,jahre,jahren,jahriger,jahrige,jahrigen,an,ans,annee*,ano,anos,anni,год,года,лет,летний,летняя,летнего,سنة,سنوات,عاما,岁,年,年间,歳,才,년,살,세
people 1 people,persons,person,personen,menschen,leute,personnes,personas,pessoas,persone,человек,человека,людей,شخص,أشخاص,شخصا,人,名,位,명,사람,人が
`;

interface Named extends Measure {
  readonly words: readonly string[];
}

const ALL: readonly Named[] = MEASURES.trim()
  .split("\n")
  .map((line) => {
    const [, of = "", factor = "", words = ""] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    return { of: of.replace("_", " "), factor: Number(factor), words: words.split(",").map(fold) };
  });

/** Signs of money that may stand before their amount. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₽": "RUB",
  "₩": "KRW",
};

/** The measures that may begin with a letter or sign, those with the longest word first. */
const BY_FIRST: ReadonlyMap<string, readonly { readonly word: string; readonly measure: Measure }[]> = byFirst();

function byFirst(): Map<string, { word: string; measure: Measure }[]> {
  const map = new Map<string, { word: string; measure: Measure }[]>();
  for (const { words, of, factor } of ALL) {
    for (const word of words) {
      const key = word.charAt(0);
      map.set(key, [...(map.get(key) ?? []), { word, measure: { of, factor } }]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BETWEEN = /^(?:\s?(?:de |d'|of |di )|[\s-])/u;
const REST = /[\p{L}\p{M}]{0,8}/uy;

/** The measure that stands behind a number in a folded text, and where its word ends; null where none does. */
export function measureBehind(folded: string, at: number): { readonly measure: Measure; readonly end: number } | null {
  const start = at + (BETWEEN.exec(folded.slice(at, at + 4))?.[0].length ?? 0);
  const sign = SIGNS[folded.charAt(start)];
  if (sign !== undefined) return { measure: { of: `money ${sign}`, factor: 1 }, end: start + 1 };
  for (const { word, measure } of BY_FIRST.get(folded.charAt(start)) ?? []) {
    const isOpen = word.endsWith("*");
    const plain = isOpen ? word.slice(0, -1) : word;
    if (!folded.startsWith(plain, start)) continue;
    REST.lastIndex = start + plain.length;
    const rest = UNSPACED.test(plain) ? "" : (REST.exec(folded)?.[0] ?? "");
    if (rest !== "" && !isOpen) continue;
    return { measure, end: start + plain.length + rest.length };
  }
  return null;
}

/** The money whose sign ends a folded text; null where none does. */
export function moneyBefore(folded: string): Measure | null {
  const sign = SIGNS[folded.trimEnd().at(-1) ?? ""];
  return sign === undefined ? null : { of: `money ${sign}`, factor: 1 };
}
