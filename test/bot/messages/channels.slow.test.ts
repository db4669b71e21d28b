import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSearchModels } from "../../../src/retrieve/search/search-models.ts";
import { openEngine } from "../../retrieve/open-engine.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openScene, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

/*
 * Replies to each set. The rule (src/bot/asked/is-sure.ts) is fitted to all of them but the second halves of "fresh", of 200 lines
 * of chatter and 60 questions, and "last", and to none of the words of any: see scripts/talk/README.md.
 */
const MOST_CHATTER = {
  chatter: 2,
  "chatter-later": 1,
  "chatter-unseen": 2,
  "chatter-fresh": 3,
  "chatter-last": 3,
  "questions-elsewhere": 1,
};
const LEAST_QUESTIONS = {
  questions: 90,
  "questions-later": 32,
  "questions-unseen": 29,
  "questions-fresh": 70,
  "questions-last": 45,
};
const LEAST_FOLLOW_UPS = 17;
/** So many people speak before it is waited for what is said to them. */
const AT_ONCE = 40;
const UNLIMITED = { concurrency: 32, queueLength: 10_000, burst: 1_000, refillSeconds: 0.001 };

test("where the bot listens it answers what it knows, and leaves people's talk alone", async () => {
  const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  const folder = join(temporaryFolder(), "index");
  await indexSamples(folder, models);
  await using engine = closing(openEngine(folder, models));
  await using scene = await openScene({
    engine: engine.it,
    settings: { messageContent: true, admission: UNLIMITED },
  });
  const { discord, channel, guild, store, bot, ben } = scene;
  await store.changeSettings(guild.id, { channels: [channel.id] });
  const mention = `<@${discord.world.bot.id}>`;
  const say = (text: string, replyTo?: StandInMessage) =>
    discord.say(discord.world.addUser("somebody"), channel, text, replyTo ? { replyTo } : {});
  const settle = () => discord.replyTo(discord.say(ben, channel, `${mention} Who first described tardigrades?`));

  const bySet = new Map<string, StandInMessage[]>();
  for (const set of [...Object.keys(MOST_CHATTER), ...Object.keys(LEAST_QUESTIONS)]) {
    const messages: StandInMessage[] = [];
    for (const line of linesOf(`${set}.txt`)) {
      messages.push(say(line.split("\t").at(-1) ?? line));
      if (messages.length % AT_ONCE === 0) await settle();
    }
    bySet.set(set, messages);
    await settle();
  }
  const followUps: { says: string; message: StandInMessage }[] = [];
  for (const line of linesOf("follow-up-pairs.jsonl")) {
    const { question, asked, says } = JSON.parse(line) as { question: string; asked: string; says: string };
    const answer = await discord.replyTo(say(`${mention} ${question}`));
    followUps.push({ says, message: say(asked, answer) });
  }
  await settle();
  await bot.stop();

  const replies = (set: string) => (bySet.get(set) ?? []).map((message) => discord.repliesTo(message).length);
  const answered = (set: string) => replies(set).filter((count) => count > 0).length;
  const followed = followUps.filter(({ says, message }) => {
    return discord.repliesTo(message).some((reply) => visibleText(reply).includes(says));
  }).length;
  const figures = [...bySet.keys()].map((set) => `${set}: ${answered(set)} of ${replies(set).length}`);
  console.log([...figures, `follow-ups: ${followed} of ${followUps.length}`].join("\n"));
  for (const [set, most] of Object.entries(MOST_CHATTER)) expect(answered(set), set).toBeLessThanOrEqual(most);
  for (const [set, least] of Object.entries(LEAST_QUESTIONS)) expect(answered(set), set).toBeGreaterThanOrEqual(least);
  expect([...bySet.keys()].flatMap(replies).filter((count) => count > 1)).toEqual([]);
  expect(followed).toBeGreaterThanOrEqual(LEAST_FOLLOW_UPS);
  const said = followUps.map(({ message }) => message.content);
  expect((await store.gaps(guild.id, 1)).filter((gap) => !said.includes(gap))).toEqual([]);
});

function linesOf(name: string): string[] {
  return readFileSync(new URL(`sets/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}

function closing<T extends { close(): Promise<void> }>(it: T) {
  return { it, [Symbol.asyncDispose]: () => it.close() };
}
