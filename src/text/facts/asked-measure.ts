import { fold } from "../fold.ts";
import { HOW_MANY } from "./asked-kind.ts";
import { measureBehind } from "./measures.ts";

/** Behind these, folded, stands what is counted; without spaces where the script has none. */
const ASKS_HOW_MANY = new RegExp(
  `(?:${HOW_MANY}|сколько|скольк\\p{L}{0,3}|多少个?|几个?|幾個?|何|いくつの?|몇|كم)\\s?`,
  "gu",
);

/** What is measured, as `NumberSaid.of` begins, by the words with which it is asked for without a unit; folded. */
const WORDS: readonly (readonly [measure: string, pattern: RegExp])[] = [
  [
    "percent",
    /percent|per cent|\b(?:share|proportion)\b|prozent|\banteil|pourcentage|quelle (?:part|proportion)|porcentaje|por ciento|proporcion|percentuale|процент|\bдол[яюи]\b|какая доля|百分|比例|几成|割合|パーセント|何割|何%|퍼센트|비율|نسبه/u,
  ],
  [
    "money",
    /\b(?:cost|costs|price|priced|expensive|pay|paid|fine|fined)\b|\bkoste|\bpreis|teuer|\bprix\b|\bcoute|\bcuesta|\bcosto\b|\bprecio|\bprezzo|\bстои[тл]|стоимост|\bцен[аыу]\b|多少钱|多少錢|几块|いくら|何円|값|얼마|بكم|سعر/u,
  ],
  [
    "temperature",
    /how (?:cold|hot|warm)|what temperature|wie (?:kalt|warm|heiss)|quelle temperature|que temperatura|какая температура|几度|多少度|何度|몇 도/u,
  ],
  [
    "duration",
    /how (?:old|long (?:did|does|do|will|was|were|has|have|had|is|are))|what age|wie (?:alt|lange)|quel age|combien de temps|que edad|cuanto tiempo|quanti anni|сколько лет|как долго|多久|多长时间|几岁|幾歲|何歳|どのくらいの期間|몇 살|كم عمر/u,
  ],
];

/**
 * What a question for a number wants measured: "percent", "money", "length" and so on, as `NumberSaid.of` begins; null where its
 * words do not say, as of things that are counted.
 */
export function askedMeasure(question: string): string | null {
  const folded = fold(question);
  for (const { 0: asks, index } of folded.matchAll(ASKS_HOW_MANY)) {
    const counted = measureBehind(folded, index + asks.length);
    if (counted !== null && counted.measure.of !== "people") return kindOf(counted.measure.of);
  }
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** What a measure measures, whatever its unit: of "money EUR", "money". */
export function kindOf(measure: string): string {
  return measure.split(" ")[0] as string;
}
