import type { Message, PartialMessage, TextBasedChannel, User } from "discord.js";
import { asksNothing } from "../asked/asks-nothing.ts";
import type { Bot } from "../calls/bot.ts";
import { isForbidden, isGone, isRefused, isUnknownMessage } from "../calls/discord-errors.ts";
import { insist } from "../calls/insist.ts";
import { keepLatest } from "../calls/keep-latest.ts";
import { questionToShow } from "../calls/question-text.ts";
import { renderEdit } from "../replies/render-reply.ts";
import { shownQuestion } from "../replies/shown-question.ts";
import type { ReplyLink } from "../store/store.ts";
import { AnswerThreads } from "../threads/answer-threads.ts";
import { endIfEmpty } from "../threads/end-thread.ts";
import { questionPlace } from "../threads/question-place.ts";
import { addressOf, addressWritten, isTalk } from "./address.ts";
import { callFor, replyToEdited, styleFor, textFor } from "./message-reply.ts";
import { MovedQuestions } from "./moved-questions.ts";
import { overheardAnew } from "./overheard.ts";
import { RecentIds } from "./recent-ids.ts";
import { elsewhere, standsThere, tellNotPosted } from "./send-reply.ts";

/** Answers whose questions are looked for when the bot starts: each costs a request. */
const CAUGHT_UP_QUESTIONS = 200;
/** How long after a question its edits change the answer, and for how many of the latest questions. */
export const FOLLOWED_MS = 10 * 60_000;
const FOLLOWED_QUESTIONS = 500;

interface Followed {
  text: string;
  readonly asker: User;
  /** The reply once it is sent; null if it could not be. */
  readonly reply: Promise<Message | null>;
}

/** Keeps answers in step with their questions: an answer is edited or deleted with its question. */
export class AnsweredMessages {
  readonly #bot: Bot;
  readonly #followed = new Map<string, Followed>();
  readonly #deleted = new RecentIds(FOLLOWED_QUESTIONS);
  readonly threads: AnswerThreads;
  readonly moved = new MovedQuestions();
  /** Messages whose questions were taken, even if they are gone. */
  readonly taken = new RecentIds(FOLLOWED_QUESTIONS);
  /** Messages that were asked by a mark on them. */
  readonly marked = new RecentIds(FOLLOWED_QUESTIONS);

  constructor(bot: Bot) {
    this.#bot = bot;
    this.threads = new AnswerThreads(bot.client.user.id);
  }

  /** Whether nothing is to be answered any more: a message was deleted, or is being answered. */
  isSettled(questionId: string): boolean {
    return this.#followed.has(questionId) || this.#deleted.has(questionId);
  }

