import type { Message } from "discord.js";
import type { Question } from "../../retrieve/answer.ts";
import { parseControlId, splitCitations } from "../replies/control-id.ts";
import { shownQuestion } from "../replies/render-reply.ts";

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
  return { ...(previous === null ? {} : { previous }), previousCitations: citationsOf(replied) };
}

/** Whether a message of the bot answers a question or quotes. */
export function answersSomething(message: Message): boolean {
  return shownQuestion(message) !== null || citationsOf(message).length > 0;
}

/** The buttons of an answer carry all its citation ids. */
function citationsOf({ components }: Message): string[] {
  for (const row of components) {
    if (!("components" in row)) continue;
    for (const part of row.components) {
      const state = "customId" in part && part.customId ? parseControlId(part.customId) : null;
      if (state?.action === "more" || state?.action === "here") return splitCitations(state.rest);
    }
  }
  return [];
}
