import { PermissionFlagsBits } from "discord.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { ComparedTelling, TimelineEntry } from "../../../src/retrieve/comparison.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { quotationOf } from "../sample-quotations.ts";
import { openScene, plain, shownMarkdown, visibleText } from "../scene.ts";
import { FAIR } from "./fair.ts";
import { ToldEngine } from "./told-engine.ts";

const QUESTION = "Who opened the harvest fair in Marlow?";

describe("articles that do not tell the same", () => {
  let engine: LocalEngine;
  beforeAll(async () => {
    const models = await builtInModels();
    engine = new LocalEngine(await storeOf(FAIR, models), models);
    return () => engine.close();
  });

  test("are compared in a column each: what differs is underlined, and listed in their own words", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const reply = await discord.command(ann, channel, "compare", { question: QUESTION });
    const shown = shownMarkdown(reply);
    expect(shown.startsWith(`-# 🔎 ${QUESTION}\n**What `)).toBe(true);
    expect(shown).toMatch(/^- Name: ① \*\*Otto Brandt\*\* · ② \*\*Lena Holm\*\*/m);
    expect(shown).toContain("① **The harvest fair drew a crowd**\n> ");
    expect(shown).toContain("by __**Otto Brandt**__, the mayor.");
    expect(shown).toContain("② **Record crowd at the Marlow fair**\n> ");
    expect(shown).toContain("by __**Lena Holm**__, the mayor.");
    expect(visibleText(reply)).toContain("15 September 2024 · A. Writer · town.md · page 1 · line 1 · #");
    expect(discord.customIds(reply).some((id) => id.startsWith("look"))).toBe(true);
    expect(discord.world.violations).toEqual([]);
  });

  test("are not shown where the server wants nothing that is no surer, as no answer is", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel, guild, store } = scene;
    await store.changeSettings(guild.id, { threshold: 1 });
    for (const [name, options] of [
      ["compare", { question: QUESTION }],
      ["timeline", { topic: "harvest fair in Marlow" }],
    ] as const) {
      const reply = await discord.command(ann, channel, name, options);
      expect(visibleText(reply)).toContain("I found nothing in the articles that answers this.");
      expect(visibleText(reply)).toContain("The closest headlines");
      expect(visibleText(reply)).not.toContain("the mayor");
    }
    expect(discord.world.violations).toEqual([]);
  });

  test("stand in a timeline by the days that sentences speak of, in the language of who asks", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const topic = "harvest fair in Marlow";
    const reply = await discord.command(ann, channel, "timeline", { topic }, { locale: "de" });
    const days = visibleText(reply).match(/^(?:\d+\. September 2024|\d{4})(?: · .*)?$/gm);
    expect(days?.[0]).toBe("1874");
    expect(days?.length).toBeGreaterThan(1);
    expect(shownMarkdown(reply)).toContain("was first held __**in 1874**__.");
    expect(discord.world.violations).toEqual([]);
  });
});

function telling(text: string, more: Partial<ComparedTelling["quotation"]> = {}): ComparedTelling {
  return { quotation: quotationOf(text, more), marks: [] };
}

