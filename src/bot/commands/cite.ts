import { engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import { passageView } from "../replies/answer-view.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { asChosen, type PlainCommand, PRIVATE_OPTION } from "./command.ts";
import { meantIds, unknownId } from "./unknown-id.ts";

export const cite: PlainCommand = {
  kind: "slash",
  name: "cite",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "id", type: "text", required: true, longest: 40 }, PRIVATE_OPTION],
  isPrivate: asChosen,
  run: (interaction, call) => citeTyped(call, interaction.options.getString("id", true).trim()),
};

/** The passage that a typed id means. */
async function citeTyped(call: Call, typed: string): Promise<Reply> {
  const engine = await engineFor(call.bot, call.guildId);
  for (const { id, isGuess } of meantIds(typed)) {
    if ((await engine.cite(id)) === null) continue;
    const reply = await citeReply(call, id);
    return isGuess ? { ...reply, words: call.texts.guessedId } : reply;
  }
  return unknownId(call, typed);
}

/** The passage with this citation id, or a notice that it is gone. */
async function citeReply(call: Call, citation: string): Promise<Reply> {
  const found = await (await engineFor(call.bot, call.guildId)).cite(citation);
  if (found === null) return wordsReply(call.texts, call.texts.gone);
  const state = { asker: call.userId, at: 0, citations: [found.quotation.citation], isPrivate: call.isPrivate };
  return passageView(call, state, found.quotation);
}
