import { expect, test } from "vitest";
import { openScene, type Scene, visibleText } from "../scene.ts";

const BREAD = "Who invented sourdough bread?";

async function ask({ discord, channel }: Scene, user: Scene["ann"], ...questions: readonly string[]): Promise<void> {
  for (const question of questions) await discord.command(user, channel, "ask", { question });
}

test("/gaps shows how often a question was asked, when and in which channel, without names", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  await ask(scene, ann, BREAD, "Where do zebras sleep?");
  await ask(scene, ben, "the bread (sourdough): who invented it");

  const listed = await discord.command(ann, channel, "gaps");
  const text = visibleText(listed);
  expect(listed.onlyFor).toBe(ann.id);
  expect(text).toMatch(/2 × the bread .+\n<t:\d+:d> · <#\d+>\n- 1 × Where do zebras/);
  expect(text).toContain(`<#${channel.id}>`);
  for (const user of [ann, ben]) expect(text).not.toContain(user.id);
  expect(discord.world.violations).toEqual([]);
});

test("a group that was dismissed is hidden, with whatever is asked later and means the same, until it is brought back", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel, store, guild } = scene;
  await ask(scene, ann, BREAD, "Where do zebras sleep?");
  const page = await discord.command(ann, channel, "gaps");
  const menu = discord.customIds(page).find((id) => id.startsWith("dismiss")) ?? "";
  const [mark = ""] = optionsOf(page, /sourdough/);

  discord.select(ann, page, menu, mark);
  await discord.edited(page);
  expect(visibleText(page)).toContain(`Dismissed, and not shown again: ${BREAD}`);
  expect(visibleText(page)).toContain("1 × Where do zebras");
  expect(visibleText(page)).not.toContain("1 × Who invented");
  await ask(scene, ben, "the bread (sourdough): who invented it");
  expect(visibleText(await discord.command(ann, channel, "gaps"))).not.toContain("sourdough");

  discord.press(ann, page, "restore");
  await discord.edited(page);
  expect(visibleText(page)).toContain(`Brought back: ${BREAD}`);
  expect(visibleText(page)).toMatch(/2 × .+sourdough/);
  expect(await store.gaps(guild.id, 7)).toHaveLength(3);
  expect(discord.world.violations).toEqual([]);
});

test("many groups come page by page", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, store, guild } = scene;
  const words = "alpaca badger cougar dugong ermine falcon gibbon".split(" ");
  for (const word of words) store.noteGap({ guildId: guild.id, userId: ann.id, question: `Where is the ${word}?` });

  const page = await discord.command(ann, channel, "gaps");
  expect(words.filter((word) => visibleText(page).includes(word))).toHaveLength(6);
  const next = discord.customIds(page).filter((id) => id.startsWith("gaps"))[1] ?? "";
  discord.press(ann, page, next);
  await discord.edited(page);
  expect(words.filter((word) => visibleText(page).includes(word))).toEqual(["alpaca"]);
  expect(discord.world.violations).toEqual([]);
});

test("an answer that was rated down is listed with its question and headline, one that was helpful is not", async () => {
  await using scene = await openScene();
  const { discord, ann, ben, channel } = scene;
  for (const [user, vote] of [
    [ann, "unhelpful"],
    [ben, "unhelpful"],
    [ben, "helpful"],
  ] as const) {
    const question =
      vote === "helpful" ? "What ferry sails to Skerry on Mondays?" : "When was the lighthouse of Skerry lit?";
    const answer = await discord.command(user, channel, "ask", { question });
    await discord.response(discord.press(user, answer, vote));
  }

  const page = await discord.command(ann, channel, "gaps");
  const down = discord.customIds(page).find((id) => /^gaps:.*:down\./.test(id)) ?? "";
  discord.press(ann, page, down);
  await discord.edited(page);
  const text = visibleText(page);
  expect(text).toMatch(/2 × When was the lighthouse of Skerry lit\?\nThe lighthouse of Skerry · <t:/);
  expect(text).not.toContain("ferry sails");
  expect(text).toContain("👍 1 · 👎 2");
  const kept = visibleText(await discord.command(ben, channel, "privacy"));
  expect(kept).toMatch(/^- \d{1,2} \w+ \d{4} 👎: When was the lighthouse/m);
  expect(discord.world.violations).toEqual([]);
});

/** Values of the choices of a message's menus whose label matches. */
function optionsOf(message: object, label: RegExp): string[] {
  const options: { label?: string; value?: string }[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("options" in part && Array.isArray(part.options)) options.push(...part.options);
    for (const below of Object.values(part)) if (Array.isArray(below) || typeof below === "object") walk(below);
  };
  walk((message as { components: unknown }).components);
  return options.flatMap((option) => (label.test(option.label ?? "") ? [option.value ?? ""] : []));
}
