import { type Answer, type Question, type QuotedAnswer, tierOf, worthShowing } from "../../retrieve/answer.ts";
import { isSureOf, lettersMet } from "../asked/is-sure.ts";
import { clip } from "../replies/clip.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";
import { engineFor } from "./ask-engine.ts";
import type { AdmittedCall } from "./refusal.ts";
import { tallyTier } from "./tally.ts";

/**
 * The answer to what people say where the bot listens: only one that it is sure of, under the settings for such channels; else
 * null. Nothing is noted, as nobody has asked the bot.
 */
export async function overhear(
  call: AdmittedCall,
  question: Question,
  isSure = isSureOf,
): Promise<QuotedAnswer | null> {
  const { threshold, channelThreshold, showRelated } = call.settings;
  const answer = await askExplained(call, question);
  if (answer.kind !== "quoted" || answer.confidence < Math.max(threshold, channelThreshold)) return null;
  if (!showRelated && answer.tier === "related") return null;
  return isSure(question.text, answer) ? { ...answer, quotations: worthShowing(answer.quotations) } : null;
}

/** Fewer letters of a remark are in most passages. */
const LETTERS_OF_SUBJECT = 4;

/** Whether what may be a remark names something of what it would be answered with. */
export async function namesSomething(call: AdmittedCall, question: Question): Promise<boolean> {
  const engine = await engineFor(call.bot, call.guildId);
  const answer = await engine.ask({ ...question, explain: true });
  const best = answer.explanation?.passages[0];
  return tierOf(answer) !== "nothing-found" && best !== undefined && lettersMet(best) >= LETTERS_OF_SUBJECT;
}

async function askExplained(call: AdmittedCall, question: Question): Promise<Answer> {
  const { bot, place, settings, guildId } = call;
  const engine = await engineFor(bot, guildId);
  const count = settings.count === null ? {} : { count: settings.count };
  const text = clip(question.text, OPTION_TEXT_LENGTH);
  return place.run(() => engine.ask({ ...count, ...question, text, explain: true }));
}

/** An answer that was given though nobody asked for it counts like any other. */
export function tallyOverheard({ bot }: AdmittedCall, answer: QuotedAnswer): void {
  bot.tally.asked("channel");
  tallyTier(bot.tally, answer.tier);
}
