import { beforeAll, describe, expect, test } from "vitest";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

const tickets = (title: string, crowns: string, date: string | null) => ({
  title,
  texts: [`A ticket for the ferry to Harrow Ness costs ${crowns} crowns from Monday on, said Ida Brandt.`],
  date,
});

let engine: LocalEngine;
/** Two persons say different things of the same. */
let quarrel: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  const store = await storeOf(
    {
      "2024/ferry.md": tickets("Ferry dearer", "four", "2024-03-12"),
      "2025/ferry.md": tickets("Ferry dearer again", "five", "2025-03-18"),
      "leaflet.md": tickets("Ferry leaflet", "six", null),
    },
    models,
  );
  engine = new LocalEngine(store, models);
  const said = [
    "“The dam will be repaired by May,” said Mayor Anna Brandt. Brandt said that the repair of the dam costs four million crowns.",
    "The engineer said nothing at first. “The repair of the dam costs nine million crowns,” said the engineer Jonas Weil.",
  ];
  quarrel = new LocalEngine(
    await storeOf({ "dam.md": { title: "Quarrel over the dam", texts: said } }, models),
    models,
  );
  return async () => {
    await engine.close();
    await quarrel.close();
  };
});

const PRICE = "How much is a ticket for the ferry to Harrow Ness?";
/** The labels of a message's buttons. */
const labels = ({ components }: StandInMessage) =>
  (JSON.stringify(components).match(/(?<="label":")[^"]*/g) ?? []).map((label) => label.replaceAll("\u2009", " "));
const chipOf = (message: StandInMessage) => labels(message).find((label) => label.includes("show all"));

