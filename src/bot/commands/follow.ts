import { type ChatInputCommandInteraction, PermissionFlagsBits } from "discord.js";
import { followQuestion, listFollows } from "../news/follow-reply.ts";
import { wordsReply } from "../replies/reply.ts";
import { type AskingCommand, always } from "./command.ts";

/** A question that is repeated whenever it is told of. */
const LONGEST_QUESTION = 300;
/** In which permission it is expressed that somebody may write in a channel, and in a thread. */
const { SendMessages, SendMessagesInThreads, ViewChannel, ManageMessages } = PermissionFlagsBits;

/** Has the bot speak first: once, when something new answers a question. Without one, lists what is followed. */
export const follow: AskingCommand = {
  kind: "slash",
  name: "follow",
  audience: "everyone",
  showsArticles: true,
  options: [
    { name: "question", type: "text", longest: LONGEST_QUESTION },
    { name: "where", type: "choice", choices: ["here", "dm"] },
  ],
  asks: "slash",
  isPrivate: always,
  async run(interaction, call) {
    const { texts } = call;
    const { options, memberPermissions, channelId } = interaction;
    const question = options.getString("question")?.trim();
    if (!question) return listFollows(call, memberPermissions?.has(ManageMessages) ?? false);
    if (options.getString("where") === "dm") return followQuestion(call, question, null);
    if (!mayBothWrite(interaction)) return wordsReply(texts, texts.following.mayNotWrite);
    return followQuestion(call, question, channelId);
  },
};

/** Whether the person and the bot may write where the command is used: nobody has it write where they may not. */
function mayBothWrite({ memberPermissions, appPermissions, channel }: ChatInputCommandInteraction): boolean {
  const needed = [ViewChannel, channel?.isThread() ? SendMessagesInThreads : SendMessages];
  return appPermissions.has(needed) && (memberPermissions?.has(needed) ?? false);
}
