import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { en } from "../../../src/bot/locales/en.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor, shownMarkdown, visibleText } from "../scene.ts";
import { TinyEngine } from "../tiny-engine.ts";

/** Found in two of the tiny articles. */
const QUESTION = "When was the lighthouse of Skerry lit for the first time, and the ferry?";

async function askedScene(options: { private?: boolean } = {}) {
  const scene = await openScene({ engine: new TinyEngine() });
  const answer = await scene.discord.command(scene.ann, scene.channel, "ask", { question: QUESTION, ...options });
  return { scene, answer };
}

test("every quotation of an answer can be read on: its passage with the sentence marked, and back again", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const first = visibleText(answer);
  expect(first).toMatch(/1\/2[\s\S]+2\/2/);
  expect(shownMarkdown(answer)).toContain("\n## A ferry sails to Skerry on Mondays.\n");

  discord.press(ann, answer, "more", { nth: 1 });
  await discord.edited(answer);
  expect(shownMarkdown(answer)).toContain("> **A ferry sails to Skerry on Mondays.** It carries the mail.");

  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(visibleText(answer)).toBe(first);
  expect(discord.world.violations).toEqual([]);
});

test("buttons work after a restart, with the question found again in the message", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  await scene.bot.stop();
  const engine = new TinyEngine();
  const again = await runBot(settingsFor(discord.world.token, discord.apiUrl), engine, keptLog());

  discord.press(ann, answer, "more");
  await discord.edited(answer);

  expect(engine.asked[0]?.text).toBe(QUESTION);
  expect(visibleText(answer)).toContain("Its keeper left in 1971.");
  expect(visibleText(answer)).toContain(`🔎 ${QUESTION}\n`);
  await again.stop();
});

test("somebody else's press leaves the answer alone and brings a private copy", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ben } = scene;
  const before = visibleText(answer);

  const copy = await discord.response(discord.press(ben, answer, "more"));

  expect(copy.onlyFor).toBe(ben.id);
  expect(visibleText(copy)).toContain("Its keeper left in 1971.");
  expect(visibleText(answer)).toBe(before);
  discord.press(ben, copy, "here");
  await discord.edited(copy);
  expect(visibleText(copy)).toBe(before);
});

test("reading on shows the article, all results every quotation, and both lead back", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const before = visibleText(answer);

  discord.press(ann, answer, "more");
  await discord.edited(answer);
  expect(visibleText(answer)).toMatch(/The lighthouse of Skerry\n[\s\S]+Its keeper left in 1971\./);
  expect(shownMarkdown(answer)).toContain("**The lighthouse of Skerry was lit in 1854 for the first time.**");
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(visibleText(answer)).toBe(before);
  discord.press(ann, answer, "all");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("2/2");
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(visibleText(answer)).toBe(before);
  expect(discord.world.violations).toEqual([]);
});

test("that a quotation may only be related is said above it, also after buttons were pressed", async () => {
  const engine = Object.assign(new TinyEngine(), { tier: "related", usualCount: 1 } as const);
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(visibleText(answer)).toContain(`🟡 ${en.related}`);
  for (const action of ["more", "here", "all", "here"]) {
    discord.press(ann, answer, action);
    await discord.edited(answer);
    expect(visibleText(answer), action).toContain(`🟡 ${en.related}`);
  }
  expect(discord.world.violations).toEqual([]);
});

test("all results shows more than the one quotation that was given at first", async () => {
  const engine = Object.assign(new TinyEngine(), { usualCount: 1 });
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(visibleText(answer)).not.toContain("1/");
  discord.press(ann, answer, "all");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("2/2");
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(visibleText(answer)).not.toContain("2/2");
});

test("a button whose passage has gone says so privately and leaves the answer as it is", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const before = visibleText(answer);
  answer.components = JSON.parse(JSON.stringify(answer.components).replaceAll("tiny00", "gone00"));

  discord.press(ann, answer, "more");
  const told = await discord.world.until(() =>
    [...discord.world.messages.values()].find((message) => visibleText(message).includes("no longer in the articles")),
  );

  expect(told.onlyFor).toBe(ann.id);
  expect(visibleText(answer)).toBe(before.replaceAll("tiny00", "gone00"));
});

