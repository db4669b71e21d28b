import {
  type Answer,
  type NothingFound,
  type Question,
  type Quotation,
  type QuotedAnswer,
  type Tier,
  tierOf,
  worthShowing,
} from "../../retrieve/answer.ts";
import type { AskedWithin } from "../../retrieve/asked-within.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { JoinedEngine } from "../collections/joined-engine.ts";
import { clip } from "../replies/clip.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";
import type { GuildSettings } from "../store/store.ts";
import type { Bot } from "./bot.ts";
import { managedServer } from "./call.ts";
import type { AdmittedCall } from "./refusal.ts";
import { tallyTier } from "./tally.ts";

/** The engine for a server: over the operator's articles and, if there are any, the server's own. */
export async function engineFor({ engine, collections, log }: Bot, guildId: string | null): Promise<Engine> {
  if (guildId === null) return engine;
  try {
    return await wholeEngineFor({ engine, collections, log }, guildId);
  } catch (error) {
    log.error({ err: error, guild: guildId }, "the server's own articles cannot be opened");
    return engine;
  }
}

/** The same where nothing may be left out. @throws what keeps the server's own articles from being opened */
export async function wholeEngineFor(
  { engine, collections, log }: Pick<Bot, "engine" | "collections" | "log">,
  guildId: string,
): Promise<Engine> {
  const own = (await collections?.engineOf(guildId)) ?? null;
  if (own === null) return engine;
  return new JoinedEngine(own, engine, (error) => {
    log.error({ err: error, guild: guildId }, "the server's own articles are left out of an answer");
  });
}

/**
 * Asks the engine under the server's settings, in turn; a question that finds nothing is noted for the server's
 * managers, unless nothing of it is to be kept: what somebody states is no question.
 */
export async function askEngine(
  call: AdmittedCall,
  question: Question,
  keep: "gaps" | "keep-nothing" = "gaps",
): Promise<Answer> {
  const { bot, settings } = call;
  const text = clip(question.text, OPTION_TEXT_LENGTH);
  bot.log.debug({ text }, "question");
  const judged = judge(await askInTurn(call, { ...question, text }), settings);
  tallyTier(bot.tally, tierOf(judged));
  if (judged.kind === "nothing-found" && keep === "gaps") noteGap(call, text);
  return judged.kind === "quoted" ? { ...judged, quotations: worthShowing(judged.quotations) } : judged;
}

/** Nothing was found otherwise than by asking: it counts, and is noted, as of a question. */
export function noteNothingFound(call: AdmittedCall, question: string): void {
  tallyTier(call.bot.tally, "nothing-found");
  noteGap(call, question);
}

function noteGap(call: AdmittedCall, question: string): void {
  const { bot, userId, channelId = null } = call;
  bot.store.noteGap({ guildId: managedServer(call), userId, question, channelId });
}

/** What the engine answers, in turn, to so much of a question as Discord takes, with as many quotations as the server wants. */
export async function askInTurn({ bot, place, settings, guildId }: AdmittedCall, question: Question): Promise<Answer> {
  const engine = await engineFor(bot, guildId);
  const count = settings.count === null ? {} : { count: settings.count };
  const text = clip(question.text, OPTION_TEXT_LENGTH);
  return place.run(() => engine.ask({ ...count, ...question, text }));
}

/** Quotations of an answer that was given before, found again by their citation ids. */
export interface FoundAgain {
  /** What the answer promises; null where nothing was asked, or nothing is found any longer. */
  readonly tier: QuotedAnswer["tier"] | null;
  /** As the answer to the question shows them; whole passages where it does not quote them. Those that are gone are left out. */
  readonly quotations: readonly Quotation[];
  /** What else the answer quotes that may answer. */
  readonly others: readonly Quotation[];
  /** Of which articles the answer is. */
  readonly within: AskedWithin | undefined;
}

export async function findQuotations(
  { bot, place, guildId }: AdmittedCall,
  citations: readonly string[],
  question: string | null,
): Promise<FoundAgain> {
  const engine = await engineFor(bot, guildId);
  return place.run(async () => {
    const answer = question === null ? null : await engine.ask({ text: question, count: MOST_SOUGHT });
    const marked = answer === null ? [] : answer.kind === "quoted" ? answer.quotations : answer.nearest;
    const found = citations.map(
      async (citation) =>
        marked.find((quotation) => quotation.citation === citation) ?? (await engine.cite(citation))?.quotation ?? [],
    );
    return {
      quotations: (await Promise.all(found)).flat(),
      others: marked.filter(({ citation, weak }) => !weak && !citations.includes(citation)),
      tier: answer?.kind === "quoted" ? answer.tier : null,
      within: answer?.within,
    };
  });
}

/**
 * The engine's maximum: the answer was perhaps asked as a follow-up, and ranks differently when its question is asked
 * alone.
 */
const MOST_SOUGHT = 20;

/** The answer as far as its server wants it: of what it does not want, there is no more than the nearest headlines. */
export function judge(answer: Answer, settings: Pick<GuildSettings, "threshold" | "showRelated">): Answer {
  const { confidence } = answer;
  return isWanted({ confidence, tier: tierOf(answer) }, settings) ? answer : asNothingFound(answer);
}

/** Whether a server wants to see what is as sure as this. */
export function isWanted(
  { confidence, tier }: { readonly confidence: number; readonly tier: Tier },
  { threshold, showRelated }: Pick<GuildSettings, "threshold" | "showRelated">,
): boolean {
  return confidence >= threshold && (showRelated || tier === "answers");
}

/** What is quoted is only near. */
function asNothingFound(answer: Answer): NothingFound {
  if (answer.kind === "nothing-found") return answer;
  const { confidence, quotations, partsAway, within } = answer;
  const said = { ...(partsAway && { partsAway }), ...(within && { within }) };
  return { kind: "nothing-found", confidence, nearest: quotations, ...said };
}
