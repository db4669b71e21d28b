import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../src/bot/replies/escape.ts";

/** What a reader sees: each backslash before punctuation is gone. */
function unescaped(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

const pieces = fc.constantFrom(
  ..."*_~`|<>[]()#-+:@\\/.1a \n".split(""),
  "@everyone",
  "<@1>",
  "](",
  "https://",
  "discord.gg/",
  ":smile:",
  "||",
  "~~",
  "中",
  "😀",
);
const texts = fc.oneof(
  fc.array(pieces).map((list) => list.join("")),
  fc.string({ unit: "grapheme" }),
);

test("only backslashes are added: the reader sees the text itself", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(unescaped(escapeMarkdown(text))).toBe(text);
    }),
  );
});

test.each([
  ["bold and italics", "*a* **b** _c_", /(?<!\\)[*_]/],
  ["code", "`a` ```b```", /(?<!\\)`/],
  ["struck-out text", "~~a~~", /(?<!\\)~/],
  ["spoilers", "||a||", /(?<!\\)\|/],
  ["mentions", "<@1> <@!1> <@&1> <#1> </ask:1> <t:1:R> <:a:1> @everyone @here", /(?<!\\)<|(?<!\\)@(everyone|here)/],
  ["masked links", "[free](https://evil.example) [a] (b)", /(?<!\\)\]\(|(?<!\\)\[free/],
  ["bare links", "http://a.example https://b.example", /https?:\/\//],
  [
    "invitations",
    "discord.gg/abc DISCORD.GG/abc discord.com/invite/abc discordapp.com/invite/a",
    /discord(app)?\.(gg|com)/i,
  ],
  ["emoji codes", ":smile: :+1:", /(?<!\\):\w+:/],
  ["headings", "# a\n## b\n  ### c", /^\s*#/m],
  ["subtext, lists and quotes", "-# a\n- b\n+ c\n> d\n>>> e", /^\s*[-+>]/m],
  ["numbered lists", "1. a\n 12. b", /^\s*\d+\. /m],
])("%s are shown as characters", (_, text, live) => {
  expect(text).toMatch(live);
  expect(escapeMarkdown(text)).not.toMatch(live);
});

test.each([
  "老城的茶馆在一九〇二年开张。",
  "It was lit in 1854, at 10:30 [sic] – 3~5 m | 2 kg.",
  "a@b.example",
  "「他说：好。」",
])("plain text stays as it is: %s", (text) => {
  expect(escapeMarkdown(text)).toBe(text);
});
