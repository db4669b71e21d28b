import { createHash } from "node:crypto";
import { dayOfClock } from "../../retrieve/scope/day-of-clock.ts";
import { typedFilters } from "../../retrieve/scope/typed-filters.ts";
import { wordingKey, wordingOf } from "../../text/wording.ts";
import type { NewFollow } from "../store/news.ts";

/** Of a hash: 48 bits, for the hundred questions of a server. */
const MARK_LENGTH = 8;

/** A name of what is asked: equal for questions of the same words, whatever their capitals and punctuation, with the same filters. */
export function questionKey(question: string): string {
  // Filters count as they were typed: the days of "last week" are others tomorrow.
  const { question: words, typed } = typedFilters(question, dayOfClock());
  return [wordingKey(wordingOf(words)) || words.trim(), ...typed.toSorted()].join("\n");
}

/** A name, for ids of controls, of a question that is followed in a channel, or by one person in direct messages. */
export function followedMark({ question, channelId, userId }: Pick<NewFollow, "question" | "channelId" | "userId">) {
  const followed = [channelId ?? `@${userId}`, questionKey(question)].join("\n");
  return createHash("sha256").update(followed).digest("base64url").slice(0, MARK_LENGTH);
}
