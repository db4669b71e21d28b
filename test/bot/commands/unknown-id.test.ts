import { expect, test } from "vitest";
import { meantIds } from "../../../src/bot/commands/unknown-id.ts";
import { openScene, visibleText } from "../scene.ts";

test("an id may be typed with its mark, in capitals, or with letters that ids have not", () => {
  const surely = (typed: string) => meantIds(typed).flatMap(({ id, isGuess }) => (isGuess ? [] : id));

  expect(surely("#k3x9m2p0qz")).toContain("k3x9m2p0qz");
  expect(surely("page.txt · lines 3–9 · #k3x9m2p0qz")).toContain("k3x9m2p0qz");
  expect(surely("`K3X9M2POQZ`")).toContain("k3x9m2p0qz");
  expect(surely("")).toEqual([]);
});

test("two characters in the wrong order, or one typed twice, are found as a guess", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  for (const id of ["tiyn0001", "tinny0001"]) {
    const shown = visibleText(await discord.command(ann, channel, "cite", { id }));
    expect(shown).toContain("No passage has this id; the closest is:");
    expect(shown).toContain("It carries the mail.");
  }
  expect(visibleText(await discord.command(ann, channel, "cite", { id: "#TINY0001" }))).not.toContain("closest");
});

test("who types a headline instead of an id is offered the articles", async () => {
  await using scene = await openScene();
  const { discord, ann, channel } = scene;

  const reply = await discord.command(ann, channel, "cite", { id: "lighthouse" });

  expect(visibleText(reply)).toContain("No passage here has the id “lighthouse”");
  expect(visibleText(reply)).toContain("The lighthouse of Skerry");
  expect(discord.customIds(reply).some((id) => id.startsWith("look"))).toBe(true);
  expect(discord.world.violations).toEqual([]);
});

test("an empty follow-up or question says that it was empty, and asks nothing", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, engine } = scene;
  const answer = await discord.command(ann, channel, "ask", { question: "When was the lighthouse of Skerry lit?" });
  const opened = discord.press(ann, answer, "followup");
  await discord.modal(opened);

  const told = await discord.response(discord.submit(opened, "   \n "));
  const asked = await discord.command(ann, channel, "ask", { question: "   " });

  expect(told.onlyFor).toBe(ann.id);
  for (const reply of [told, asked]) expect(visibleText(reply)).toContain("Your question was empty");
  expect(engine.asked).toHaveLength(1);
});