describe("which articles are asked", () => {
  test("is said by options of /ask, shown before the question, and undone by the chip below the answer", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const answer = await discord.command(ann, channel, "ask", {
      question: PRICE,
      from: "2024",
      to: "2024-03",
      count: 1,
    });
    expect(visibleText(answer)).toContain("costs four crowns");
    expect(visibleText(answer)).toContain(`dt>=2024 dt<=2024-03 ${PRICE}`);
    expect(chipOf(answer)).toBe("Only 1 January – 31 March 2024 · show all");
    discord.press(ann, answer, "widen");
    await discord.edited(answer);
    expect(visibleText(answer)).not.toContain("dt>=2024");
    expect(visibleText(answer)).toContain(PRICE);
    expect(chipOf(answer)).toBeUndefined();
    expect(discord.world.violations).toEqual([]);
  });

  test("is kept when more of the answer is shown, and when it is shown again", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const answer = await discord.command(ann, channel, "ask", { question: PRICE, source: "2024/" });
    expect(chipOf(answer)).toBe("Only 2024/ · show all");
    discord.press(ann, answer, "all");
    await discord.edited(answer);
    expect(visibleText(answer)).not.toContain("five crowns");
    discord.press(ann, answer, "here");
    await discord.edited(answer);
    expect(visibleText(answer)).toContain("four crowns");
    expect(chipOf(answer)).toBe("Only 2024/ · show all");
  });

  test("is said in the words of a mention; a press on the chip asks of any time", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const question = "How much was a ticket for the ferry to Harrow Ness in March 2024?";
    const asked = discord.say(ann, channel, `<@${discord.world.bot.id}> ${question}`);
    const answer = await discord.replyTo(asked);
    expect(visibleText(answer)).toContain("costs four crowns");
    expect(chipOf(answer)).toBe("Only March 2024 · show all");
    discord.press(ann, answer, "widen");
    await discord.edited(answer);
    expect(visibleText(answer)).toContain(`dt:any ${question}`);
    expect(chipOf(answer)).toBeUndefined();
    expect(discord.world.violations).toEqual([]);
  });

  test("never leaves out an article without a date, and says that it has none", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const answer = await discord.command(ann, channel, "ask", { question: PRICE, from: "2026-01" });
    expect(visibleText(answer)).toContain("costs six crowns");
    expect(visibleText(answer)).toContain("no date · A. Writer · leaflet.md");
  });

  test("is not guessed: what names no day is said, and everything is asked", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const answer = await discord.command(ann, channel, "ask", { question: PRICE, from: "once" });
    expect(shownMarkdown(answer)).toContain("I did not understand dt>=once, and left it out");
    expect(visibleText(answer)).toContain("crowns");
  });

  test("is suggested while one types: days with articles, days in words, files and headlines", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const suggested = async (option: string, typed: string) =>
      (await discord.complete(ann, channel, "ask", option, typed)).map(({ name, value }) => [name, value]);
    expect(await suggested("from", "")).toEqual([
      ["March 2025", "2025-03"],
      ["March 2024", "2024-03"],
      ["2025", "2025"],
      ["2024", "2024"],
    ]);
    expect(await suggested("to", "2024-02")).toEqual([["29 February 2024 (February 2024)", "2024-02-29"]]);
    expect(await suggested("source", "leaf")).toEqual([["leaflet.md", "leaflet.md"]]);
    const [[name, value] = []] = await suggested("article", "dearer again");
    expect(name).toBe("Ferry dearer again · 2025/ferry.md");
    const answer = await discord.command(ann, channel, "ask", { question: PRICE, article: value ?? "" });
    expect(visibleText(answer)).toContain("costs five crowns");
    expect(chipOf(answer)).toBe("Only Ferry dearer again · show all");
  });

  test("holds for /lookup: headlines and phrases of these articles alone", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const opened = await discord.command(ann, channel, "lookup", { text: "ferry dearer", to: "2024" });
    expect(visibleText(opened)).toContain("four crowns");
    expect(visibleText(opened)).not.toContain("dearer again");
    const phrase = await discord.command(ann, channel, "lookup", { text: "crowns from Monday on", source: "2025/*" });
    expect(visibleText(phrase)).toContain("five crowns");
    expect(visibleText(phrase)).not.toContain("four crowns");
    expect(discord.world.violations).toEqual([]);
  });

  test("is said by a speaker's name: only what they say answers, is marked as theirs, and a press asks all again", async () => {
    await using scene = await openScene({ engine: quarrel });
    const { discord, ann, channel } = scene;
    const question = "What does the repair of the dam cost?";
    const answer = await discord.command(ann, channel, "ask", { question, said_by: "Weil" });
    expect(visibleText(answer)).toContain("nine million");
    expect(visibleText(answer)).not.toContain("four million");
    expect(visibleText(answer)).toContain("said by the engineer Jonas Weil · page of 23 November 2024");
    expect(visibleText(answer)).toContain(`said_by:Weil ${question}`);
    expect(chipOf(answer)).toBe("Only words of Weil · show all");
    discord.press(ann, answer, "widen");
    await discord.edited(answer);
    expect(visibleText(answer)).toContain("four million");
    expect(chipOf(answer)).toBeUndefined();
    expect(discord.world.violations).toEqual([]);
  });

  test("of a speaker whom nobody quotes is told, with whose names come near, in /ask and /lookup", async () => {
    await using scene = await openScene({ engine: quarrel });
    const { discord, ann, channel } = scene;
    const said = "Nobody called **Weyl** is quoted in the articles. Perhaps you mean: **the engineer Jonas Weil**";
    const answer = await discord.command(ann, channel, "ask", { question: "What does it cost?", said_by: "Weyl" });
    expect(shownMarkdown(answer)).toContain(said);
    expect(visibleText(answer)).not.toContain("million");
    const found = await discord.command(ann, channel, "lookup", { text: "million crowns", said_by: "Weyl" });
    expect(shownMarkdown(found)).toContain(said);
  });

  test("by a speaker is suggested while one types, the most quoted first, and holds for phrases that are looked up", async () => {
    await using scene = await openScene({ engine: quarrel });
    const { discord, ann, channel } = scene;
    const suggested = async (typed: string) =>
      (await discord.complete(ann, channel, "lookup", "said_by", typed)).map(({ value }) => value);
    expect(await suggested("")).toEqual(["Mayor Anna Brandt", "the engineer Jonas Weil"]);
    expect(await suggested("jonas")).toEqual(["the engineer Jonas Weil"]);
    const chosen = { text: "million crowns", said_by: "the engineer Jonas Weil" };
    const found = await discord.command(ann, channel, "lookup", chosen);
    expect(visibleText(found)).toContain("nine million");
    expect(visibleText(found)).not.toContain("four million");
    expect(discord.world.violations).toEqual([]);
  });
});
