import { fold } from "../fold.ts";

/** What a question asks for; null where its words do not say, as in one that is answered by yes or no. */
export type AskedKind = "number" | "date" | "name";

/** Of a pattern, what asks how many there are, or how much of something, in languages that divide words by spaces; folded. */
export const HOW_MANY = "how (?:many|much)|wie ?viele?n?|combien|cuant[oa]s?|quant[oaie]s?|hoeveel";
const ASKS_HOW_MANY = new RegExp(`\\b(?:${HOW_MANY})\\b`, "u");

/** Folded; without spaces where the script has none. "When" before "who" and "what". */
const NUMBER =
  /\b(?:how (?:long|far|large|big|high|old|deep|fast|heavy|often|tall|expensive|wide|warm|cold)|by how|what (?:percentage|share|proportion|number|price|score|sum|amount|temperature)|at what (?:age|price|speed|height))\b|\b(?:was kost(?:e[tn]|ete)|wie (?:hoch|gross|lange?|weit|alt|teuer|schwer|schnell|oft|stark|tief)|um wie)\b|\b(?:quelle (?:quantite|somme|part|proportion|distance|taille|hauteur|longueur|duree|temperature|superficie)|quel (?:nombre|montant|prix|pourcentage|age))\b|\b(?:que (?:porcentaje|cantidad|altura|precio|distancia|superficie|edad)|quale percentuale)\b|(?<!\p{L})(?:сколько|скольк\p{L}*|насколько|какую сумму|какой процент|какая доля|каков\p{L}{0,2} (?:цена|сумма|размер|высота|длина|площадь))(?!\p{L})|多少|几(?!点|号|月|时|日)|幾(?!時|日|月|号)|何(?:人|名|件|個|本|枚|台|%|パーセント|割|円|メートル|キロ|歳|回|年間|倍|軒|戸|校|頭|トン|度|冊|票|点)|何(?![時日月年曜処者])\p{Script=Han}|いくら|いくつ|どのくらい|どれくらい|どれほど|多[大高长远久重深]|몇(?! ?(?:시|월|일))|얼마|كم(?!\p{L})/u;
const DATE =
  /\b(?:when|what (?:day|date|time|year|month)|which (?:day|year|month)|on what day|at what time|in what year|since when|until when|how late)\b|\b(?:wann|an welchem tag|welches jahr|in welchem jahr|um wie ?viel uhr|seit wann)\b|\b(?:quand|quel jour|quelle (?:date|heure|annee)|en quelle annee|a quelle)\b|\b(?:cuando|que (?:dia|fecha|hora|ano)|a que hora|en que (?:ano|fecha|mes)|quando|wanneer)\b|(?<!\p{L})(?:когда|во сколько|в каком (?:году|месяце)|какого числа)(?!\p{L})|什么时[候间]|何时|何時|哪[一]?[天年日月]|几[点号月时日]|幾[時日月号]|いつ|何(?:日|月|年(?!間)|時|曜日)|언제|몇 ?(?:시|월|일)|(?<!\p{L})متى|متي(?!\p{L})/u;
const NAME =
  /\b(?:who|whom|whose|which (?!day|year|month)|what (?:company|firm|team|city|town|country|club|party|village|group)|where)\b|\b(?:wer|wen|wem|welche[rsnm]?|wo|wohin|woher)\b|\b(?:qui|quel(?:le)?s?|lequel|laquelle)\b|(?<!\p{L})où(?!\p{L})|^ou\b|\b(?:quien(?:es)?|cual(?:es)?|que (?:empresa|equipo|ciudad|pais|club)|donde|quem|qual|chi|wie)\b|(?<!\p{L})(?:кто|кого|кому|кем|как(?:ой|ая|ое|ие|ую)|где|куда)(?!\p{L})|谁|誰|哪|何处|何人|だれ|どこ|どの|どちら|누가|누구|어느|어디|어떤|(?<!\p{L})(?:من|أين|اين)(?!\p{L})/u;

/** What a question asks for, in any of ten languages. */
export function askedKind(question: string): AskedKind | null {
  const forms = [question.toLowerCase(), fold(question)];
  const asks = (pattern: RegExp) => forms.some((form) => pattern.test(form));
  if (asks(DATE)) return "date";
  if (asks(ASKS_HOW_MANY) || asks(NUMBER)) return "number";
  return asks(NAME) ? "name" : null;
}
