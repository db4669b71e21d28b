import { ActivityType } from "discord.js";
import type { Bot } from "../calls/bot.ts";

/** How often the number of articles is looked up; Discord allows five changes of presence in twenty seconds. */
const LOOK_MS = 60_000;

/** Shows the number of articles below the bot's name and keeps it current. @returns a function that stops this */
export function showArticles(bot: Bot): () => void {
  let shown: number | null = null;
  const look = async () => {
    try {
      const { articles } = await bot.engine.status();
      if (articles === shown) return;
      shown = articles;
      const name = `${articles} ${articles === 1 ? "article" : "articles"}`;
      bot.client.user.setPresence({ activities: [{ type: ActivityType.Watching, name }] });
    } catch (error) {
      bot.log.warn({ err: error }, "the engine does not tell its status");
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return () => clearInterval(timer);
}