describe("/compare", () => {
  test("says that nothing differs, and where a reprint stands", async () => {
    const engine = new ToldEngine();
    const alsoIn = [{ source: "reprint.txt", title: null, lines: [4, 4] as const }];
    const tellings = [telling("The fair was held.", { alsoIn }), telling("A fair was held.", { citation: "other" })];
    engine.comparison = { kind: "compared", tellings, partsAway: ["north"] };
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const reply = visibleText(await discord.command(ann, channel, "compare", { question: "Was there a fair?" }));
    expect(reply).toContain("I see no number, date, name or negation that differs.");
    expect(reply).toContain("Also in reprint.txt, line 4");
    expect(reply).toContain("Some of the articles are out of reach");
  });

  test("marks a denial, and says which articles do not deny", async () => {
    const engine = new ToldEngine();
    const denial = "*It* was not_open.";
    const marks = [{ start: 9, end: 12, kind: "negation" as const, against: [1] }];
    engine.comparison = {
      kind: "compared",
      tellings: [{ quotation: quotationOf(denial), marks }, telling("It was open.", { citation: "other" })],
    };
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const shown = shownMarkdown(await discord.command(ann, channel, "compare", { question: "Was it open?" }));
    expect(shown).toContain("- Negation: ① **not** · ② –");
    expect(shown).toContain("> \\*It\\* was __**not**__\\_open.");
  });

  test("finds nothing as a question does, and what was asked is noted for the server's managers", async () => {
    await using scene = await openScene({ engine: new ToldEngine() });
    const { discord, ann, channel } = scene;
    const reply = await discord.command(ann, channel, "compare", { question: "Who walked on Mars?" });
    expect(visibleText(reply)).toContain("I found nothing in the articles that answers this.");
    await discord.command(ann, channel, "timeline", { topic: "Mars walks" });
    const gaps = await discord.command(ann, channel, "gaps", {}, { permissions: PermissionFlagsBits.ManageGuild });
    expect(visibleText(gaps)).toContain("Who walked on Mars?");
    expect(visibleText(gaps)).toContain("Mars walks");
  });

  test("shows what is related only where the server shows that of questions", async () => {
    const engine = new ToldEngine();
    engine.tier = "related";
    const tellings = [telling("It was lit in 1854."), telling("It was lit in 1855.", { citation: "other" })];
    engine.comparison = { kind: "compared", tellings };
    await using scene = await openScene({ engine });
    const { discord, ann, channel, guild, store } = scene;
    const question = "When was the lighthouse of Skerry lit?";
    const compared = async () => visibleText(await discord.command(ann, channel, "compare", { question }));
    expect(await compared()).toContain("It was lit in 1855.");
    await store.changeSettings(guild.id, { showRelated: false });
    expect(await compared()).not.toContain("It was lit in 1855.");
    expect(await compared()).toContain("I found nothing in the articles that answers this.");
  });

  test("asks the engine once, and so does each page of a timeline: what articles tell says how sure it is", async () => {
    const engine = new ToldEngine();
    engine.told = { entries: twelve() };
    await using scene = await openScene({ engine });
    const { discord, ann, ben, channel } = scene;
    await discord.command(ann, channel, "compare", { question: "Was there a fair?" });
    expect(engine.asked).toHaveLength(1);
    const reply = await discord.command(ann, channel, "timeline", { topic: "The fair" });
    expect(engine.asked).toHaveLength(2);
    await discord.response(discord.press(ben, reply, "timeline", { nth: 1 }));
    expect(engine.asked).toHaveLength(3);
  });

  test("is heard by who asks alone where that is wished", async () => {
    await using scene = await openScene({ engine: new ToldEngine() });
    const { discord, ann, channel } = scene;
    const reply = await discord.command(ann, channel, "compare", { question: "Who?", private: true });
    expect(reply.onlyFor).toBe(ann.id);
  });
});

/** Twelve sentences, of which the last two have no day. */
function twelve(sentence = "The fair was held."): TimelineEntry[] {
  return Array.from({ length: 12 }, (_, at): TimelineEntry => {
    const day = at < 10 ? `2024-03-${String(at + 10)}` : null;
    const quotation = quotationOf(`${at + 1}: ${sentence}`, { citation: `id${at}` });
    return {
      quotation,
      days: day === null ? null : { from: day, to: day },
      words: at === 0 ? { start: 0, end: 2 } : null,
    };
  });
}

describe("/timeline", () => {
  test("is turned page by page, by what its buttons carry; what has no day stands last, below a heading of its own", async () => {
    const engine = new ToldEngine();
    engine.told = { entries: twelve() };
    await using scene = await openScene({ engine });
    const { discord, ann, ben, channel } = scene;
    const reply = await discord.command(ann, channel, "timeline", { topic: "The fair" });
    const first = visibleText(reply);
    expect(first).toContain("By time, the oldest first: 1–6 of 12");
    expect(shownMarkdown(reply)).toContain("**10 March 2024**\n> __**1:**__ The fair");
    expect(first).toContain("11 March 2024 · date of the article\n2: The fair was held.");
    expect(first).not.toContain("7: The fair");
    const copy = await discord.response(discord.press(ben, reply, "timeline", { nth: 1 }));
    expect(copy.onlyFor).toBe(ben.id);
    expect(visibleText(copy)).toContain("7–12 of 12");
    discord.press(ann, reply, "timeline", { nth: 1 });
    const turned = await discord.world.until(() => {
      const said = visibleText(reply);
      return said.includes("7–12 of 12") ? said : undefined;
    });
    expect(turned.match(/Without a date/g)).toHaveLength(1);
    expect(turned).toMatch(/Without a date\n11: The fair[\s\S]*12: The fair/);
    expect(discord.world.violations).toEqual([]);
  });

  test("writes a month, a year and days that are open on one side as readers do", async () => {
    const engine = new ToldEngine();
    const ranges = [
      { from: "2024-03-01", to: "2024-03-31" },
      { from: "1874-01-01", to: "1874-12-31" },
      { from: "2024-03-01", to: null },
      { from: null, to: null },
    ];
    engine.told = {
      entries: ranges.map((days, at) => ({
        ...{ quotation: quotationOf("It was.", { citation: `id${at}` }), days, words: { start: 0, end: 2 } },
      })),
    };
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const said = visibleText(await discord.command(ann, channel, "timeline", { topic: "It" }));
    for (const day of ["\nMarch 2024\n", "\n1874\n", "\nsince 1 March 2024\n", "\nWithout a date\n"])
      expect(said).toContain(day);
  });
});

