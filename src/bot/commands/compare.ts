import { inQuestionLanguage } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { comparisonReply } from "../comparing/comparison-reply.ts";
import { timelineReply } from "../comparing/timeline-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { type AskingCommand, asChosen, PRIVATE_OPTION } from "./command.ts";
import { completeScope, SCOPE_OPTIONS, withScope } from "./options/scope-options.ts";

/** What several articles tell of the same, side by side. */
export const compare = telling("compare", "question", comparisonReply);

/** What articles tell of a topic, in the order of time. */
export const timeline = telling("timeline", "topic", (call, topic) => timelineReply(call, topic, 0));

/** A command that is asked as `/ask` is, of some articles or all of them. */
function telling(
  name: AskingCommand["name"],
  asked: string,
  reply: (call: AdmittedCall, words: string) => Promise<Reply>,
): AskingCommand {
  return {
    kind: "slash",
    name,
    audience: "everyone",
    showsArticles: true,
    options: [{ name: asked, type: "text", required: true }, ...SCOPE_OPTIONS, PRIVATE_OPTION],
    asks: "slash",
    isPrivate: asChosen,
    async run(interaction, admitted) {
      const words = interaction.options.getString(asked, true);
      const call = inQuestionLanguage(admitted, words);
      if (words.trim() === "") return wordsReply(call.texts, call.texts.emptyQuestion);
      return reply(call, withScope(interaction, words));
    },
    complete: completeScope,
  };
}
