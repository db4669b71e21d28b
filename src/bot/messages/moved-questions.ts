import type { Message } from "discord.js";
import { keepLatest } from "../calls/keep-latest.ts";
import { oneLine } from "../replies/clip.ts";
import type { Address } from "./address.ts";

/** A proxy posts what it has deleted, or deletes what it has posted, within so many milliseconds. */
const MOVED_WITHIN_MS = 10_000;
/** How many of the latest questions, and of the latest messages of webhooks, may have been moved. */
const REMEMBERED = 200;
/** Signs around a text that tell a proxy bot whose it is, and are not posted: "[text]", "Luna: text". */
const PROXY_TAG_LENGTH = 20;

interface Asked {
  readonly message: Message;
  readonly address: Address;
  /** When it was deleted; null while it stands. */
  deletedAt: number | null;
}

interface Posted {
  readonly message: Message;
  readonly at: number;
}

/** A question that was moved: a webhook posts what its author had written, and the author's own message is deleted. */
export interface MovedQuestion {
  readonly posted: Message;
  readonly asked: Message;
  readonly address: Address;
}

/**
 * Knows which message of a webhook is a person's question that a proxy bot has moved, as in servers of plural people. Each question
 * is moved once, and what a webhook has posted is never moved again: no bot can be made to answer itself.
 */
export class MovedQuestions {
  readonly #asked = new Map<string, Asked>();
  readonly #posted = new Map<string, Posted>();
  readonly #now: () => number;

  /** `now` tells the time in milliseconds, by a clock that nobody sets. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** A person's message that the bot answers, or may answer. */
  noteAsked(message: Message, address: Address): void {
    this.#asked.set(message.id, { message, address, deletedAt: null });
    keepLatest(this.#asked, REMEMBERED);
  }

  /** A webhook has posted a message. */
  posted(message: Message): MovedQuestion | null {
    const at = this.#now();
    for (const asked of this.#asked.values()) {
      if (asked.deletedAt !== null && at - asked.deletedAt <= MOVED_WITHIN_MS && isMoved(asked.message, message)) {
        return this.#take(asked, message);
      }
    }
    this.#posted.set(message.id, { message, at });
    keepLatest(this.#posted, REMEMBERED);
    return null;
  }

  /** A message was deleted. */
  deleted(id: string): MovedQuestion | null {
    this.#posted.delete(id);
    const asked = this.#asked.get(id);
    if (asked === undefined) return null;
    const now = this.#now();
    for (const { message, at } of this.#posted.values()) {
      if (now - at <= MOVED_WITHIN_MS && isMoved(asked.message, message)) return this.#take(asked, message);
    }
    asked.deletedAt = now;
    return null;
  }

  #take({ message, address }: Asked, posted: Message): MovedQuestion {
    this.#asked.delete(message.id);
    this.#posted.delete(posted.id);
    return { posted, asked: message, address };
  }
}

/** Whether a webhook's message has the same text in the same place, the tags of a proxy aside. */
function isMoved(asked: Message, posted: Message): boolean {
  const [before, after] = [oneLine(asked.content), oneLine(posted.content)];
  if (asked.channelId !== posted.channelId || after === "") return false;
  return before === after || (before.includes(after) && before.length - after.length <= PROXY_TAG_LENGTH);
}
