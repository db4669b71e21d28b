import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/bot/commands/all-commands.ts";
import { registeredName } from "../../../src/bot/commands/command.ts";
import { CommandMentions } from "../../../src/bot/locales/command-mentions.ts";
import { TEXTS } from "../../../src/bot/locales/locale.ts";
import { escapeMarkdown } from "../../../src/bot/replies/escape.ts";
import { openScene, visibleText } from "../scene.ts";

const slash = COMMANDS.filter((command) => command.kind === "slash");
const registered = slash.map((command, index) => ({ name: registeredName(command), id: `${index + 70}` }));

function known(): CommandMentions {
  const mentions = new CommandMentions();
  mentions.learn(registered);
  return mentions;
}

describe("a command in a text", () => {
  test("is a mention, with its subcommand, whatever the language", () => {
    for (const locale of ["en-US", "de", "ja"]) {
      const texts = known().textsFor(locale);
      expect(texts.gone).toContain("</ask:70>");
      expect(texts.articles.noRoom(3)).toMatch(/<\/articles remove:\d+>/);
    }
  });

  test("is called as the text's language calls it while its id is not known", () => {
    const mentions = new CommandMentions();

    expect(mentions.textsFor("en-US").gone).toContain("`/ask`");
    expect(mentions.textsFor("de").gone).toContain("`/fragen`");
    expect(mentions.textsFor("de").articles.noRoom(3)).toContain("`/artikel entfernen`");
    mentions.learn(registered);
    expect(mentions.textsFor("de").gone).toContain("</ask:70>");
  });

  test("never comes from what a text repeats of others", () => {
    for (const hostile of ["`/ask`", "</ask:70>", "\\`/ask`", "`/articles remove`", "\\\\`/ask\\`"]) {
      const text = known().textsFor("en-US").articles.removed(escapeMarkdown(hostile));
      expect(text.replace(/\\./g, "")).not.toMatch(/<\/|`/);
    }
  });
});

test.each(Object.entries(TEXTS))("%s names only commands and subcommands that there are", (_, texts) => {
  const names = slash.flatMap((command) => [
    `/${registeredName(command)}`,
    ...(command.subcommands ?? []).map(({ name }) => `/${registeredName(command)} ${name}`),
  ]);
  const said = [...JSON.stringify(texts).matchAll(/`(\/[^`]*)`/g)].map(([, name]) => name);

  expect(said.length).toBeGreaterThan(0);
  for (const name of said) expect(names).toContain(name);
});

test("a bot that has registered its commands mentions them", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const help = visibleText(await discord.command(ann, channel, "help", {}, { locale: "de" }));

  expect(help).toMatch(/<\/ask:\d+>.+\n.+\n.+\n.*<\/lookup:\d+>/);
  expect(help).not.toContain("`/");
});
