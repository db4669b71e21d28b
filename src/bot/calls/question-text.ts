import type { Message } from "discord.js";

/**
 * The question in a message: its text without the bot's own mention, with other mentions as names, and without the
 * marks of code blocks and spoilers. "" when nothing is asked.
 */
export function questionText(message: Pick<Message, "content" | "mentions">, botId: string): string {
  return message.content
    .replace(/<@!?(\d+)>/g, (_, id: string) => (id === botId ? " " : nameOf(message, id)))
    .replace(/<@&\d+>|<#\d+>/g, " ")
    .replace(/<a?(:\w+:)\d+>/g, "$1")
    .replace(/```(?:[a-z]+\n)?|\|\|/gi, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** The question as an answer repeats it: spoilers stay hidden. */
export function questionToShow(message: Pick<Message, "content" | "mentions">, botId: string): string {
  const content = message.content.replace(/\|\|[\s\S]+?\|\|/g, "▮▮▮");
  return questionText({ content, mentions: message.mentions }, botId);
}

function nameOf(message: Pick<Message, "mentions">, id: string): string {
  return message.mentions.users.get(id)?.displayName ?? " ";
}
