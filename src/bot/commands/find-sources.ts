import type { Message } from "discord.js";
import { askEngine } from "../calls/ask-engine.ts";
import { questionText } from "../calls/question-text.ts";
import { answerView } from "../replies/answer-view.ts";
import { wordsReply } from "../replies/reply.ts";
import type { MessageCommand } from "./command.ts";

/** In a message's menu: shows passages that back (or contradict) what it says. */
export const findSources: MessageCommand = {
  kind: "message",
  name: "find-sources",
  audience: "everyone",
  showsArticles: true,
  async run(interaction, call) {
    const { targetMessage } = interaction;
    const text = questionText(targetMessage, call.bot.client.user.id) || embeddedText(targetMessage);
    if (text === "") {
      call.bot.tally.answered("help");
      return wordsReply(call.texts, call.texts.noText);
    }
    return answerView(call, await askEngine(call, { text }), text);
  },
};

/** The text of a message that consists of embeds, as those of news feeds do. */
function embeddedText({ embeds }: Message): string {
  return embeds.map(({ title, description }) => [title, description].filter(Boolean).join("\n")).join("\n");
}
