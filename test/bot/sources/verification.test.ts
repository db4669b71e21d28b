import { beforeAll, describe, expect, test } from "vitest";
import { JoinedEngine } from "../../../src/bot/collections/joined-engine.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";

let engine: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  const store = await storeOf(
    {
      "ferry.md": {
        title: "Ferry dearer",
        texts: [
          "“A ticket for the ferry costs four crowns from Monday on,” said harbour master Ida Brandt. The old pier was painted green in spring. Nobody on the island keeps a second boat of that size.",
        ],
        date: "2024-03-12",
      },
      "lamp.md": {
        title: "The lamp",
        texts: ["The lighthouse of Skerry was lit in 1854 for the first time."],
        date: null,
      },
    },
    models,
  );
  engine = new LocalEngine(store, models);
  return () => engine.close();
});

const CLAIMS = [
  "“A ticket for the ferry costs four crowns from Monday on.”",
  "“The lighthouse of Skerry was lit in 1845 for the first time.”",
  "“A ticket for the ferry costs four crowns. The lighthouse of Skerry was lit in 1854.”",
  "“A ticket for the ferry costs four crowns from Monday on,” said Jonas Weil.",
  "“The mayor himself has never set foot on that ferry.” “So what?”",
];

describe("the quotations of a message are checked", () => {
  test("from its menu: each with its verdict, what differs, and where it stands", async () => {
    await using scene = await openScene({ engine, settings: { messageContent: true } });
    const { discord, ann, ben, channel } = scene;
    const reply = await discord.messageCommand(ann, "Check quotations", discord.say(ben, channel, CLAIMS.join("\n")));
    const text = visibleText(reply);
    expect(text).toContain("Word for word: 1 of 5");
    expect(text.match(/^\d\. .*$/gm)).toEqual([
      "1. word for word",
      "2. changed",
      "3. put together from different places",
      "4. said by somebody else",
      "5. not in the articles",
    ]);
    expect(shownMarkdown(reply)).toContain("was lit in ~~1845~~ **1854** for the first time");
    expect(text).toContain("here: Jonas Weil · in the article: harbour master Ida Brandt");
    expect(text).toContain("Ferry dearer · 12 March 2024 · #");
    expect(text).toContain("Too short to tell: 1");
    expect(discord.customIds(reply).some((id) => id.startsWith("look"))).toBe(true);
    expect(discord.world.violations).toEqual([]);
  });

  test("by /verify, in one line or in a form", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const typed = await discord.command(ann, channel, "verify", { text: CLAIMS[1] as string });
    expect(visibleText(typed)).toContain("Word for word: 0 of 1");
    const opened = discord.sendCommand(ann, channel, "verify");
    await discord.modal(opened);
    const sent = await discord.response(discord.submit(opened, CLAIMS.join("\n\n")));
    expect(visibleText(sent)).toContain("Word for word: 1 of 5");
    expect(discord.world.violations).toEqual([]);
  });

  test("against a server's own articles and the operator's: the better verdict counts", async () => {
    const models = await builtInModels();
    const own = new LocalEngine(
      await storeOf({ "own.md": ["The ferry to the mill carries nothing but flour."] }, models),
      models,
    );
    const joined = new JoinedEngine(own, engine, () => undefined);
    const { quotations } = await joined.verify(
      "“The ferry to the mill carries nothing but flour.” “The lighthouse of Skerry was lit in 1854 for the first time.”",
    );
    expect(quotations.map(({ verdict, places }) => [verdict, places[0]?.source])).toEqual([
      ["verbatim", "own.md"],
      ["verbatim", "lamp.md"],
    ]);
    await own.close();
  });

  test("and a text without any is told so", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const reply = await discord.command(ann, channel, "verify", { text: "Well, well" });
    expect(visibleText(reply)).toContain("I find no quotation of three words or more in it.");
  });

  test("and many long ones stay within Discord's limits, those that are not verbatim first", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const long = Array.from(
      { length: 30 },
      (_, i) => `“*Nobody* of __the island__ has ever said number ${i} ${"_so_ ".repeat(12)}.”`,
    );
    const reply = await discord.command(ann, channel, "verify", {
      text: [CLAIMS[0], ...long].join(" ").slice(0, 4_000),
    });
    expect(visibleText(reply)).toMatch(/Not shown here: \d+/);
    expect(visibleText(reply)).not.toContain("1. word for word");
    expect(discord.world.violations).toEqual([]);
  });
});
