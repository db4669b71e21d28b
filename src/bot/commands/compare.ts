import { inQuestionLanguage } from "../calls/call.ts";
import { comparisonReply } from "../comparing/comparison-reply.ts";
import { timelineReply } from "../comparing/timeline-reply.ts";
import { wordsReply } from "../replies/reply.ts";
import { type AskingCommand, asChosen, PRIVATE_OPTION } from "./command.ts";
import { completeScope, SCOPE_OPTIONS, withScope } from "./options/scope-options.ts";

/** What several articles tell of the same, side by side. */
export const compare: AskingCommand = {
  kind: "slash",
  name: "compare",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "question", type: "text", required: true }, ...SCOPE_OPTIONS, PRIVATE_OPTION],
  asks: "slash",
  isPrivate: asChosen,
  async run(interaction, asked) {
    const question = interaction.options.getString("question", true);
    const call = inQuestionLanguage(asked, question);
    if (question.trim() === "") return wordsReply(call.texts, call.texts.emptyQuestion);
    return comparisonReply(call, withScope(interaction, question));
  },
  complete: completeScope,
};

/** What articles tell of a topic, in the order of time. */
export const timeline: AskingCommand = {
  kind: "slash",
  name: "timeline",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "topic", type: "text", required: true }, ...SCOPE_OPTIONS, PRIVATE_OPTION],
  asks: "slash",
  isPrivate: asChosen,
  async run(interaction, asked) {
    const topic = interaction.options.getString("topic", true);
    const call = inQuestionLanguage(asked, topic);
    if (topic.trim() === "") return wordsReply(call.texts, call.texts.emptyQuestion);
    return timelineReply(call, withScope(interaction, topic), 0);
  },
  complete: completeScope,
};
