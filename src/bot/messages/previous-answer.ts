import type { Message } from "discord.js";
import type { Question } from "../../retrieve/answer.ts";
import { shownCitations, shownQuestion } from "../replies/shown-question.ts";
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
  return { ...(previous === null ? {} : { previous }), previousCitations: shownCitations(answer) };
}

/** Whether a message of the bot answers a question or quotes. */
export function answersSomething(message: Message): boolean {
  return shownQuestion(message) !== null || shownCitations(message).length > 0;
}
