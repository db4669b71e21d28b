import type { Call } from "../calls/call.ts";
import { wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

export const privacy: PlainCommand = {
  kind: "slash",
  name: "privacy",
  audience: "everyone",
  options: [{ name: "do", type: "choice", choices: ["show", "opt-out", "opt-in", "erase"] }],
  isPrivate: always,
  run: async (interaction, call) => wordsReply(call.texts, act(interaction.options.getString("do"), call)),
};

function act(what: string | null, { bot, texts, userId }: Call): string {
  switch (what) {
    case "opt-out":
      bot.store.optOut(userId);
      return texts.optedOut;
    case "opt-in":
      bot.store.optIn(userId);
      return texts.optedIn;
    case "erase":
      return texts.erased(bot.store.erase(userId));
    default:
      return texts.privacy(bot.store.retentionDays);
  }
}
