import type { Message } from "discord.js";
import type { Question } from "../../retrieve/answer.ts";
import { parseControlId, splitCitations } from "../replies/control-id.ts";
import { shownQuestion } from "../replies/render-reply.ts";
import { threadSubject } from "../threads/said-before.ts";

type Context = Pick<Question, "previous" | "previousCitations">;

/**
 * What a message follows up on, when it replies to an answer of the bot: that answer's question and quotations; in a thread,
 * those of the latest answer there, else what the thread began with.
 */
export async function previousOf(message: Message, botId: string): Promise<Context> {
  const { messageId } = message.reference ?? {};
  // Where it was deleted or may not be read, the message is a question like any other.
  const replied = messageId ? await message.channel.messages.fetch(messageId).catch(() => null) : null;
  if (replied?.author.id === botId) return contextOf(replied);
  const subject = await threadSubject(message, botId);
  if (subject === null) return {};
  return subject.kind === "answer" ? contextOf(subject.answer) : { previous: subject.text };
}

function contextOf(answer: Message): Context {
  const previous = shownQuestion(answer);
  return { ...(previous === null ? {} : { previous }), previousCitations: citationsOf(answer) };
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
