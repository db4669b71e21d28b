import { askEngine, engineFor } from "../calls/ask-engine.ts";
import type { Bot } from "../calls/bot.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { answerView } from "../replies/answer-view.ts";
import { articleLines } from "../replies/article-lines.ts";
import { clip } from "../replies/clip.ts";
import { headlineMenu } from "../replies/control-rows.ts";
import { CHOICE_LENGTH, CHOICES } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { citeReply } from "./cite.ts";
import { type AskingCommand, asChosen, PRIVATE_OPTION, type Suggestion } from "./command.ts";

/** Before the citation id of an article's first passage, which is the value of a suggestion. */
const CITATION_MARK = "#";
const MATCHES_SHOWN = 8;

export const lookup: AskingCommand = {
  kind: "slash",
  name: "lookup",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "text", type: "text", required: true, longest: 300, autocomplete: true }, PRIVATE_OPTION],
  asks: "lookup",
  isPrivate: asChosen,
  run: (interaction, call) => lookUpReply(call, interaction.options.getString("text", true).trim()),
  complete: suggest,
};

/** Finds an article by its suggestion or headline; otherwise, the words as a phrase. */
async function lookUpReply(call: AdmittedCall, typed: string): Promise<Reply> {
  const { bot, texts, userId, guildId } = call;
  if (typed.startsWith(CITATION_MARK)) {
    bot.tally.answered("looked_up");
    return citeReply(call, typed.slice(CITATION_MARK.length));
  }
  const phrase = /^["“„«「『](.+)["”“»」』]$/su.exec(typed)?.[1];
  const articles = phrase === undefined ? await (await engineFor(bot, guildId)).lookUp(typed, MATCHES_SHOWN) : [];
  const [only] = articles;
  if (only) bot.tally.answered("looked_up");
  if (only && articles.length === 1) return citeReply(call, only.citation);
  if (articles.length > 1) {
    const words = [texts.matches, ...articleLines(texts, articles)].join("\n");
    return { ...wordsReply(texts, words), rows: headlineMenu(texts, userId, articles) };
  }
  const answer = await askEngine(call, { text: `"${phrase ?? typed}"` });
  if (answer.kind === "quoted") return answerView(call, answer, typed);
  return wordsReply(texts, answer.partsAway === undefined ? texts.noMatch : `${texts.partsAway}\n${texts.noMatch}`);
}

async function suggest(typed: string, bot: Bot, guildId: string | null): Promise<Suggestion[]> {
  const articles = await (await engineFor(bot, guildId)).lookUp(typed.trim(), CHOICES);
  return articles.map(({ title, source, citation }) => ({
    name: clip(title === null ? source : `${title.replace(/\s+/g, " ")} · ${source}`, CHOICE_LENGTH),
    value: `${CITATION_MARK}${citation}`,
  }));
}
