import { clip } from "../replies/clip.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

const MOST_DAYS = 30;
const DEFAULT_DAYS = 7;
/** How many groups are shown and how many characters of each question, so that they fit into a message. */
const GROUPS_SHOWN = 12;
const QUESTION_LENGTH = 120;

/** Only the latest questions are grouped (about 1 ms each), so that the engine is soon free to answer. */
const QUESTIONS_GROUPED = 500;

export const gaps: PlainCommand = {
  kind: "slash",
  name: "gaps",
  audience: "managers",
  options: [{ name: "days", type: "number", least: 1, most: MOST_DAYS }],
  isPrivate: always,
  async run(interaction, { bot, texts, guildId }) {
    if (guildId === null) return wordsReply(texts, texts.onlyInServers);
    const days = interaction.options.getInteger("days") ?? DEFAULT_DAYS;
    const questions = (await bot.store.gaps(guildId, days)).slice(0, QUESTIONS_GROUPED);
    const groups = largestFirst(questions, await bot.engine.groupQuestions(questions)).slice(0, GROUPS_SHOWN);
    const lines = groups.map(
      ({ question, count }) => `- ${count} × ${escapeMarkdown(clip(question.replace(/\s+/g, " "), QUESTION_LENGTH))}`,
    );
    const { helpful, unhelpful } = await bot.store.feedback(guildId, days);
    const found = lines.length === 0 ? [texts.noGaps] : lines;
    return wordsReply(texts, [texts.gapsTitle(days), ...found, texts.feedback(helpful, unhelpful)].join("\n"));
  },
};

/** Each group's latest question and its size. `groups` gives for each question the index of the first in its group. */
function largestFirst(questions: readonly string[], groups: readonly number[]): { question: string; count: number }[] {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([group, count]) => ({ question: questions[group] ?? "", count }));
}
