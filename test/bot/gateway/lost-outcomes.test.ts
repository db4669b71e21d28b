import { expect, test } from "vitest";
import { openScene, visibleText } from "../scene.ts";

const QUESTION = "When was the lighthouse of Skerry lit?";

test("an acknowledgement whose outcome is lost on the way counts: the answer comes, and changes and goes when it is pressed", async () => {
  await using scene = await openScene();
  const { discord, ann, channel, log } = scene;
  // What Discord has done once it refuses to do again.
  const lost = new Set<string>();
  discord.rest.isOutcomeLost = (_, path) => path.endsWith("/callback") && lost.size < lost.add(path).size;

  const answer = await discord.command(ann, channel, "ask", { question: QUESTION });
  expect(visibleText(answer)).toContain("was lit in 1854");
  discord.press(ann, answer, "more");
  await discord.edited(answer);
  discord.press(ann, answer, "delete");

  await discord.world.until(() => answer.state === "deleted" || undefined);
  expect(lost.size).toBe(3);
  expect(log.lines.map(({ message }) => message)).not.toContain("interaction gone");
});