test("a follow-up asks with the question and the quotations before it", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann, engine } = scene;

  const opened = discord.press(ann, answer, "followup");
  await discord.world.until(() => opened.modal ?? undefined);
  const next = await discord.response(discord.submit(opened, "And the keeper, when did he leave the lighthouse?"));

  expect(engine.asked.at(-1)).toMatchObject({ previous: QUESTION, previousCitations: ["tiny0000", "tiny0001"] });
  expect(visibleText(next)).toContain("The lighthouse of Skerry");
});

test("a reply to an answer follows up on it", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann, channel, engine } = scene;

  const question = discord.say(ann, channel, `<@${discord.world.bot.id}> And the keeper of the lighthouse?`, {
    replyTo: answer,
  });
  await discord.replyTo(question);

  expect(engine.asked.at(-1)).toMatchObject({
    text: "And the keeper of the lighthouse?",
    previous: QUESTION,
    previousCitations: ["tiny0000", "tiny0001"],
  });
});

test("whoever wants gets the passage as works refer to it, to be copied, for himself alone", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ben } = scene;
  const copied = await discord.response(discord.press(ben, answer, "reference"));
  expect(copied.onlyFor).toBe(ben.id);
  expect(shownMarkdown(copied)).toMatch(
    /```\nThe lighthouse of Skerry\. 2024-11-23\. islands\.txt, lines 1–3\. \[tiny0000\]\n```/,
  );
  expect(shownMarkdown(copied)).toContain("**BibTeX**\n```\n@misc{tiny0000,\n");
  expect(discord.world.violations).toEqual([]);
});

test("the asker and moderators may delete an answer; others may not", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  const first = await discord.command(ann, channel, "ask", { question: QUESTION });
  const second = await discord.command(ann, channel, "ask", { question: QUESTION });

  const refused = await discord.response(discord.press(ben, first, "delete"));
  expect(refused.onlyFor).toBe(ben.id);
  expect(first.state).toBe("shown");
  discord.press(ann, first, "delete");
  await discord.world.until(() => first.state === "deleted" || undefined);
  discord.press(ben, second, "delete", { permissions: PermissionFlagsBits.ManageMessages });
  await discord.world.until(() => second.state === "deleted" || undefined);
});

test("a private answer can be shared with everybody, saying who did, without a ping", async () => {
  const { scene, answer } = await askedScene({ private: true });
  await using _ = scene;
  const { discord, ann } = scene;

  const shared = await discord.response(discord.press(ann, answer, "share"));

  expect(shared.onlyFor).toBeNull();
  expect(shownMarkdown(shared)).toContain(`<@${ann.id}>`);
  expect(visibleText(shared)).toContain("was lit in 1854");
  expect(discord.world.violations).toEqual([]);
});

test("when nothing answers, a menu of headlines leads to their articles", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: "Who invented sourdough bread?" });

  const article = await discord.response(discord.select(ann, answer, "look", "tiny0001"));

  expect(article.onlyFor).toBe(ann.id);
  expect(visibleText(article)).toContain("It carries the mail.");
});

test("feedback counts once per person, and is shown to the server's managers without names", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann, ben, channel } = scene;

  for (const [user, vote] of [
    [ann, "helpful"],
    [ann, "unhelpful"],
    [ben, "helpful"],
  ] as const) {
    await discord.response(discord.press(user, answer, vote));
  }
  const shown = await discord.command(ann, channel, "gaps");

  expect(shown.onlyFor).toBe(ann.id);
  expect(visibleText(shown)).toContain("👍 1 · 👎 1");
  expect(visibleText(shown)).not.toContain(ann.username);
});

test("a button of another version of the bot says that it no longer works", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const [id = ""] = discord.customIds(answer);
  answer.components = JSON.parse(JSON.stringify(answer.components).replace(id, "from another age"));

  const told = await discord.response(discord.press(ann, answer, "from another age"));

  expect(shownMarkdown(told)).toContain("no longer");
});
