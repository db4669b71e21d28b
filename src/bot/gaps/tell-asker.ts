import type { Answer } from "../../retrieve/answer.ts";
import type { Bot } from "../calls/bot.ts";
import { isFinal } from "../calls/discord-errors.ts";
import { insist, keptOnce } from "../calls/insist.ts";
import { isMember } from "../calls/is-member.ts";
import { answerView } from "../replies/answer-view.ts";
import { deleteControls } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { renderReply } from "../replies/render-reply.ts";
import type { Wish } from "../store/unanswered.ts";

/**
 * Tells a person, in one direct message, of an answer that they have waited for. Who takes none, or is no longer in the server
 * whose articles answer, is forgotten.
 */
export async function tellAsker(bot: Bot, wish: Wish, answer: Answer): Promise<void> {
  const { store, client, log } = bot;
  const guild = client.guilds.cache.get(wish.guildId);
  // Taken before it is told, so that nobody is told twice.
  if (guild === undefined || !(await store.unanswered.takeWish(wish))) return;
  try {
    if (!(await isMember(bot, wish))) return;
    const texts = bot.commands.textsFor(store.settingsOf(wish.guildId).language ?? wish.locale);
    const view = answerView({ texts, userId: wish.userId, isPrivate: true }, answer, wish.question);
    const words = [texts.unanswered.told(escapeMarkdown(guild.name)), view.words].filter((line) => line !== "");
    // The buttons of an answer would look for its passages outside of the server.
    const rows = deleteControls(texts, { asker: wish.userId, at: 0, citations: [], isPrivate: true });
    const cards = view.cards.map(({ button: _, ...card }) => card);
    const body = renderReply({ ...view, words: words.join("\n"), cards, rows }, "components");
    const once = keptOnce(JSON.stringify(wish));
    await insist(() => client.users.send(wish.userId, { ...body, ...once }));
    log.info({ guild: wish.guildId }, "somebody was told of an answer");
  } catch (error) {
    if (isFinal(error)) {
      log.info({ err: error, guild: wish.guildId }, "somebody could not be told of an answer");
      return;
    }
    await store.unanswered.noteWish(wish);
    throw error;
  }
}
