import { describe, expect, test } from "vitest";
import { missingTexts, withFallback } from "../../../src/bot/locales/fallback.ts";

const english = {
  locale: "en",
  greeting: "Hello",
  farewell: (name: string) => `Goodbye, ${name}`,
  commands: { ask: { name: "ask", description: "Ask" }, help: { name: "help", description: "Help" } },
};

describe("a language that lacks texts", () => {
  const partial = {
    locale: "de",
    farewell: (name: string) => `Tschüss, ${name}`,
    commands: { ask: { name: "fragen" } },
  };

  test("says those in English, one by one, and the others in its own words", () => {
    const texts = withFallback(partial, english);

    expect(texts.farewell("Ann")).toBe("Tschüss, Ann");
    expect(texts).toEqual({
      locale: "de",
      greeting: "Hello",
      farewell: partial.farewell,
      commands: { ask: { name: "fragen", description: "Ask" }, help: { name: "help", description: "Help" } },
    });
  });

  test("is told which they are", () => {
    expect(missingTexts(partial, english)).toEqual([
      "greeting",
      "commands.ask.description",
      "commands.help.name",
      "commands.help.description",
    ]);
    expect(missingTexts(english, english)).toEqual([]);
  });
});
