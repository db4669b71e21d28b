import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { CollectionIndexer } from "../../../src/bot/collections/collection-indexer.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, plain, shownMarkdown, visibleText } from "../scene.ts";
import { FAIR } from "./fair.ts";

const { "town.md": TOWN, ...COMMON } = FAIR as Collection & { readonly "town.md": Collection[string] };

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

/** A bot of an operator whose articles tell of the fair, in a server that has an article of its own about it. */
async function openServer() {
  const own = new LocalEngine(await storeOf({ "town.md": TOWN }, models), models);
  const indexer = { extensions: [".md"], model: "none", open: async () => own } as unknown as CollectionIndexer;
  const collections = openCollections({ folder: join(temporaryFolder(), "servers"), indexer, log: keptLog() });
  const engine = new LocalEngine(await storeOf(COMMON, models), models);
  return openScene({ engine, settings: { collections } });
}

test("what a server's own article tells otherwise than the operator's is underlined in both, and elsewhere nobody sees it", async () => {
  await using scene = await openServer();
  const { discord, ann, channel } = scene;
  const question = "Who opened the harvest fair in Marlow?";
  const reply = await discord.command(ann, channel, "compare", { question });
  expect(shownMarkdown(reply)).toMatch(/^- Name: ① \*\*Otto Brandt\*\* · ② \*\*Lena Holm\*\*/m);
  expect(shownMarkdown(reply)).toContain("by __**Otto Brandt**__, the mayor.");
  expect(shownMarkdown(reply)).toContain("by __**Lena Holm**__, the mayor.");
  expect(visibleText(reply)).toContain("town.md");
  const direct = discord.world.addChannel({ recipient: ann });
  const alone = await discord.command(ann, direct, "compare", { question });
  expect(plain(shownMarkdown(alone))).not.toContain("Otto Brandt");
  expect(discord.world.violations).toEqual([]);
});

test("a timeline of both is one, in the order of time", async () => {
  await using scene = await openServer();
  const { discord, ann, channel } = scene;
  const shown = visibleText(await discord.command(ann, channel, "timeline", { topic: "harvest fair in Marlow" }));
  expect(shown).toContain("1–3 of 3");
  expect(shown).toMatch(/1874[\s\S]*Letters about the fair[\s\S]*340 visitors[\s\S]*560 visitors/);
  expect(discord.world.violations).toEqual([]);
});
