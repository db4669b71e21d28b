import { wordsReply } from "../replies/reply.ts";
import { always, type SlashCommand } from "./command.ts";

export const help: SlashCommand = {
  kind: "slash",
  name: "help",
  audience: "everyone",
  options: [],
  isPrivate: always,
  run: async (_, { texts }) => wordsReply(texts, texts.help),
};
