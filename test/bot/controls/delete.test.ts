import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { openScene, type Scene } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

/** Whether the asker's press of "delete" takes the message away, and nobody else's does. */
async function expectDeletable({ discord, ann, ben }: Scene, message: StandInMessage): Promise<void> {
  const refusal = await discord.response(discord.press(ben, message, "delete"));
  expect(refusal.onlyFor).toBe(ben.id);
  expect(message.state).toBe("shown");
  discord.press(ann, message, "delete");
  await discord.world.until(() => message.state === "deleted" || undefined);
}

test("whatever the bot says in public, who asked can delete it: answers, lists, passages, what was not found", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  for (const [name, options] of [
    ["ask", { question: "When was the lighthouse of Skerry lit?" }],
    ["ask", { question: "Who invented sourdough bread?" }],
    ["ask", { question: "  " }],
    ["lookup", { text: "islands" }],
    ["lookup", { text: "zeppelins" }],
    ["cite", { id: "tiny0001" }],
    ["cite", { id: "nothere" }],
    ["sources", {}],
    ["sources", { search: "zeppelins" }],
  ] as const) {
    const message = await discord.command(ann, channel, name, options);
    expect(message.onlyFor).toBeNull();
    await expectDeletable(scene, message);
  }
  expect(discord.world.violations).toEqual([]);
});

test("the help after an empty mention, an apology and the words of a refusal can be deleted, too", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const mention = `<@${discord.world.bot.id}>`;
  await expectDeletable(scene, await discord.replyTo(discord.say(ann, channel, mention)));

  engine.before = () => Promise.reject(new Error("the index is broken"));
  await expectDeletable(scene, await discord.replyTo(discord.say(ann, channel, `${mention} When?`)));
  await expectDeletable(scene, await discord.command(ann, channel, "ask", { question: "When?" }));
  expect(discord.world.violations).toEqual([]);
});

test("a refusal in words, where the bot may not react, can be deleted", async () => {
  const admission = { concurrency: 1, queueLength: 1, burst: 1, refillSeconds: 600 };
  await using scene = await openScene({ deny: PermissionFlagsBits.AddReactions, settings: { admission } });
  const { discord, ann, channel } = scene;
  const mention = `<@${discord.world.bot.id}> When was the lighthouse of Skerry lit?`;
  await discord.replyTo(discord.say(ann, channel, mention));

  await expectDeletable(scene, await discord.replyTo(discord.say(ann, channel, mention)));
});
