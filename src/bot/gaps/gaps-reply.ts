import type { Call } from "../calls/call.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { tellServerLog } from "../settings/server-log.ts";
import { type GapReport, gapReport } from "./gap-groups.ts";
import { gapsCsv } from "./gaps-csv.ts";
import { type GapsPage, markOf, pageControls, pageOf, pageWords, questionLine, restoreControls } from "./gaps-view.ts";

/** What was pressed or chosen below a page. */
interface GapsPress {
  readonly state: { readonly at: number; readonly rest: string };
  readonly chosen: string | null;
}

/** A page of what found nothing, was rated down, or has an answer since. */
export async function gapsReply(call: Call, page: GapsPage): Promise<Reply> {
  const { bot, texts, guildId } = call;
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  return replyOf(call, guildId, await gapReport(bot, guildId, page.days), page);
}

/** The page that a button leads to. */
export function turnGaps(call: Call, { state }: GapsPress): Promise<Reply> {
  return gapsReply(call, pageOf(call.userId, state.at, state.rest));
}

/** Hides the chosen question and those that mean the same, and shows the page anew. */
export async function dismissGaps(call: Call, { state, chosen }: GapsPress): Promise<Reply> {
  const { bot, texts, guildId, userId } = call;
  const page = pageOf(userId, state.at, state.rest);
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const report = await gapReport(bot, guildId, page.days);
  const group = report.open.find(({ wordings }) => wordings.some((wording) => markOf(wording) === chosen));
  const [question] = group?.wordings ?? [];
  if (group === undefined || question === undefined) return replyOf(call, guildId, report, page);
  await bot.store.unanswered.dismiss(guildId, group.wordings, true);
  const { serverLog } = texts;
  tellServerLog(call, serverLog.gapDismissed(`<@${userId}>`), [`- ${questionLine(question)}`]);
  const reply = await gapsReply(call, page);
  return {
    ...reply,
    words: `${texts.unanswered.dismissed(questionLine(question))}\n${reply.words}`,
    rows: [...restoreControls(texts, markOf(question), page), ...reply.rows],
  };
}

/** Shows a dismissed question again, with those that were dismissed with it. */
export async function restoreGaps(call: Call, { state }: GapsPress): Promise<Reply> {
  const { bot, texts, guildId, userId } = call;
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const { store, engine } = bot;
  const kept = await store.unanswered.list(guildId, store.retentionDays);
  const dismissed = [...new Set(kept.filter((gap) => gap.state === "dismissed").map(({ question }) => question))];
  const wordings = dismissed.toSorted((a, b) => Number(markOf(b) === state.rest) - Number(markOf(a) === state.rest));
  const page = pageOf(userId, 0, `open.${state.at}`);
  const [question = ""] = wordings;
  if (markOf(question) !== state.rest) return gapsReply(call, page);
  const groups = await engine.groupQuestions(wordings);
  const same = wordings.filter((_, i) => groups[i] === 0);
  await store.unanswered.dismiss(guildId, same, false);
  const reply = await gapsReply(call, page);
  return { ...reply, words: `${texts.unanswered.restored(questionLine(question))}\n${reply.words}` };
}

/** All lists as a file. */
export async function exportGaps(call: Call, { state }: GapsPress): Promise<Reply> {
  const { bot, texts, guildId, userId } = call;
  if (guildId === null) return wordsReply(texts, texts.onlyInServers);
  const report = await gapReport(bot, guildId, pageOf(userId, 0, state.rest).days);
  const { channels } = bot.client;
  const channelName = (id: string) => {
    const channel = channels.cache.get(id);
    return channel !== undefined && "name" in channel && channel.name ? `#${channel.name}` : id;
  };
  const entries = report.open.length + report.down.length + report.answered.length;
  const file = gapsCsv(texts, report, { channelName, now: Date.now() });
  return { ...wordsReply(texts, texts.unanswered.exported(entries)), files: [file] };
}

async function replyOf({ bot, texts }: Call, guildId: string, report: GapReport, page: GapsPage): Promise<Reply> {
  const { helpful, unhelpful } = await bot.store.feedback(guildId, page.days);
  const words = [pageWords(texts, report, page), texts.feedback(helpful, unhelpful)].join("\n");
  return { ...wordsReply(texts, words), rows: pageControls(texts, report, page) };
}
