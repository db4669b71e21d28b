import { beforeAll, describe, expect, test } from "vitest";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";
import { FAIR } from "./fair.ts";

/** The label of the button that asks all articles. */
function chipOf({ components }: StandInMessage): string | undefined {
  const labels = JSON.stringify(components).match(/(?<="label":")[^"]*/g) ?? [];
  return labels.map((label) => label.replaceAll("\u2009", " ")).find((label) => label.includes("show all"));
}

const QUESTION = "Who opened the harvest fair in Marlow?";
const FIRST_TRIP = (guests: string) => [
  `The ferry to Skerry carried ${guests} guests on its first trip of the season.`,
];
const FERRY = {
  "old.md": { title: "The first ferry of the season", texts: FIRST_TRIP("38"), date: "2023-05-02" },
  "new.md": { title: "Ferry season begins", texts: FIRST_TRIP("55"), date: "2024-05-03" },
  "newer.md": { title: "A full ferry to Skerry", texts: FIRST_TRIP("61"), date: "2024-05-04" },
};

describe("articles that are asked within bounds", () => {
  let engine: LocalEngine;
  beforeAll(async () => {
    const models = await builtInModels();
    engine = new LocalEngine(await storeOf({ ...FAIR, ...FERRY }, models), models);
    return () => engine.close();
  });

  test("are compared only as far as a filter lets them be", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const options = { question: QUESTION, source: "town.md" };
    const reply = await discord.command(ann, channel, "compare", options);
    expect(visibleText(reply)).toContain("Only one article tells of this:");
    expect(visibleText(reply)).toContain("town.md");
    expect(visibleText(reply)).not.toContain("shire.md");
    expect(chipOf(reply)).toBe("Only town.md · show all");
    discord.press(ann, reply, "widen");
    await discord.edited(reply);
    expect(shownMarkdown(reply)).toContain("- Name: ① **Otto Brandt** · ② **Lena Holm**");
    expect(chipOf(reply)).toBeUndefined();
    expect(discord.world.violations).toEqual([]);
  });

  test("say what was misread of a filter, and below a timeline what it is of, which a press undoes", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const misread = await discord.command(ann, channel, "compare", { question: `dt>=soon ${QUESTION}` });
    expect(shownMarkdown(misread)).toMatch(/dt\\?>=soon.*\n\*\*What /);
    const topic = "file:town.md harvest fair in Marlow";
    const reply = await discord.command(ann, channel, "timeline", { topic });
    expect(visibleText(reply)).not.toContain("Record crowd at the Marlow fair");
    expect(chipOf(reply)).toBe("Only town.md · show all");
    discord.press(ann, reply, "widen");
    await discord.edited(reply);
    expect(visibleText(reply)).toContain("By time");
    expect(visibleText(reply)).toContain("Record crowd at the Marlow fair");
  });

  test("are of the days that the question speaks of, which is said below, and a press asks all", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    const question = "How many guests did the ferry to Skerry carry on its first trip in 2024?";
    const reply = await discord.command(ann, channel, "compare", { question });
    expect(shownMarkdown(reply)).toContain("- Number: ① **55** · ② **61**\n");
    expect(chipOf(reply)).toBe("Only 2024 · show all");
    discord.press(ann, reply, "widen");
    await discord.edited(reply);
    expect(shownMarkdown(reply)).toContain("- Number: ① **38** · ② **55** · ③ **61**");
    expect(chipOf(reply)).toBeUndefined();
    const timed = await discord.command(ann, channel, "timeline", {
      topic: "first trip of the ferry to Skerry in 2024",
    });
    expect(visibleText(timed)).not.toContain("carried 38 guests");
    expect(chipOf(timed)).toBe("Only 2024 · show all");
    expect(discord.world.violations).toEqual([]);
  });
});
