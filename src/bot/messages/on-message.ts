import type { Message, PartialMessage } from "discord.js";
import { asksNothing, mayBeRemark, onlyGreets } from "../asked/asks-nothing.ts";
import { wantsSources } from "../asked/wants-sources.ts";
import type { Bot } from "../calls/bot.ts";
import { isGone } from "../calls/discord-errors.ts";
import { namesSomething } from "../calls/overhear.ts";
import { type AdmittedCall, admitQuestion, noteReply, refusedPerson, untilDone } from "../calls/refusal.ts";
import type { Way } from "../calls/tally.ts";
import { mayBeAsked } from "../settings/asking-places.ts";
import { acknowledge } from "./acknowledge.ts";
import { type Address, addressOf, addressWritten, isFromPerson, isTalk } from "./address.ts";
import { type AnsweredMessages, FOLLOWED_MS } from "./answered-messages.ts";
import { callFor, makeReply, textFor } from "./message-reply.ts";
import { answerOverheard } from "./overheard.ts";
import { sendReply } from "./send-reply.ts";
import { tellNotHere } from "./tell-not-here.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** As what questions are counted. */
const WAYS: Readonly<Record<Address, Way>> = {
  dm: "dm",
  mention: "mention",
  reply: "reply",
  "unpinged-reply": "reply",
  follow_up: "follow_up",
  overheard: "channel",
};

/** A message to attend to: where it stands, who wrote it, and how it comes to the bot. */
interface Occasion {
  readonly message: Message;
  /** What its author wrote: the same message, unless a proxy bot has moved it. */
  readonly asked: Message;
  readonly address: Address;
}

/** Answers a message that is meant for the bot, and ignores all others. */
export async function onMessage(bot: Bot, answered: AnsweredMessages, message: Message): Promise<void> {
  if (message.webhookId !== null && message.author.id !== bot.client.user.id) {
    const moved = answered.moved.posted(message);
    if (moved !== null) await attend(bot, answered, { ...moved, message: moved.posted });
    return;
  }
  // At once where that is clear: it may be moved while it is found out how it is meant.
  const clear = isFromPerson(message) ? addressWritten(bot, message) : null;
  if (clear !== null && clear !== "unpinged-reply") answered.moved.noteAsked(message, clear);
  const address = await addressOf(bot, answered.threads, message);
  if (address === null) return;
  if (!answered.isSettled(message.id)) answered.moved.noteAsked(message, address);
  await attend(bot, answered, { message, asked: message, address });
}

/** Takes an answer away with its question, and gives it again where the question was moved. */
export async function onDeletion(
  bot: Bot,
  answered: AnsweredMessages,
  message: Message | PartialMessage,
): Promise<void> {
  const moved = answered.moved.deleted(message.id);
  await answered.onDelete(message);
  if (moved !== null) await attend(bot, answered, { ...moved, message: moved.posted });
}

/** Answers what asks; returns what is only polite; and leaves people's talk alone unless it surely knows the answer. */
async function attend(bot: Bot, answered: AnsweredMessages, occasion: Occasion): Promise<void> {
  const { message, asked, address } = occasion;
  // While it was found out how it is meant, an edit of it may have been answered, or it was taken back.
  if (answered.isSettled(message.id)) return;
  if (!mayBeAsked(bot.store.settingsOf(message.guildId), message)) {
    if (address === "mention" || address === "reply") await tellNotHere(bot, message);
    return;
  }
  const text = textFor(bot, message);
  if (isTalk(address, text)) return answerOverheard(bot, answered, message, asked);
  if (isPolite(asked, text, address)) return acknowledge(bot, message);
  await answerMessage(bot, answered, occasion);
}

/** Whoever greets the bot in a direct message is told what it does. */
function isPolite(message: Message, text: string, address: Address): boolean {
  if (text === "") return message.stickers.size > 0;
  return asksNothing(text) && !(address === "dm" && message.reference === null && onlyGreets(text));
}

/**
 * Keeps the answer in step with a message that was edited, or answers it now that it is meant for the bot. Discord tells of
 * messages, too, whose links have unfolded: those were not edited.
 */
export async function onEdit(bot: Bot, answered: AnsweredMessages, message: Message | PartialMessage): Promise<void> {
  if (message.partial || message.editedTimestamp === null) return;
  // Both times are Discord's.
  const ageMs = message.editedTimestamp - message.createdTimestamp;
  if (await answered.follow(message, ageMs)) return;
  if (ageMs <= FOLLOWED_MS) await onMessage(bot, answered, message);
}

async function answerMessage(bot: Bot, answered: AnsweredMessages, occasion: Occasion): Promise<void> {
  const { message, asked, address } = occasion;
  const started = performance.now();
  bot.log.debug({ message: message.id }, "message came");
  // What was moved, or could not be answered as it was put at first, is no further question.
  const decision = admitQuestion(callFor(bot, asked), answered.taken.has(asked.id) ? "edit" : WAYS[address]);
  if (decision.kind === "refused") {
    // A sign on what was moved is gone with it.
    if (message.id !== asked.id) bot.refused.end(refusedPerson(asked.author.id));
    return tellRefusal(bot, message, decision.refusal, asked.author);
  }
  const { call } = decision;
  const text = textFor(bot, message);
  const answer = untilDone(call, async () =>
    (await isRemark(call, occasion, text)) ? null : makeReply(call, asked, text),
  ).then(async (reply) => {
    if (reply !== null) return sendReply(message, call, reply, asked.author);
    await acknowledge(bot, message);
    return null;
  });
  answered.remember(
    message,
    text,
    answer.catch(() => null),
    asked.author,
  );
  try {
    const sent = await answer;
    const ms = Math.round(performance.now() - started);
    noteReply(call);
    if (sent !== null) bot.log.info({ guild: message.guildId, ms }, "message answered");
  } catch (error) {
    if (isGone(error)) bot.log.info({ err: error }, "message gone");
    else {
      bot.log.error({ err: error }, "message not answered");
      bot.tally.failed();
    }
  }
}

/** Whether a message to the bot, with its answer or without, is a remark about it and names nothing of the articles. */
async function isRemark(call: AdmittedCall, { asked, address }: Occasion, text: string): Promise<boolean> {
  const isBelowAnswer = address === "follow_up" || asked.reference !== null;
  if (wantsSources(text) || !mayBeRemark(text, isBelowAnswer)) return false;
  try {
    return !(await namesSomething(call, { text }));
  } catch {
    // What the engine cannot tell now it may tell when it is asked.
    return false;
  }
}
