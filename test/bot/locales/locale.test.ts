import { expect, test } from "vitest";
import { questionLocale } from "../../../src/bot/calls/question-language.ts";
import { COMMANDS } from "../../../src/bot/commands/all-commands.ts";
import { commandBody } from "../../../src/bot/commands/command-body.ts";
import { TEXTS, TRANSLATIONS, textsFor } from "../../../src/bot/locales/locale.ts";
import { openScene, visibleText } from "../scene.ts";
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
    return name === undefined ? [] : [[code, name]];
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

test.each([
  ["老城的茶馆是什么时候开张的？", "zh-CN"],
  ["老城的茶館是什麼時候開張的？", "zh-TW"],
  ["灯塔はいつ点灯しましたか", "ja"],
  ["등대는 언제 켜졌나요?", "ko"],
  ["Когда зажгли маяк?", "ru"],
  ["When was the lighthouse lit?", "en-US"],
  ["¿Cuándo se encendió el faro?", "es-ES"],
  ["Quand le phare a-t-il été allumé ?", "fr"],
  ["Wann wurde der Leuchtturm angezündet?", "de"],
  ["Quando o farol foi aceso?", "pt-BR"],
  ["Skerry 1854", null],
])("the question %s is told to be in %s", (question, locale) => {
  expect(questionLocale(question)).toBe(locale);
});

test("a command is answered in the user's language, a mention in the question's", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: "sourdough?" }, { locale: "ja" });
  expect(visibleText(answer)).toContain("見つかりませんでした");
  const reply = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> 谁发明了面包机？`));
  expect(visibleText(reply)).toContain("没有找到");
});
