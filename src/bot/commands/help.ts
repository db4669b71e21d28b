import { wordsReply } from "../replies/reply.ts";
import { always, type SlashCommand } from "./command.ts";

export const help: SlashCommand = {
  definition: { name: "help", kind: "slash", audience: "everyone", options: [] },
  isPrivate: always,
  run: async (_, { texts }) => wordsReply(texts, texts.help),
};
