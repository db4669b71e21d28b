import { escapeMarkdown } from "../escape.ts";
import { groupGaps } from "../group-gaps.ts";
import { clip } from "../render/clip.ts";
import { wordsReply } from "../reply.ts";
import { always, type SlashCommand } from "./command.ts";

const LONGEST_SPAN_DAYS = 30;
const USUAL_SPAN_DAYS = 7;
/** Groups and characters of a question: together they fit a message's content. */
const GROUPS_SHOWN = 12;
const QUESTION_LENGTH = 120;

export const gaps: SlashCommand = {
  definition: {
    name: "gaps",
    kind: "slash",
    audience: "managers",
    options: [{ name: "days", type: "number", least: 1, most: LONGEST_SPAN_DAYS }],
  },
  isPrivate: always,
  async run(interaction, { bot, texts, guildId }) {
    if (guildId === null) return wordsReply(texts, texts.onlyInServers);
    const days = interaction.options.getInteger("days") ?? USUAL_SPAN_DAYS;
    const { passages } = await bot.engine.status();
    const groups = groupGaps(bot.store.gaps(guildId, days), passages).slice(0, GROUPS_SHOWN);
    const lines = groups.map(
      ({ question, count }) => `- ${count} × ${escapeMarkdown(clip(question.replace(/\s+/g, " "), QUESTION_LENGTH))}`,
    );
    const { helpful, unhelpful } = bot.store.feedback(guildId, days);
    const found = lines.length === 0 ? [texts.noGaps] : lines;
    return wordsReply(texts, [texts.gapsTitle(days), ...found, texts.feedback(helpful, unhelpful)].join("\n"));
  },
};
