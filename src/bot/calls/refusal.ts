import type { Call } from "./call.ts";

/** Why nothing is done now, in the user's language; null if all is well. A question is charged to the cool-down. */
export function refusal({ bot, texts, userId }: Call, asks: boolean): string | null {
  if (bot.shift.over) return texts.stopping;
  if (!asks) return null;
  const welcome = bot.admission.knock(userId);
  if (welcome.kind === "busy") return texts.busy(welcome.seconds);
  if (welcome.kind === "slow-down") return texts.slowDown(welcome.seconds);
  return null;
}
