import { wordsReply } from "../replies/reply.ts";
import { always, type PlainCommand } from "./command.ts";

export const help: PlainCommand = {
  kind: "slash",
  name: "help",
  audience: "everyone",
  options: [],
  isPrivate: always,
  run: async (_, { texts }) => wordsReply(texts, texts.help),
};
