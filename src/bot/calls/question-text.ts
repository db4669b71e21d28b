import type { Message } from "discord.js";
import { divideSaid } from "../asked/own-words.ts";

type Written = Pick<Message, "content" | "mentions">;

/**
 * The question in a message: its own words, or where it has none what it quotes; without the bot's own mention, with other
 * mentions as names, and without the marks of spoilers. "" when nothing is asked.
 */
export function questionText(message: Written, botId: string): string {
  const { own, quoted } = divideSaid(message.content);
  return readable(own, message, botId) || readable(quoted, message, botId);
}

/** What a message quotes beside its own words, in the same form; "" where it is only the one or the other. */
export function quotedBeside(message: Written, botId: string): string {
  const { own, quoted } = divideSaid(message.content);
  return readable(own, message, botId) === "" ? "" : readable(quoted, message, botId);
}

/** The question as an answer repeats it: spoilers stay hidden. */
export function questionToShow(message: Written, botId: string): string {
  const content = message.content.replace(/\|\|[\s\S]+?\|\|/g, "▮▮▮");
  return questionText({ content, mentions: message.mentions }, botId);
}

function readable(text: string, message: Written, botId: string): string {
  return withNames(text, message, botId)
    .replace(/<@&\d+>|<#\d+>/g, " ")
    .replace(/<a?(:\w+:)\d+>/g, "$1")
    .replaceAll("||", " ")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** Mentions of people as names; the bot's own, and those of people who are not known, left out. */
export function withNames(text: string, { mentions }: Pick<Message, "mentions">, botId: string): string {
  return text.replace(/<@!?(\d+)>/g, (_, id: string) =>
    id === botId ? " " : (mentions.users.get(id)?.displayName ?? " "),
  );
}
