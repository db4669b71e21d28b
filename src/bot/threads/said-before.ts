import type { AnyThreadChannel, Message } from "discord.js";
import { isForbidden } from "../calls/discord-errors.ts";
import { questionText } from "../calls/question-text.ts";
import { shownQuestion } from "../replies/shown-question.ts";

/** So many messages before one are looked at. */
const LOOKED_AT = 20;

/**
 * What people and bots wrote in a thread before a message, latest first; empty where that may not be read, null where Discord
 * does not tell it now.
 */
export async function saidBefore(thread: AnyThreadChannel, message: Message): Promise<readonly Message[] | null> {
  const earlier = await thread.messages
    .fetch({ before: message.id, limit: LOOKED_AT })
    .catch((error: unknown) => (isForbidden(error) ? [] : null));
  if (earlier === null) return null;
  return [...earlier.values()]
    .filter(({ system }) => !system)
    .sort((a, b) => b.createdTimestamp - a.createdTimestamp || (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
}

/** The message on which a thread was started, or with which a forum post begins; null where there is none. */
export async function starterOf(thread: AnyThreadChannel): Promise<Message | null> {
  return (await thread.fetchStarterMessage().catch(() => null)) ?? null;
}

/** What a thread was about before a message: the latest answer of the bot in it, or what it began with. */
export type ThreadSubject =
  | { readonly kind: "answer"; readonly answer: Message }
  | { readonly kind: "opening"; readonly text: string };

/** Null outside threads, and for the message with which one begins. */
export async function threadSubject(message: Message, botId: string): Promise<ThreadSubject | null> {
  const thread = message.channel;
  if (!thread.isThread() || message.id === thread.id) return null;
  const earlier = (await saidBefore(thread, message)) ?? [];
  const answer = earlier.find((said) => isAnswer(said, botId));
  if (answer !== undefined) return { kind: "answer", answer };
  const starter = await starterOf(thread);
  if (starter !== null && isAnswer(starter, botId)) return { kind: "answer", answer: starter };
  // A forum post's title says what its first message may leave out; of another thread the name is the beginning of that message.
  const first = starter ?? (earlier.length < LOOKED_AT ? earlier.at(-1) : undefined);
  const text = first === undefined ? "" : questionText(first, botId);
  const named = text === "" || first?.id === first?.channelId;
  return { kind: "opening", text: [named ? thread.name : "", text].filter(Boolean).join("\n") };
}

/** Whether a message is an answer of the bot. */
export function isAnswer(message: Message, botId: string): boolean {
  return message.author.id === botId && shownQuestion(message) !== null;
}
