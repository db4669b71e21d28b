import type { StoredArticle } from "../../../src/retrieve/store/passage-store.ts";

const SYLLABLES = "ka lo mi tren sta vor bel ux pri dan gol het sim no ra fel kin tor wes lar ben del mo ti".split(" ");
const CHARACTERS = [
  ..."的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进",
  ..."着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各",
];

/** Articles with headlines of made-up words, every third of Chinese characters; the same each time. */
export function madeUpArticles(count: number): StoredArticle[] {
  let state = 1;
  // A multiplier and modulus of Park and Miller (1988).
  const number = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const several = <T>(least: number, most: number, make: () => T) =>
    Array.from({ length: least + number(most - least + 1) }, make);
  const pick = (texts: readonly string[]) => texts[number(texts.length)] as string;
  const word = () => several(2, 4, () => pick(SYLLABLES)).join("");
  return Array.from({ length: count }, (_, i) => {
    const isChinese = i % 3 === 0;
    return {
      title: isChinese ? several(6, 18, () => pick(CHARACTERS)).join("") : several(3, 8, word).join(" "),
      headings: several(0, 3, () => `${word()} ${word()}`),
      byline: null,
      date: null,
      datedBy: null,
      language: isChinese ? "zh-Hans" : "en",
      url: null,
      source: `${word()}/${word()}-${i}.md`,
      lines: [1, 9],
      passages: 5,
      citation: `c${i}`,
    };
  });
}
