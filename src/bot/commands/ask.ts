import { askEngine } from "../calls/ask-engine.ts";
import { inQuestionLanguage } from "../calls/call.ts";
import { answerView } from "../replies/answer-view.ts";
import { wordsReply } from "../replies/reply.ts";
import { MOST_QUOTATIONS } from "../settings/setting-fields.ts";
import { type AskingCommand, asChosen, PRIVATE_OPTION } from "./command.ts";
import { completeScope, SCOPE_OPTIONS, withScope } from "./options/scope-options.ts";

export const ask: AskingCommand = {
  kind: "slash",
  name: "ask",
  audience: "everyone",
  showsArticles: true,
  options: [
    { name: "question", type: "text", required: true },
    ...SCOPE_OPTIONS,
    PRIVATE_OPTION,
    { name: "count", type: "number", least: 1, most: MOST_QUOTATIONS },
  ],
  asks: "slash",
  isPrivate: asChosen,
  async run(interaction, asked) {
    const text = interaction.options.getString("question", true);
    const call = inQuestionLanguage(asked, text);
    if (text.trim() === "") return wordsReply(call.texts, call.texts.emptyQuestion);
    const scoped = withScope(interaction, text);
    const count = interaction.options.getInteger("count");
    return answerView(call, await askEngine(call, { text: scoped, ...(count === null ? {} : { count }) }), scoped);
  },
  complete: completeScope,
};
