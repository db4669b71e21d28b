import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { ForkedEngine } from "../retrieve/forked-engine.ts";
import { updateIndexInProcess } from "../retrieve/forked-index.ts";
import { converse } from "./conversation.ts";
import { printSummary, USUAL_ARTICLES } from "./index.ts";
import { type IndexOptions, withIndexOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import { serveDiscord } from "./serve-discord.ts";
import type { Settings } from "./settings.ts";

export function startCommand(settings: Settings): Command {
  const command = new Command("start").description(
    "Starts the Discord bot; without DISCORD_TOKEN, the same conversation in the terminal.",
  );
  return withIndexOptions(command, settings).action((options: IndexOptions) => run(options, settings));
}

async function run({ index, model }: IndexOptions, settings: Settings): Promise<void> {
  if (!existsSync(join(index, "manifest.json"))) await buildFirstIndex(index, model);
  const engine = await ForkedEngine.start({ indexFolder: index, model });
  try {
    if (settings.discordToken !== null) {
      await serveDiscord(settings.discordToken, settings, engine);
      return;
    }
    const { articles, passages } = await engine.status();
    console.log(`Verbatim answers from ${articles} articles (${passages} passages). Ask, or type /help or /quit.`);
    await converse(engine);
  } finally {
    await engine.close();
  }
}

async function buildFirstIndex(indexFolder: string, model: string): Promise<void> {
  console.log(`There is no index yet: reading ${USUAL_ARTICLES}/.`);
  const progress = progressBar();
  try {
    const summary = await updateIndexInProcess({ indexFolder, paths: [USUAL_ARTICLES], model }, progress.show);
    progress.end();
    printSummary(summary);
  } finally {
    progress.end();
  }
}
