import type { Message, PartialMessage } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone } from "../calls/discord-errors.ts";
import { replyToEdited, textFor } from "./message-reply.ts";

/** How long after a question its edits change the answer, and for how many of the latest questions. */
const FOLLOWED_MS = 10 * 60_000;
const FOLLOWED_QUESTIONS = 500;

interface Followed {
  text: string;
  readonly at: number;
  /** The reply once it is sent; null if it could not be. */
  readonly reply: Promise<Message | null>;
}

/** Keeps answers in step with their questions: an answer is edited or deleted with its question. */
export class AnsweredMessages {
  readonly #bot: Bot;
  readonly #followed = new Map<string, Followed>();

  constructor(bot: Bot) {
    this.#bot = bot;
  }

  /** Follows a question and its reply. */
  remember(question: Message, text: string, reply: Promise<Message | null>): void {
    this.#followed.set(question.id, { text, at: Date.now(), reply });
    for (const id of this.#followed.keys()) {
      if (this.#followed.size <= FOLLOWED_QUESTIONS) break;
      this.#followed.delete(id);
    }
    void reply.then((sent) => {
      if (sent) this.#bot.store.rememberReply({ questionId: question.id, channelId: sent.channelId, replyId: sent.id });
    });
  }

  async onEdit(question: Message): Promise<void> {
    const followed = this.#followed.get(question.id);
    if (!followed || Date.now() - followed.at > FOLLOWED_MS) return;
    const text = textFor(this.#bot, question);
    if (followed.text === text || text === "") return;
    followed.text = text;
    const reply = await followed.reply;
    if (!reply) return;
    await this.#quietly(async () => {
      const body = await replyToEdited(this.#bot, question);
      if (body !== null) await reply.edit(body);
    });
  }

  async onDelete({ id, channel }: Message | PartialMessage): Promise<void> {
    const sent = await this.#followed.get(id)?.reply;
    this.#followed.delete(id);
    const link = this.#bot.store.replyTo(id);
    if (!sent && !link) return;
    this.#bot.store.forgetReply(id);
    await this.#quietly(async () => {
      if (sent) await sent.delete();
      else if (link && link.channelId === channel.id) await channel.messages.delete(link.replyId);
    });
  }

  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isGone(error) || isForbidden(error)) this.#bot.log.info({ err: error }, "answer not changed");
      else this.#bot.log.error({ err: error }, "answer not changed");
    }
  }
}
