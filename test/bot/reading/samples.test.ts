import { beforeAll, expect, test } from "vitest";
import type { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { openEngine } from "../../retrieve/open-engine.ts";
import { indexSamples, lettersOf } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openScene, visibleText } from "../scene.ts";

let engine: LocalEngine;
beforeAll(async () => {
  const folder = temporaryFolder();
  const models = await builtInModels();
  await indexSamples(folder, models);
  engine = openEngine(folder, models);
  return () => engine.close();
});

test("every sample article opens with headline and lead, never with a byline alone, and can be read to its end", async () => {
  await using scene = await openScene({ engine });
  const { discord, channel } = scene;
  for (const { citation, title, passages } of await engine.lookUp("", 1_000)) {
    // A person may not ask so many things at once.
    const reader = discord.world.addUser(citation);
    const article = await engine.readArticle(citation, 0, passages);
    const opened = await discord.command(reader, channel, "lookup", { text: `#${citation}` });
    const pages = [visibleText(opened)];
    expect(lettersOf(pages[0] ?? "")).toContain(lettersOf(title ?? ""));
    const lead = article?.passages.find(({ kind }) => kind === "paragraph");
    expect(lettersOf(pages[0] ?? "")).toContain(lettersOf(lead?.text ?? "no lead"));
    for (let next = ""; pages.length < 9; pages.push(visibleText(opened))) {
      next = discord.customIds(opened).filter((id) => id.startsWith("turn"))[1] ?? "";
      if (next === "" || Number(next.split(":")[2]) >= passages) break;
      discord.press(reader, opened, next);
      await discord.edited(opened);
    }
    const shown = lettersOf(pages.join("\n"));
    for (const { text } of article?.passages ?? []) expect(shown).toContain(lettersOf(text));
  }
  expect(discord.world.violations).toEqual([]);
});

test.each([
  ["tradigrade", "Small, slow and almost impossible to kill"],
  ["tingyu langqiao", "听雨廊桥修好了"],
  ["ドコマデ", "割れた器は、どこまで待てるか"],
  ["一片茶葉", "一片茶叶怎样翻过雪山"],
])("/lookup suggests for %s what is meant, and opens it", async (typed, title) => {
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;
  const [first] = await discord.complete(ann, channel, "lookup", "text", typed);
  expect(first?.name).toContain(title);
  expect(visibleText(await discord.command(ann, channel, "lookup", { text: typed }))).toContain(title);
  expect(discord.world.violations).toEqual([]);
});
