import { engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import { articleLines, languageName } from "../replies/article-lines.ts";
import { headlineMenu, listControls } from "../replies/control-rows.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { asChosen, type PlainCommand, PRIVATE_OPTION } from "./command.ts";

const ARTICLES_A_PAGE = 8;
/** Limited by the buttons' custom_id, which holds the search beside the asker and the offset. */
const LONGEST_SEARCH = 60;

export const sources: PlainCommand = {
  kind: "slash",
  name: "sources",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "search", type: "text", longest: LONGEST_SEARCH }, PRIVATE_OPTION],
  isPrivate: asChosen,
  run: (interaction, call) => sourcesReply(call, interaction.options.getString("search")?.trim() ?? "", 0),
};

/** One page of the list of articles, from `offset`. */
export async function sourcesReply(call: Call, search: string, offset: number): Promise<Reply> {
  const { bot, texts, userId, guildId } = call;
  const engine = await engineFor(bot, guildId);
  const [status, entries] = await Promise.all([engine.status(), engine.lookUp(search, ARTICLES_A_PAGE + 1, offset)]);
  if (entries.length === 0) return wordsReply(texts, status.articles === 0 ? texts.nothingIndexed : texts.noMatch);
  const shown = entries.slice(0, ARTICLES_A_PAGE);
  const languages = Object.entries(status.languages)
    .sort(([, a], [, b]) => b - a)
    .map(([language, articles]) => `${languageName(texts, language)} ${articles}`);
  const words = [
    `**${texts.counts(status.articles, status.files, status.passages)}**`,
    `-# ${languages.join(" · ")}`,
    ...(status.vanished === undefined ? [] : [`-# ${texts.vanished(status.vanished)}`]),
    ...articleLines(texts, shown),
  ].join("\n");
  const more = entries.length > ARTICLES_A_PAGE;
  const paging = listControls(texts, { asker: userId, search, offset, size: ARTICLES_A_PAGE, more });
  return { ...wordsReply(texts, words), rows: [...headlineMenu(texts, userId, shown), ...paging] };
}
