import { dateIn } from "../locales/dates.ts";
import { wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

export const about: PlainCommand = {
  kind: "slash",
  name: "about",
  audience: "everyone",
  options: [],
  isPrivate: always,
  async run(_, { bot, texts }) {
    const started = performance.now();
    const status = await bot.engine.status();
    const engineMs = Math.round(performance.now() - started);
    return wordsReply(
      texts,
      texts.about({
        version: bot.version,
        model: status.model,
        counts: texts.counts(status.articles, status.files, status.passages),
        updated: dateIn(texts, status.updated),
        // Before the first heartbeat there is no measurement (-1).
        gatewayMs: Math.max(0, Math.round(bot.client.ws.ping)),
        engineMs,
      }),
    );
  },
};
