import { sourcesOfMessage } from "../sources/sources-reply.ts";
import type { MessageCommand } from "./command.ts";

/** In a message's menu: shows passages that back (or contradict) what it says. */
export const findSources: MessageCommand = {
  kind: "message",
  name: "find-sources",
  audience: "everyone",
  showsArticles: true,
  run: (interaction, call) => sourcesOfMessage(call, interaction.targetMessage),
};
