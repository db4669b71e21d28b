import type { QuotedAnswer } from "../../retrieve/answer.ts";
import type { Bot } from "../calls/bot.ts";
import { answerView } from "../replies/answer-view.ts";
import { deleteControls } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import type { Follow } from "../store/news.ts";
import { followButtons } from "./follow-view.ts";
import type { Body } from "./post-once.ts";

/** What a question's followers are told, in which form. */
interface Told {
  readonly answer: QuotedAnswer;
  /** In the ids of its buttons. */
  readonly mark: string;
  readonly style: ReplyStyle;
}

/** The new answer as a message that mentions in a channel who follows its question, and nobody else. @param follows of one place, at least one */
export function toldMessage(bot: Bot, follows: readonly Follow[], { answer, mark, style }: Told): Body {
  const [first] = follows;
  if (first === undefined) throw new RangeError("Nobody is told.");
  const { guildId, channelId, question } = first;
  const texts = bot.commands.textsFor(languageFor(bot, follows));
  const people = [...new Set(follows.map(({ userId }) => userId))];
  const isPrivate = channelId === null;
  // What several were told is not for one of them to delete.
  const asker = people.length > 1 ? bot.client.user.id : first.userId;
  const view = answerView({ texts, userId: asker, isPrivate, guildId }, answer, question);
  const server = escapeMarkdown(bot.client.guilds.cache.get(guildId)?.name ?? "");
  const mentions = new Intl.ListFormat(texts.locale).format(people.map((id) => `<@${id}>`));
  const words = isPrivate ? texts.following.toldPrivately(server) : texts.following.told(mentions);
  // In a direct message the buttons of an answer would look for its passages outside of the server.
  const own = isPrivate ? deleteControls(texts, { asker, at: 0, citations: [], isPrivate }) : view.rows;
  const rows = [...own, followButtons(texts, asker, mark)];
  const cards = isPrivate ? view.cards.map(({ button: _, ...card }) => card) : view.cards;
  const body = renderReply({ ...view, words: `${words}\n${view.words}`, cards, rows }, style);
  return { ...body, allowedMentions: { parse: [], repliedUser: false, ...(isPrivate ? {} : { users: people }) } };
}

/** The server's language; where it has set none, the one that all who are told have, else Discord's for the server. */
function languageFor({ store, client }: Bot, follows: readonly Follow[]): string | null | undefined {
  const locales = new Set(follows.map(({ locale }) => locale));
  const [{ guildId, locale } = { guildId: "", locale: null }] = follows;
  const usual = locales.size === 1 ? locale : client.guilds.cache.get(guildId)?.preferredLocale;
  return store.settingsOf(guildId).language ?? usual;
}