const LONG = `${"*Long* sentence_of_many words, ".repeat(60)}and no more.`;
const FRAME: Partial<ComparedTelling["quotation"]> = {
  article: {
    ...{ title: "*".repeat(400), byline: "_".repeat(400), date: "2024-11-23", datedBy: "file-name", language: "en" },
    url: `https://news.example/${"x".repeat(470)}`,
  },
  headings: ["#".repeat(300)],
  source: `${"_".repeat(400)}.txt`,
  alsoIn: [{ source: "_".repeat(400), title: null, lines: [1, 2] }],
  link: `https://pages.example/${"x".repeat(470)}`,
};

describe("long ones stay within Discord's limits", () => {
  test.each([0n, PermissionFlagsBits.EmbedLinks])("four columns (denied: %s)", async (deny) => {
    const engine = new ToldEngine();
    const tellings = [0, 1, 2, 3].map((at) => ({
      quotation: quotationOf(LONG, { ...FRAME, citation: `id${at}` }),
      marks: Array.from({ length: 20 }, (_, i) => ({
        ...{ start: i * 31, end: i * 31 + 6, kind: "number" as const, against: [0, 1, 2, 3].filter((i) => i !== at) },
      })),
    }));
    engine.comparison = { kind: "compared", tellings };
    await using scene = await openScene({ engine, deny });
    const { discord, ann, channel } = scene;
    const shown = shownMarkdown(await discord.command(ann, channel, "compare", { question: "x".repeat(6_000) }));
    expect(discord.world.violations).toEqual([]);
    const left = Number(/Not shown here: (\d)/.exec(shown)?.[1] ?? 0);
    expect(
      ["①", "②", "③", "④"].filter((number) => shown.includes(`\n${number} `) || shown.includes(`\n${number} [`)),
    ).toHaveLength(4 - left);
    expect(left).toBeLessThan(deny === 0n ? 1 : 4);
  });

  test.each([0n, PermissionFlagsBits.EmbedLinks])("twelve entries (denied: %s)", async (deny) => {
    const engine = new ToldEngine();
    engine.told = { entries: twelve(LONG).map((entry) => ({ ...entry, quotation: { ...entry.quotation, ...FRAME } })) };
    await using scene = await openScene({ engine, deny });
    const { discord, ann, channel } = scene;
    const shown = plain(shownMarkdown(await discord.command(ann, channel, "timeline", { topic: "The fair" })));
    expect(discord.world.violations).toEqual([]);
    expect(shown.match(/^(?:__)?\d+:(?:__)? \*Long\*/gm)).toHaveLength(6);
  });

  test("four usual columns are shown whole also where there are no containers", async () => {
    const engine = new ToldEngine();
    const tellings = [0, 1, 2, 3].map((at) =>
      telling(`Part ${at} of a sentence of usual length that tells of the fair.`, { citation: `id${at}` }),
    );
    engine.comparison = { kind: "compared", tellings };
    await using scene = await openScene({ engine, deny: PermissionFlagsBits.EmbedLinks });
    const { discord, ann, channel } = scene;
    const shown = shownMarkdown(await discord.command(ann, channel, "compare", { question: "Which parts?" }));
    for (const { quotation } of tellings) expect(shown).toContain(`> ${quotation.text}`);
    expect(shown).not.toContain("Not shown here");
  });
});
