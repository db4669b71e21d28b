import type { Tier } from "../../retrieve/answer.ts";

/** How a question came: by which command, kind of message or control. */
export const WAYS = ["slash", "lookup", "menu", "mention", "reply", "dm", "channel", "follow_up", "edit"] as const;
export type Way = (typeof WAYS)[number];

/** What an answer promises (see `Tier`); "looked_up": headlines or a passage by its name; "help": nothing was asked. */
export const ANSWERS = ["answers", "related", "looked_up", "help"] as const;
type AnswerKind = (typeof ANSWERS)[number];

/**
 * Why there was no answer: too many questions at once, or from one person; the bot is about to end; Discord lets the bot not
 * write there, or did not take the answer for another reason.
 */
export const REFUSALS = ["busy", "cool_down", "stopping", "no_permission", "not_taken"] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** Hears what becomes of questions, for the operator's statistics: how many there were, nothing of what was asked and by whom. */
export interface Tally {
  asked(way: Way): void;
  /** Something was found; whether Discord takes it shows later. */
  answered(kind: AnswerKind): void;
  abstained(): void;
  /** A question, or the press of a button, was not answered. */
  refused(reason: RefusalReason): void;
  /** A question, command or press ended with an apology. */
  failed(): void;
  /** The reply to a question stands on Discord, so many seconds after the question came. */
  replied(seconds: number): void;
}

/** For a bot whose operator wants no statistics. */
export const NO_TALLY: Tally = {
  asked: () => undefined,
  answered: () => undefined,
  abstained: () => undefined,
  refused: () => undefined,
  failed: () => undefined,
  replied: () => undefined,
};

/** Counts what the engine has answered. */
export function tallyTier(tally: Tally, tier: Tier): void {
  if (tier === "nothing-found") tally.abstained();
  else tally.answered(tier);
}
