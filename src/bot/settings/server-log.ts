import type { Call } from "../calls/call.ts";
import { clip } from "../replies/clip.ts";
import { CONTENT_LENGTH } from "../replies/limits.ts";
import { renderReply } from "../replies/render-reply.ts";
import { wordsReply } from "../replies/reply.ts";
import { writableChannel } from "./writable-channel.ts";

/**
 * Notes in a server's log, if its managers chose a channel for it, what one of them has done: a sentence, and perhaps lines below
 * it, all as Markdown. Nobody waits for it, and where it cannot be posted only the operator hears so.
 */
export function tellServerLog(
  { bot, texts, userId, guildId, settings }: Call,
  sentence: string,
  lines: readonly string[] = [],
  channels: readonly (string | null)[] = [settings.logChannel],
): void {
  const reply = wordsReply(texts, clip([sentence, ...lines].join("\n"), CONTENT_LENGTH));
  for (const id of new Set(channels)) {
    if (id === null) continue;
    const post = async () => {
      const channel = await writableChannel(bot.client, guildId, id);
      if (channel === null) return;
      await bot.turns.take(id, userId, () => channel.send(renderReply(reply, "plain")));
    };
    bot.inFlight.track(
      post().catch((error: unknown) => bot.log.warn({ err: error, guild: guildId }, "not noted in the server's log")),
    );
  }
}
