import { ComponentType } from "discord.js";
import { expect, test } from "vitest";
import { openScene, plain, visibleText } from "../scene.ts";
import { everyComponent } from "../stand-in/components.ts";
import type { DiscordStandIn } from "../stand-in/discord-stand-in.ts";
import { hasContainers } from "../stand-in/message-rules.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";
const ANSWER = "was lit in 1854";

/** "Invalid Form Body" */
const FORM_REFUSED = 50_035;

/** A place that takes no containers: each message with them is refused for its form. */
function takeNoContainers({ rest }: DiscordStandIn): void {
  rest.faults.push((_, __, body) =>
    hasContainers(body) ? { status: 400, body: { code: FORM_REFUSED, message: "Invalid Form Body" } } : undefined,
  );
}

test("where no containers are taken, the answer comes as plain text, with its controls: to a command, a mention, a press", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  takeNoContainers(discord);

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION, count: 1 });
  const reply = await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}> ${QUESTION}`));
  for (const { content, hasContainers } of [answer, reply]) {
    expect(hasContainers).toBe(false);
    expect(plain(content)).toContain(ANSWER);
  }
  discord.press(ann, answer, "more");
  await discord.edited(answer);
  expect(plain(answer.content)).toContain("Its keeper left in 1971.");
  expect(discord.world.violations).toEqual([]);
});

test("an answer of an older version, an embed, becomes one with containers when it is pressed", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: QUESTION, count: 1 });
  const controls = everyComponent(answer.components).filter(({ type }) => type === ComponentType.ActionRow);
  Object.assign(answer, {
    hasContainers: false,
    embeds: [{ description: "old" }],
    components: controls,
  });

  discord.press(ann, answer, "more");
  await discord.edited(answer);

  expect(answer).toMatchObject({ hasContainers: true, content: "", embeds: [] });
  expect(visibleText(answer)).toContain("Its keeper left in 1971.");
  expect(discord.world.violations).toEqual([]);
});