  /** Follows a question and its reply; `asker` is who asked, where a proxy bot has posted it. */
  remember(question: Message, text: string, reply: Promise<Message | null>, asker = question.author): void {
    this.taken.add(question.id);
    this.#followed.set(question.id, { text, asker, reply });
    keepLatest(this.#followed, FOLLOWED_QUESTIONS);
    void reply.then((sent) => {
      // What has no answer yet may get one when it is edited.
      if (sent === null) this.#followed.delete(question.id);
      // An answer that had to go into a direct message is not where its question is looked for later.
      if (sent === null || !standsThere(sent, question)) return;
      this.#bot.store.rememberReply({
        questionId: question.id,
        channelId: sent.channelId,
        replyId: sent.id,
        userId: asker.id,
        guildId: question.guildId,
      });
    });
  }

  /**
   * Answers an edited question anew, in the place of its answer.
   * @param ageMs how long after it was asked it was edited
   * @returns false if it has none
   */
  async follow(question: Message, ageMs: number): Promise<boolean> {
    const followed = this.#followed.get(question.id) ?? (await this.#recall(question));
    if (followed === null) return false;
    const text = textFor(this.#bot, question);
    if (followed.text === text || text === "" || asksNothing(text) || ageMs > FOLLOWED_MS) return true;
    const before = followed.text;
    followed.text = text;
    const reply = await followed.reply;
    if (reply !== null) await this.#answerAnew(question, before, reply, followed.asker);
    return reply !== null || this.#followed.has(question.id);
  }

  /** Takes away the answers whose questions were deleted while the bot was not there. */
  async catchUp(): Promise<void> {
    for (const link of await this.#bot.store.recentReplies(CAUGHT_UP_QUESTIONS)) {
      if (this.#bot.inFlight.isClosed) return;
      const channel = this.#bot.client.channels.cache.get(link.channelId);
      if (!channel?.isTextBased() || channel.isDMBased()) continue;
      await this.#quietly(async () => {
        const place = questionPlace(link, channel);
        if (place === null || (await exists(place, link.questionId))) return;
        this.#bot.store.forgetReply(link.questionId);
        await channel.messages.delete(link.replyId);
      });
    }
  }

  /** The answer that was given before the bot was started, if it is still known; its question is what it shows. */
  async #recall(question: Message): Promise<Followed | null> {
    const link = await this.#bot.store.replyTo(question.id);
    if (link === null || !standsThere(link, question)) return null;
    const reply = await this.#fetchReply(link);
    const asked = questionToShow(question, this.#bot.client.user.id);
    const isSame = reply !== null && shownQuestion(reply) === asked;
    const text = isSame ? textFor(this.#bot, question) : "";
    const followed = { text, asker: question.author, reply: Promise.resolve(reply) };
    this.#followed.set(question.id, followed);
    return followed;
  }

  async #fetchReply({ channelId, replyId }: ReplyLink): Promise<Message | null> {
    const place = await this.#bot.client.channels.fetch(channelId).catch(() => null);
    return place?.isTextBased() ? await place.messages.fetch(replyId).catch(() => null) : null;
  }

  async #answerAnew(question: Message, before: string, reply: Message, asker: User): Promise<void> {
    await this.#quietly(async () => {
      const isTalk = await this.#isTalk(question);
      const anew = isTalk
        ? await overheardAnew(this.#bot, question, before, asker)
        : await replyToEdited(this.#bot, question, asker);
      if (anew === null) return;
      if (anew === "goes") return this.#takeAway(question, reply);
      const call = callFor(this.#bot, question, asker);
      const placed = standsThere(reply, question) ? anew : elsewhere(call, question, anew);
      const body = renderEdit(reply, placed, styleFor(question));
      try {
        await insist(() => reply.edit(body));
      } catch (error) {
        if (isGone(error) || !isRefused(error)) throw error;
        await tellNotPosted(question, call, error, isTalk ? null : asker, true);
        if (isTalk) await this.#takeAway(question, reply);
      }
    });
  }

  /** Whether a question was not asked of the bot. Where a proxy bot has posted it, a webhook has written it. */
  async #isTalk(question: Message): Promise<boolean> {
    if (this.marked.has(question.id)) return false;
    const address =
      question.webhookId === null
        ? await addressOf(this.#bot, this.threads, question)
        : addressWritten(this.#bot, question);
    return isTalk(address, textFor(this.#bot, question));
  }

  /** Deletes the answer to a question that stays, and may be answered again when it is edited again. */
  async #takeAway({ id }: Message, reply: Message): Promise<void> {
    this.#followed.delete(id);
    this.#bot.store.forgetReply(id);
    await reply.delete();
  }

  async onDelete({ id, channel }: Message | PartialMessage): Promise<void> {
    this.#deleted.add(id);
    // An answer's own deletion, too, leads to this.
    if (channel.isThread()) await endIfEmpty(this.#bot, channel);
    const sent = await this.#followed.get(id)?.reply;
    this.#followed.delete(id);
    const link = sent ? null : await this.#bot.store.replyTo(id);
    if (!sent && !link) return;
    this.#bot.store.forgetReply(id);
    await this.#quietly(async () => {
      if (sent) await sent.delete();
      else if (link && (link.channelId === channel.id || link.channelId === id)) {
        const place = await this.#bot.client.channels.fetch(link.channelId);
        if (place?.isTextBased()) await place.messages.delete(link.replyId);
      }
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

async function exists({ messages }: TextBasedChannel, id: string): Promise<boolean> {
  try {
    await messages.fetch({ message: id, force: true, cache: false });
    return true;
  } catch (error) {
    if (isUnknownMessage(error)) return false;
    throw error;
  }
}
