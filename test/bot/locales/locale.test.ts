import { expect, test } from "vitest";
import { COMMANDS } from "../../../src/bot/commands/all-commands.ts";
import { commandBody } from "../../../src/bot/commands/command-body.ts";
import { TEXTS, TRANSLATIONS, textsFor } from "../../../src/bot/locales/locale.ts";
import { commandFaults } from "../stand-in/message-rules.ts";

const locales = Object.entries(TEXTS);

test("there are twenty languages, and Discord accepts every command in all of them", () => {
  const bodies = COMMANDS.map(commandBody);

  expect(locales).toHaveLength(20);
  expect(commandFaults(bodies as never)).toEqual([]);
});

test.each(COMMANDS)("Discord is told the name of $name in each language that has one", (command) => {
  const named = TRANSLATIONS.flatMap(([code, { commands }]) => {
    const name = commands?.[command.name]?.name;
    if (name === undefined) return [];
    return code === "es-ES" ? [[code, name] as const, ["es-419", name] as const] : [[code, name] as const];
  });

  expect(commandBody(command).name_localizations).toEqual(Object.fromEntries(named));
});

test.each([
  ["es-419", "es"],
  ["en-GB", "en"],
  ["zh-TW", "zh-Hant"],
  ["pt-BR", "pt-BR"],
  ["fi", "en"],
  ["ar", "ar"],
  ["uk", "uk"],
  [null, "en"],
])("the locale %s is answered in %s", (locale, language) => {
  expect(textsFor(locale).locale).toBe(language);
});
