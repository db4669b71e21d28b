import { expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { MONTHS } from "../../src/text/month-names.ts";

const LANGUAGES = ["en", "es", "fr", "de", "pt", "it", "ru", "uk", "pl", "tr", "nl", "ro", "el", "ar", "id"];

test.each(LANGUAGES)("the months of dates in %s are known by the names that CLDR gives them", (language) => {
  for (const style of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: style, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
      const name = fold(parts.find(({ type }) => type === "month")?.value ?? "").replaceAll(".", "");
      if (/^\p{L}{4,}$/u.test(name)) expect([name, MONTHS.get(name)]).toEqual([name, month]);
    }
  }
});

test("every name is folded and long enough not to be another word", () => {
  for (const name of MONTHS.keys()) {
    expect(fold(name)).toBe(name);
    expect(name).toMatch(/^\p{L}{4,}$/u);
  }
});
