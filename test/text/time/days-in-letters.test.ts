import { expect, test } from "vitest";
import { timesTold } from "../../../src/text/time/times-told.ts";

test.each([
  ["en", "It opens on June the fifteenth.", "on June the fifteenth", "2025-06-15"],
  ["en", "It closed on the twenty-ninth of March.", "on the twenty-ninth of March", "2025-03-29"],
  ["de", "Der Markt beginnt am einunddreißigsten Mai.", "am einunddreißigsten Mai", "2025-05-31"],
  ["fr", "Le pont ferme le quinze juin.", "le quinze juin", "2025-06-15"],
  ["fr", "Le pont rouvre le trente et un mars.", "le trente et un mars", "2025-03-31"],
  ["es", "El sendero se abre el quince de junio.", "el quince de junio", "2025-06-15"],
  ["es", "La feria fue el veintiuno de marzo de 2024.", "el veintiuno de marzo de 2024", "2024-03-21"],
  ["pt", "A feira abre no dia vinte e dois de junho.", "vinte e dois de junho", "2025-06-22"],
  ["it", "Il mercato apre il quindici giugno.", "il quindici giugno", "2025-06-15"],
  ["ru", "Паром пойдёт двадцать третьего июня.", "двадцать третьего июня", "2025-06-23"],
  ["ar", "يفتح المتحف أبوابه في السادس والعشرين من أكتوبر", "السادس والعشرين من أكتوبر", "2025-10-26"],
])("in %s a day of the month in letters is that day: %s", (language, text, words, day) => {
  const [told] = timesTold(text, language, "2025-05-02");
  expect(told?.range).toEqual({ from: day, to: day });
  expect(text.slice(told?.start, told?.end)).toContain(words);
});
