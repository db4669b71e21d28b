import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { en } from "../../../src/bot/locales/en.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor, visibleText } from "../scene.ts";
import { TinyEngine } from "../tiny-engine.ts";

/** Found in two of the tiny articles. */
const QUESTION = "When was the lighthouse of Skerry lit for the first time, and the ferry?";

async function askedScene(options: { private?: boolean } = {}) {
  const scene = await openScene({ engine: new TinyEngine() });
  const answer = await scene.discord.command(scene.ann, scene.channel, "ask", { question: QUESTION, ...options });
  return { scene, answer };
}

test("paging shows the next quotation with its answering sentence marked, and back again", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const first = visibleText(answer);
  expect(first).toContain("1/2");

  discord.press(ann, answer, "next");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("2/2");
  expect(visibleText(answer)).toContain("A ferry sails to Skerry");
  expect(answer.embeds[0]?.description).toContain("**A ferry sails to Skerry on Mondays.**");

  discord.press(ann, answer, "prev");
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

  discord.press(ann, answer, "next");
  await discord.edited(answer);

  expect(engine.asked[0]?.text).toBe(QUESTION);
  expect(visibleText(answer)).toContain("2/2");
  expect(answer.embeds[0]?.author?.name).toBe(QUESTION);
  await again.stop();
});

test("somebody else's press leaves the answer alone and brings a private copy", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ben } = scene;

  const copy = await discord.response(discord.press(ben, answer, "next"));

  expect(copy.onlyFor).toBe(ben.id);
  expect(visibleText(copy)).toContain("2/2");
  expect(visibleText(answer)).toContain("1/2");
  discord.press(ben, copy, "prev");
  await discord.edited(copy);
  expect(visibleText(copy)).toContain("1/2");
});

test("more context shows the neighbours, all results every quotation, and both lead back", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;

  discord.press(ann, answer, "more");
  await discord.edited(answer);
  expect(answer.embeds.map(({ title }) => title)).toEqual(["The lighthouse of Skerry", "The ferry"]);
  expect(answer.embeds[0]?.description).toContain("**The lighthouse of Skerry was lit in 1854 for the first time.**");
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(answer.embeds).toHaveLength(1);
  discord.press(ann, answer, "all");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("2/2");
  expect(answer.embeds).toHaveLength(2);
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(visibleText(answer)).toContain("1/2");
  expect(discord.world.violations).toEqual([]);
});

test("that a quotation may only be related is said above it, also after buttons were pressed", async () => {
  const engine = Object.assign(new TinyEngine(), { tier: "related", usualCount: 1 } as const);
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(answer.content).toBe(en.related);
  for (const action of ["more", "here", "all", "here"]) {
    discord.press(ann, answer, action);
    await discord.edited(answer);
    expect(answer.content, action).toBe(en.related);
  }
  expect(discord.world.violations).toEqual([]);
});

test("all results shows more than the one quotation that was given at first", async () => {
  const engine = Object.assign(new TinyEngine(), { usualCount: 1 });
  await using scene = await openScene({ engine });
  const { discord, ann, channel } = scene;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(answer.embeds).toHaveLength(1);
  expect(visibleText(answer)).not.toContain("1/");
  discord.press(ann, answer, "all");
  await discord.edited(answer);
  expect(answer.embeds).toHaveLength(2);
  expect(visibleText(answer)).toContain("2/2");
  discord.press(ann, answer, "here");
  await discord.edited(answer);
  expect(answer.embeds).toHaveLength(1);
});

test("a button whose passage has gone says so privately and leaves the answer as it is", async () => {
  const { scene, answer } = await askedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const before = visibleText(answer);
  const more = answer.components[0]?.components.find(
    (part) => "custom_id" in part && part.custom_id.startsWith("more"),
  );
  if (!more || !("custom_id" in more)) throw new Error("no button");
  more.custom_id = more.custom_id.replaceAll("tiny", "gone");

  discord.press(ann, answer, "more");
  const told = await discord.world.until(() =>
    [...discord.world.messages.values()].find(({ content }) => content.includes("no longer in the articles")),
  );

  expect(told.onlyFor).toBe(ann.id);
  expect(visibleText(answer)).toBe(before);
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
  expect(shared.content).toContain(`<@${ann.id}>`);
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
  const [button] = answer.components[0]?.components ?? [];
  if (!button || !("custom_id" in button)) throw new Error("no button");
  button.custom_id = "from another age";

  const told = await discord.response(discord.press(ann, answer, "from another age"));

  expect(told.content).toContain("no longer");
});
