import fc from "fast-check";
import { expect, test } from "vitest";
import { type Shelf, shelfCode, shelfOf } from "../../../src/bot/reading/shelf.ts";
import { openScene, type Scene, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { TinyEngine } from "../tiny-engine.ts";

/** Chooses in a menu of a message, the `which`-th that browses, and waits for what comes of it. */
async function choose({ discord, ann }: Scene, message: StandInMessage, which: number, value: string): Promise<string> {
  const menu = discord.customIds(message).filter((id) => id.startsWith("browse"))[which] ?? "";
  discord.select(ann, message, menu, value);
  await discord.edited(message);
  return visibleText(message);
}

test("/sources leads by file to the articles of one, and from there into one of them, privately", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const list = await discord.command(ann, channel, "sources");
  expect(visibleText(list)).toContain("3 articles in 2 files");

  expect(await choose(scene, list, 0, "?gfile")).toContain("By file");
  const ofFile = await choose(scene, list, 0, "?ftiny0000");
  expect(ofFile).toContain("islands.txt · 2 articles");
  expect(ofFile).toContain("The ferry");
  expect(ofFile).not.toContain("茶馆");

  const menu = discord.customIds(list).find((id) => id.startsWith("look")) ?? "";
  const article = await discord.response(discord.select(ann, list, menu, "tiny0001"));
  expect(article.onlyFor).toBe(ann.id);
  expect(visibleText(article)).toContain("A ferry sails to Skerry on Mondays. It carries the mail.");
  expect(discord.world.violations).toEqual([]);
});

test("/sources leads by date to a year, its months and what has no date", async () => {
  const dates = ["2024-11-23", "2024-02-01", "2019-05-05", null];
  const engine = new TinyEngine(dates.map((date, i) => ({ title: `Notice ${i}`, text: "A text.", date })));
  await using scene = await openScene({ engine });
  const list = await scene.discord.command(scene.ann, scene.channel, "sources");

  await choose(scene, list, 0, "?gyear");
  const year = await choose(scene, list, 0, "?d2024");
  expect(year).toContain("2024 · 2 articles");
  const month = await choose(scene, list, 0, "?d2024-02");
  expect(month).toContain("February 2024 · 1 article");
  expect(month).toContain("Notice 1");
  expect(month).not.toContain("Notice 0");
  await choose(scene, list, 0, "?gyear");
  expect(await choose(scene, list, 0, "?d")).toContain("Without a date · 1 article");
  expect(scene.discord.world.violations).toEqual([]);
});

test("of many files each can be chosen, page by page, and every list fits a message", async () => {
  const long = "name ".repeat(60);
  const many = Array.from({ length: 60 }, (_, i) => ({
    title: `${i} ${long}`,
    text: "A text.",
    source: `${i} ${long}.txt`,
  }));
  await using scene = await openScene({ engine: new TinyEngine(many) });
  const { discord, ann, ben, channel } = scene;
  const list = await discord.command(ann, channel, "sources");
  expect(visibleText(list)).toContain("1–8 / 60");
  expect(await choose(scene, list, 0, "?gfile")).toContain("1–25 / 60");
  const next = () => discord.customIds(list).filter((id) => id.startsWith("list"))[1] ?? "";
  for (const shown of ["26–50 / 60", "51–60 / 60"]) {
    discord.press(ann, list, next());
    await discord.edited(list);
    expect(visibleText(list)).toContain(shown);
  }
  const copy = await discord.response(
    discord.press(ben, list, discord.customIds(list).find((id) => id.startsWith("list")) ?? ""),
  );
  expect(copy.onlyFor).toBe(ben.id);
  expect(visibleText(list)).toContain("51–60 / 60");
  expect(discord.world.violations).toEqual([]);
});

test("/sources finds by words of a headline, whatever they begin with", async () => {
  await using scene = await openScene({
    engine: new TinyEngine(Array.from({ length: 10 }, (_, i) => ({ title: `?d20 and ${i}`, text: "A text." }))),
  });
  const { discord, ann, channel } = scene;
  const list = await discord.command(ann, channel, "sources", { search: "?d20" });
  expect(visibleText(list)).toContain("Articles for “?d20”");
  discord.press(ann, list, discord.customIds(list).filter((id) => id.startsWith("list"))[1] ?? "");
  await discord.edited(list);
  expect(visibleText(list)).toContain("?d20 and 9");
  const none = await discord.command(ann, channel, "sources", { search: "zeppelins" });
  expect(visibleText(none)).toContain("Neither");
});

test("a shelf is the same after it was carried by a button", () => {
  const shelf: fc.Arbitrary<Shelf> = fc.oneof(
    fc.record({ kind: fc.constant("search" as const), typed: fc.string({ unit: "grapheme", minLength: 1 }) }),
    fc.record({
      kind: fc.constant("groups" as const),
      by: fc.constantFrom("year" as const, "file" as const, "language" as const),
    }),
    fc.constantFrom<Shelf>(
      { kind: "articles", filter: { by: "all" } },
      { kind: "articles", filter: { by: "date", begins: null } },
      { kind: "articles", filter: { by: "date", begins: "2024-11" } },
      { kind: "articles", filter: { by: "language", language: "zh-Hant" } },
      { kind: "articles", filter: { by: "file", citation: "0123456789" } },
    ),
  );
  fc.assert(
    fc.property(shelf, (each) => {
      expect(shelfOf(shelfCode(each))).toEqual(each);
    }),
  );
});
