import type { Call } from "./call.ts";

/** Why nothing is done now, in the user's language; null if all is well. */
export function refusal({ bot, texts }: Call): string | null {
  return bot.inFlight.isClosed ? texts.stopping : null;
}

/**
 * Why a question is not taken now, in the user's language; null if it is, and then it counts towards the rate limit.
 */
export function questionRefusal(call: Call): string | null {
  const { bot, texts, userId } = call;
  const refused = refusal(call);
  if (refused !== null) return refused;
  const decision = bot.admission.admit(userId);
  switch (decision.kind) {
    case "admitted":
      return null;
    case "queue-full":
      return texts.busy(decision.retryAfterSeconds);
    case "rate-limited":
      return texts.slowDown(decision.retryAfterSeconds);
  }
}
