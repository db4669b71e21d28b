import type { Message } from "discord.js";
import type { Question } from "../../retrieve/answer.ts";
import { shownCitations, shownQuestion } from "../replies/shown-question.ts";

/** What a message follows up on, when it replies to an answer of the bot: that answer's question and quotations. */
export async function previousOf(
  message: Message,
  botId: string,
): Promise<Pick<Question, "previous" | "previousCitations">> {
  const { messageId } = message.reference ?? {};
  if (!messageId) return {};
  // Where it was deleted or may not be read, the message is a question like any other.
  const replied = await message.channel.messages.fetch(messageId).catch(() => null);
  if (replied?.author.id !== botId) return {};
  const previous = shownQuestion(replied);
  return { ...(previous === null ? {} : { previous }), previousCitations: shownCitations(replied) };
}
