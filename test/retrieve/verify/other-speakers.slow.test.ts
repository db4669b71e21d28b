import { expect, test } from "vitest";
import { unitsOf, weightOf } from "../../../src/retrieve/verify/units.ts";
import { verifyText } from "../../../src/retrieve/verify/verify-text.ts";
import { writtenLanguages, writtenTexts } from "../../text/speech/written-speech.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

/** How a report ascribes a quotation: "%" is what is said, "@" who says it. */
const FRAMES: Readonly<Record<string, string>> = {
  en: "“%,” said @.",
  de: "„%“, sagte @.",
  fr: "« % », a déclaré @.",
  es: "«%», dijo @.",
  pt: "“%”, disse @.",
  ru: "«%», — сказал @.",
  ar: "وقال @: «%».",
  zh: "@说：“%”",
  ja: "@は「%」と述べた。",
  ko: '@ 씨는 "%"라고 말했다.',
};
/** Whom the articles do not know. */
const STRANGERS: Readonly<Record<string, string>> = {
  ...{ en: "Oscar Lindqvist", de: "Jutta Hallmann", fr: "Odile Marchais", es: "Ramiro Quiñones", pt: "Ofélia Tavares" },
  ...{ ru: "Игнат Лапшин", ar: "فؤاد الزين", zh: "郭子怡", ja: "杉浦健", ko: "표말순" },
};
/** A name by which a person is told from any other, alone or behind a title: two words with capitals, or several characters. */
const FULL_NAME =
  /(?:^|\s)\p{Lu}\p{Ll}+\s\p{Lu}\S+$|^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}・ ]{2,40}$/u;
/** So many words of what is said, in tenths, tell where it is from. */
const LEAST = 30;
/** Of those ascribed to another. The others are offices, names that may be no names, and all in Arabic: in doubt nobody is accused. */
const RIGHT = 0.75;
/** Of those ascribed to their speaker are called verbatim. */
const KEPT = 0.98;

test(`of quotations in ten languages that are ascribed to another speaker, ${RIGHT * 100} % are told`, async () => {
  const models = await builtInModels();
  const pieces = (word: string) => models.tokens.tokenize(word).length;
  const figures = { all: 0, told: 0, kept: 0 };
  for (const language of writtenLanguages()) {
    const texts = (["developed", "kept"] as const).flatMap((set) => writtenTexts(set, language));
    const files: Collection = Object.fromEntries(
      texts.map(({ text }, i) => [`${i}.md`, { title: `Text ${i}`, texts: text.split("\n"), date: null, language }]),
    );
    const store = await storeOf(files, models);
    const said = texts.flatMap(({ text, marked }) =>
      marked.flatMap(({ start, end, speaker }) => {
        const words = text.slice(start, end).replace(/[,.，。]$/u, "");
        const isQuoted = /[“"„«「『»]\s?$/u.test(text.slice(0, start));
        const isLong = weightOf(unitsOf(words)) >= LEAST;
        return isQuoted && isLong && speaker !== null && FULL_NAME.test(speaker) ? [{ words, speaker }] : [];
      }),
    );
    const verdictOn = async (words: string, speaker: string) => {
      const text = (FRAMES[language] as string).replace("%", words).replace("@", speaker);
      return (await verifyText(text, store, pieces)).quotations[0]?.verdict;
    };
    for (const { words, speaker } of said) {
      const own = await verdictOn(words, speaker);
      if (own === "verbatim") figures.kept += 1;
      else console.log(`${language}: ${own}, ${words} (${speaker})`);
      const other = await verdictOn(words, STRANGERS[language] as string);
      if (other === "said-by-another") figures.told += 1;
      else console.log(`${language}: ${other}, ${words} (${speaker}, not ${STRANGERS[language]})`);
      figures.all += 1;
    }
  }
  console.log(figures);
  expect(figures.all).toBeGreaterThan(60);
  expect(figures.told / figures.all).toBeGreaterThanOrEqual(RIGHT);
  expect(figures.kept / figures.all).toBeGreaterThanOrEqual(KEPT);
}, 300_000);
