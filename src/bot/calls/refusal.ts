import { type Reply, wordsReply } from "../replies/reply.ts";
import type { AdmissionDecision, Place } from "./admission.ts";
import type { Call } from "./call.ts";
import type { RefusalReason, Way } from "./tally.ts";

/** A call that may ask the engine, from its place. Whoever admitted it lets it leave: see `untilDone`. */
export interface AdmittedCall extends Call {
  readonly place: Place;
}

/** Why nothing is done now, in the user's language. */
export interface Refusal {
  readonly kind: "stopping" | "queue-full" | "rate-limited" | "pause";
  readonly reply: Reply;
  /** After which to try again. */
  readonly seconds: number;
}

/** Whether a call is admitted. */
export type CallDecision =
  | { readonly kind: "admitted"; readonly call: AdmittedCall }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** A restart takes about this long. */
const RESTART_SECONDS = 60;

/** Why nothing is done now; null if all is well. */
export function refusalOf({ bot, texts }: Call): Refusal | null {
  if (!bot.inFlight.isClosed) return null;
  bot.tally.refused("stopping");
  return { kind: "stopping", reply: wordsReply(texts, texts.stopping), seconds: RESTART_SECONDS };
}

/**
 * Takes a question, which then counts towards the rate limit and begins the pause that its server wants, or says why not. One
 * that was put right begins none.
 */
export function admitQuestion(call: Call, way: Way): CallDecision {
  const { bot, texts, userId } = call;
  bot.tally.asked(way);
  const wait = way === "edit" ? 0 : pauseLeft(call);
  if (wait > 0 && !bot.inFlight.isClosed) {
    bot.tally.refused("cool_down");
    const reply = wordsReply(texts, texts.pause(wait));
    return { kind: "refused", refusal: { kind: "pause", reply, seconds: wait } };
  }
  const decision = decide(call, () => bot.admission.admit(userId));
  if (decision.kind === "admitted") {
    bot.refused.end(refusedPerson(userId));
    if (way !== "edit") notePause(call);
  }
  return decision;
}

/** The key under which it is kept that a person was told of a refusal: once until a question of theirs is taken again. */
export function refusedPerson(userId: string): string {
  return `person ${userId}`;
}

/** Seconds that a person's server wants to pass before the next question; 0 for none. */
export function pauseLeft({ bot, guildId, userId, settings }: Call): number {
  return guildId === null ? 0 : bot.pauses.secondsLeft(guildId, userId, settings.coolDownSeconds);
}

function notePause({ bot, guildId, userId, settings }: Call): void {
  if (guildId !== null && settings.coolDownSeconds > 0) bot.pauses.note(guildId, userId);
}

/** Takes the press of a button, which may ask the engine like a question, but counts towards no rate limit. */
export function admitPress(call: Call): CallDecision {
  return decide(call, () => call.bot.admission.admitAnyone());
}

/** Does what a call was admitted for; its place is free afterwards, whatever came of it. */
export async function untilDone<T>({ place }: AdmittedCall, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    place.leave();
  }
}

/** The reply to a question stands on Discord. */
export function noteReply(call: Call): void {
  const { bot, arrived } = call;
  notePause(call);
  bot.tally.replied((performance.now() - arrived) / 1000);
}

/** As the operator's statistics name them. */
const REASONS: Readonly<Record<"queue-full" | "rate-limited", RefusalReason>> = {
  "queue-full": "busy",
  "rate-limited": "cool_down",
};

function decide(call: Call, admit: () => AdmissionDecision): CallDecision {
  const stopping = refusalOf(call);
  if (stopping !== null) return { kind: "refused", refusal: stopping };
  const decision = admit();
  if (decision.kind === "admitted") return { kind: "admitted", call: { ...call, place: decision.place } };
  const { kind, retryAfterSeconds: seconds } = decision;
  call.bot.tally.refused(REASONS[kind]);
  const words = kind === "queue-full" ? call.texts.busy(seconds) : call.texts.slowDown(seconds);
  return { kind: "refused", refusal: { kind, reply: wordsReply(call.texts, words), seconds } };
}
