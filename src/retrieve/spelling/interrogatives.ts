import { fold } from "../../text/fold.ts";
import { primaryOf } from "../../text/language.ts";

/**
 * How questions ask, by language (ISO 639), in words that lose something when they are typed in a hurry, and in those that others
 * are taken for then: articles hold few of them, so that they do not tell how they are written.
 */
const ASKING: Readonly<Record<string, string>> = {
  az: "nə, necə, neçə, niyə, hansı, haçan, nə üçün, nə vaxt",
  ca: "què, per què, quin, com és",
  cs: "kdo, proč, který, která, které, jaký, jaká, jaké, čí, čím, kým, jak dlouho",
  da: "hvornår, hvor, hvad",
  de: "wofür, worüber, für wen, für welche, für welchen, für welches, wie groß, wie heißt",
  el: "ποιος, ποια, ποιο, ποιον, ποιοι, ποιες, ποιους, ποιων, τίνος, γιατί, τι είναι",
  fi: "kuka, ketä, kenellä, mikä, mitä, missä, mistä, minkä, millä, miltä",
  fr: "où, d'où, à qui, à quel, à quelle, qui était",
  hu: "hány, hányan, hányadik, hová, miért, kié, mióta, miről, kiről",
  is: "hvað, hvaða, hvenær, hver, hvernig, hversu",
  it: "perché, qual è, cos'è, com'è, dov'è, chi è",
  lt: "ką, kodėl, kokį, kokią, kurį, kurią, kokių",
  lv: "kā, ko, kāpēc, kāds, kāda, kādu, kurš, kurā, kādā",
  nb: "når, hvor, hva",
  pl: "który, która, które, którzy, których, którego, której, którym, skąd, dokąd, jak się nazywa",
  pt: "por quê, para quê, quem é, o que é",
  ro: "câți, câte, cât, câtă, când, cărui, cărei, căror, în ce, ce înseamnă, de când, până când",
  sk: "čo, prečo, koľko, ktorý, ktorá, ktoré, aký, aká, aké, čí, odkiaľ",
  sv: "när, var, vad, varför, varifrån, hur många, hur länge",
  tr: "kaç, kaçıncı, kaça, nasıl, niçin, hangi, ne için, adı nedir, kaç yılında, hangi yılda",
  vi:
    "gì, là gì, cái gì, điều gì, nào, thế nào, như thế nào, khi nào, lúc nào, năm nào, nơi nào, người nào, cái nào, bằng cách nào, " +
    "ngày nào, lần nào, loại nào, bao nhiêu, có bao nhiêu, bao lâu, bao giờ, bao xa, ở đâu, từ đâu, đến đâu, vì sao, tại sao, làm sao, làm thế nào, mấy, được gọi là gì, vì lý do gì, ra sao, phải không",
};

/** Words that ask at the beginning of a question, and mean something else where they do not ask: Spanish "qué" and "que". */
const OPENING: Readonly<Record<string, string>> = {
  el: "πώς πού πότε πόσο πόσος πόση πόσον πόσοι πόσες πόσα πόσους πόσων",
  es: "qué quién quiénes cuál cuáles cómo dónde adónde cuándo cuánto cuánta cuántos cuántas",
};

/** How questions in a language (BCP 47) ask: phrases between commas, as they are written; "" where they lose nothing. */
export function phrasesThatAsk(language: string): string {
  return ASKING[primaryOf(language)] ?? "";
}

/** How a word is written in a language (BCP 47) with which a question begins; null for one that is written as it is typed. */
export function openingOf(word: string, language: string): string | null {
  const folded = fold(word);
  return OPENING[primaryOf(language)]?.split(" ").find((each) => fold(each) === folded) ?? null;
}
