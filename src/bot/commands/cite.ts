import { engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import { passageView } from "../replies/answer-view.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { never, type PlainCommand } from "./command.ts";

export const cite: PlainCommand = {
  kind: "slash",
  name: "cite",
  audience: "everyone",
  options: [{ name: "id", type: "text", required: true, longest: 40 }],
  isPrivate: never,
  run: (interaction, call) => citeReply(call, interaction.options.getString("id", true).trim().replace(/^#/, "")),
};

/** The passage with this citation id, or a notice that it is gone. */
export async function citeReply(call: Call, citation: string): Promise<Reply> {
  const found = await (await engineFor(call.bot, call.guildId)).cite(citation);
  if (found === null) return wordsReply(call.texts, call.texts.gone);
  const state = { asker: call.userId, at: 0, citations: [found.quotation.citation], isPrivate: call.isPrivate };
  return passageView(call, state, found.quotation);
}
