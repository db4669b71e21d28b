import type { ArticleEntry } from "../../retrieve/answer.ts";
import { dayOfClock } from "../../retrieve/scope/day-of-clock.ts";
import { letsThrough } from "../../retrieve/scope/lets-through.ts";
import { typedFilters } from "../../retrieve/scope/typed-filters.ts";
import { askEngine, engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { openArticle } from "../reading/read-article.ts";
import { answerView } from "../replies/answer-view.ts";
import { articleLines } from "../replies/article-lines.ts";
import { oneLine } from "../replies/clip.ts";
import { headlineMenu } from "../replies/control-rows.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { wordsOfWithin } from "../replies/within-view.ts";
import { type AskingCommand, asChosen, PRIVATE_OPTION } from "./command.ts";
import { articlesSuggested, CITATION_MARK, completeScope, SCOPE_OPTIONS, withScope } from "./options/scope-options.ts";

const MATCHES_SHOWN = 8;
/** Of so many, those are shown that filters let through. */
const MATCHES_LOOKED_THROUGH = 100;

export const lookup: AskingCommand = {
  kind: "slash",
  name: "lookup",
  audience: "everyone",
  showsArticles: true,
  options: [
    { name: "text", type: "text", required: true, longest: 300, autocomplete: true },
    ...SCOPE_OPTIONS,
    PRIVATE_OPTION,
  ],
  asks: "lookup",
  isPrivate: asChosen,
  run: (interaction, call) =>
    lookUpReply(call, withScope(interaction, interaction.options.getString("text", true).trim())),
  complete: (typing) => (typing.option === "text" ? articlesSuggested(typing) : completeScope(typing)),
};

/** Opens an article by its suggestion or headline; otherwise finds the words as a phrase, or headlines that have them nearly. */
async function lookUpReply(call: AdmittedCall, text: string): Promise<Reply> {
  const { bot, texts, guildId, place } = call;
  const { question: typed, ...filters } = typedFilters(text, dayOfClock());
  if (typed.startsWith(CITATION_MARK)) return opened(call, typed.slice(CITATION_MARK.length));
  const quoted = /^["“„«「『](.+)["”“»」』]$/su.exec(typed)?.[1];
  const engine = await engineFor(bot, guildId);
  const isHeadline = quoted === undefined && filters.article === null && filters.saidBy.length === 0;
  const alike = isHeadline ? await engine.lookUp(typed, MATCHES_LOOKED_THROUGH) : [];
  const found = alike.filter((article) => letsThrough(filters, article)).slice(0, MATCHES_SHOWN);
  const exact = found.filter(({ closeness }) => closeness === 1);
  const named = exact.filter(({ title }) => title !== null && sameText(title, typed));
  const [only, ...others] = named.length === 1 ? named : exact;
  if (only && others.length === 0) return opened(call, only.citation);
  if (only) return listed(call, texts.matches, exact);
  const phrase = [...filters.typed, `"${quoted ?? typed}"`].join(" ");
  const [near] = found;
  if (near) {
    // Whether the words are printed somewhere is asked beside the statistics: a headline may be meant.
    const printed = await place.run(() => engine.ask({ text: phrase }));
    if (printed.kind !== "quoted" || printed.phraseMatch !== "exact") {
      return found.length === 1 ? opened(call, near.citation) : listed(call, texts.lookUp.near, found);
    }
  }
  const answer = await askEngine(call, { text: phrase });
  if (answer.kind === "quoted") return answerView(call, answer, [...filters.typed, typed].join(" "));
  const away = answer.partsAway === undefined ? [] : [texts.partsAway];
  return wordsReply(texts, [...away, ...wordsOfWithin(texts, answer), texts.noMatch].join("\n"));
}

function opened(call: Call, citation: string): Promise<Reply> {
  call.bot.tally.answered("looked_up");
  return openArticle(call, citation);
}

function listed({ bot, texts, userId }: Call, title: string, articles: readonly ArticleEntry[]): Reply {
  bot.tally.answered("looked_up");
  const words = [title, ...articleLines(texts, articles)].join("\n");
  return { ...wordsReply(texts, words), rows: headlineMenu(texts, userId, articles) };
}

/** Whether two texts differ in case and white space alone. */
function sameText(one: string, other: string): boolean {
  return oneLine(one).toLowerCase() === oneLine(other).toLowerCase();
}
