import { type Question, type QuotedAnswer, tierOf, worthShowing } from "../../retrieve/answer.ts";
import { isSureFollowUp, isSureOf, lettersMet } from "../asked/is-sure.ts";
import { askInTurn, engineFor, judge } from "./ask-engine.ts";
import type { AdmittedCall } from "./refusal.ts";
import { tallyTier } from "./tally.ts";

/**
 * The answer to what people say where the bot listens: only one that it is sure of, under the settings for such channels; else
 * null. What was said before counts where the text alone is not enough. Nothing is noted, as nobody has asked the bot.
 */
export async function overhear(call: AdmittedCall, question: Question): Promise<QuotedAnswer | null> {
  const { threshold, channelThreshold, showRelated } = call.settings;
  const wanted = { threshold: Math.max(threshold, channelThreshold), showRelated };
  const heard = async (asked: Question, isEnough: typeof isSureOf) => {
    const answer = judge(await askInTurn(call, { ...asked, explain: true }), wanted);
    if (answer.kind === "nothing-found" || !isEnough(asked.text, answer)) return null;
    return { ...answer, quotations: worthShowing(answer.quotations) };
  };
  const { previous, previousCitations, ...alone } = question;
  const sure = await heard(alone, isSureOf);
  if (sure !== null || (previous === undefined && previousCitations === undefined)) return sure;
  return heard(question, isSureFollowUp);
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

/** An answer that was given though nobody asked for it counts like any other. */
export function tallyOverheard({ bot }: AdmittedCall, answer: QuotedAnswer): void {
  bot.tally.asked("channel");
  tallyTier(bot.tally, answer.tier);
}
