import { PermissionFlagsBits } from "discord.js";
import { runBot } from "../../../src/bot/gateway/run-bot.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../../retrieve/search/collection.ts";
import { FAIR } from "../comparing/fair.ts";
import { keptLog } from "../quiet-log.ts";
import { openScene, settingsFor } from "../scene.ts";
import type { StandInMessage } from "../stand-in/world.ts";

/** What comes while the bot is away. */
const NEW: Collection = {
  "flood.md": {
    title: "High water at the market",
    texts: [
      "The river rose by 3 metres overnight and flooded the market square. Shopkeepers carried their goods to the upper floors.",
    ],
    date: "2026-03-04",
  },
  "square.md": {
    title: "The square under water",
    texts: [
      "The river rose by 3 metres overnight, flooding the market square. The mayor promised higher walls along the bank.",
    ],
    date: "2026-03-03",
  },
  "comet.md": {
    title: "A comet above Marlow",
    texts: [
      "An icy comet with two green tails was photographed above the observatory on Monday. Astronomers measured its orbit with three telescopes.",
    ],
    date: "2026-03-01",
  },
};
const QUESTION = "How high did the river rise at the market square?";
const WRITES = { permissions: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages, locale: "en-US" };

/** What the bot says unasked when articles have come: to two people in a channel, to one directly, and the digest. */
export async function showNews(models: SearchModels, show: (message: StandInMessage, above: string) => void) {
  const before = new LocalEngine(await storeOf(FAIR, models), models);
  await using scene = await openScene({ engine: before });
  const { discord, store, guild, channel, ann, ben } = scene;
  const cy = discord.world.addUser("cy");
  const follow = (user: typeof ann, options: Readonly<Record<string, string>>) =>
    discord.command(user, channel, "follow", options, WRITES);
  show(await follow(ann, { question: QUESTION }), "/follow");
  await follow(ben, { question: QUESTION });
  await follow(cy, { question: QUESTION, where: "dm" });
  const { known } = await before.digest({ known: null, shown: [] });
  const state = { period: 0, known, shown: [] };
  await store.news.setDigest(guild.id, { channelId: channel.id, every: "weekly", state });
  await scene.bot.stop();
  await before.close();

  const after = new LocalEngine(await storeOf({ ...FAIR, ...NEW }, models), models);
  // It looks for what is new when it starts, and ends when it has told it.
  const settings = { ...settingsFor(discord.world.token, discord.apiUrl), store };
  await (await runBot(settings, after, keptLog())).stop();
  const unasked = [...discord.world.messages.values()].filter(
    ({ author, interaction }) => author.id === discord.world.bot.id && interaction === null,
  );
  for (const message of unasked) {
    const isDirect = message.channelId !== channel.id;
    show(message, isDirect ? "unasked, in a direct message" : "unasked, in the channel");
  }
  const again = await runBot(settings, after, keptLog());
  show(await follow(ann, {}), "/follow without a question");
  await again.stop();
  await after.close();
}
