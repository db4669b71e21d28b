import { beforeAll, describe, expect, test } from "vitest";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { openScene, shownMarkdown, visibleText } from "../scene.ts";
import { FAIR } from "./fair.ts";

let engine: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  engine = new LocalEngine(await storeOf(FAIR, models), models);
  return () => engine.close();
});

const QUESTION = "Who opened the harvest fair in Marlow?";

describe("/compare", () => {
  test("debug", async () => {
    await using scene = await openScene({ engine });
    const { discord, ann, channel } = scene;
    for (const q of [QUESTION, "How many visitors did the harvest fair in Marlow draw?"])
      console.log(shownMarkdown(await discord.command(ann, channel, "compare", { question: q })));
    console.log(visibleText(await discord.command(ann, channel, "timeline", { topic: "harvest fair in Marlow" })));
    expect(discord.world.violations).toEqual([]);
  });
});
