import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asksOfArticles } from "../../../src/retrieve/talk/asks-of-articles.ts";
import { builtInModels } from "../search-models.ts";

const SETS = new URL("../../bot/messages/sets/", import.meta.url);

test.each([
  ["questions-fresh", "ask", 0.8],
  ["questions-unseen", "ask", 0.8],
  ["chatter-fresh", "are talk", 0.8],
  ["chatter-unseen", "are talk", 0.8],
] as const)("of lines that it has not learnt, most of %s %s", async (set, kind, share) => {
  const { tokens } = await builtInModels();
  const lines = readFileSync(new URL(`${set}.txt`, SETS), "utf8")
    .trim()
    .split("\n");
  const asking = lines.filter((line) => asksOfArticles(line.split("\t").at(-1) ?? line, tokens) > 0).length;
  expect((kind === "ask" ? asking : lines.length - asking) / lines.length).toBeGreaterThan(share);
});

test.each(["", "?", "。", "  "])("nothing said (%j) is no question, and no error", async (text) => {
  expect(asksOfArticles(text, (await builtInModels()).tokens)).toBeLessThan(3);
});

test("a long text is judged by its beginning", async () => {
  const { tokens } = await builtInModels();
  const begins = "who discovered the ruins of Machu Picchu and when were they opened to visitors? ".repeat(5);
  expect(asksOfArticles(begins + "lol you guys ".repeat(50), tokens)).toBe(asksOfArticles(begins, tokens));
});
