import { expect, test } from "vitest";
import { openScene, visibleText } from "../scene.ts";
import { TinyEngine } from "../tiny-engine.ts";

const PARAGRAPHS = Array.from(
  { length: 40 },
  (_, i) => `Day ${i + 1} of the voyage. ${`The crew counted ${i * 7} birds and wrote it down. `.repeat(6).trim()}`,
);
const LOG = { title: "The log of the Petrel", text: PARAGRAPHS.join("\n\n"), source: "petrel.txt" };
const NOTE = { title: "A note", text: "One paragraph only.", source: "note.txt" };

async function openedScene() {
  const scene = await openScene({ engine: new TinyEngine([LOG, NOTE]) });
  const opened = await scene.discord.command(scene.ann, scene.channel, "lookup", { text: "log of the petrel" });
  return { scene, opened };
}

/** The days whose paragraphs a page shows whole. */
const daysOn = (text: string) => PARAGRAPHS.flatMap((paragraph, i) => (text.includes(paragraph) ? [i + 1] : []));

test("a unique headline opens its article: headline, date, file, first paragraphs, whole", async () => {
  const { scene, opened } = await openedScene();
  await using _ = scene;
  const text = visibleText(opened);
  for (const fact of ["The log of the Petrel", "2024", "petrel.txt", "1/"]) expect(text).toContain(fact);
  expect(daysOn(text).slice(0, 2)).toEqual([1, 2]);
  expect(scene.discord.world.violations).toEqual([]);
});

test("turning its pages shows all of it once, in both directions, each page as long as a telephone shows", async () => {
  const { scene, opened } = await openedScene();
  await using _ = scene;
  const { discord, ann } = scene;
  const seen: string[] = [];
  const turn = async (which: 0 | 1) => {
    const id = discord.customIds(opened).filter((each) => each.startsWith("turn"))[which] ?? "";
    discord.press(ann, opened, id);
    await discord.edited(opened);
  };
  for (seen.push(visibleText(opened)); !seen.at(-1)?.includes("Day 40 "); seen.push(visibleText(opened))) await turn(1);
  expect(seen.flatMap(daysOn)).toEqual(PARAGRAPHS.map((_, i) => i + 1));
  expect(Math.max(...seen.map(({ length }) => length))).toBeLessThan(1_800);
  const back = [visibleText(opened)];
  while (!/(?<!\d)1\//.test(back.at(-1) ?? "")) {
    await turn(0);
    back.push(visibleText(opened));
    expect(back.length).toBeLessThanOrEqual(seen.length);
  }
  expect(back.flatMap((text) => daysOn(text)[0] ?? []).at(-1)).toBeLessThan(3);
  expect(discord.world.violations).toEqual([]);
});

test("the menu of its parts leads to any of them; somebody else's choice brings a private copy", async () => {
  const { scene, opened } = await openedScene();
  await using _ = scene;
  const { discord, ann, ben } = scene;
  const menu = discord.customIds(opened).find((id) => id.startsWith("part")) ?? "";
  discord.select(ann, opened, menu, "37");
  await discord.edited(opened);
  expect(daysOn(visibleText(opened))).toContain(38);
  const again = discord.customIds(opened).find((id) => id.startsWith("part")) ?? "";
  const copy = await discord.response(discord.select(ben, opened, again, "0"));
  expect(copy.onlyFor).toBe(ben.id);
  expect(daysOn(visibleText(copy))[0]).toBe(1);
  expect(daysOn(visibleText(opened))).toContain(38);
  expect(discord.world.violations).toEqual([]);
});

test("an article of one page has nothing to turn", async () => {
  await using scene = await openScene({ engine: new TinyEngine([LOG, NOTE]) });
  const note = await scene.discord.command(scene.ann, scene.channel, "lookup", { text: "A note" });
  expect(visibleText(note)).toContain("One paragraph only.");
  expect(scene.discord.customIds(note).filter((id) => !id.startsWith("delete"))).toEqual([]);
});
