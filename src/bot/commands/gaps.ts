import { gapsReply } from "../gaps/gaps-reply.ts";
import { always, type PlainCommand } from "./command.ts";

const MOST_DAYS = 30;
const DEFAULT_DAYS = 7;

export const gaps: PlainCommand = {
  kind: "slash",
  name: "gaps",
  audience: "managers",
  options: [{ name: "days", type: "number", least: 1, most: MOST_DAYS }],
  isPrivate: always,
  run: (interaction, call) => {
    const days = interaction.options.getInteger("days") ?? DEFAULT_DAYS;
    return gapsReply(call, { list: "open", days, offset: 0, asker: call.userId });
  },
};
