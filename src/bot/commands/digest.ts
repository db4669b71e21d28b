import { digestStatus, setDigest, turnDigestOff } from "../news/digest-command.ts";
import { always, type PlainCommand } from "./command.ts";

/** Has the bot tell what is new, once a day or week. Without a choice, says what is set. */
export const digest: PlainCommand = {
  kind: "slash",
  name: "digest",
  audience: "managers",
  options: [
    { name: "every", type: "choice", choices: ["daily", "weekly", "off"] },
    { name: "channel", type: "channel" },
  ],
  isPrivate: always,
  async run({ options, channelId }, call) {
    const every = options.getString("every");
    if (every === "off") return turnDigestOff(call);
    if (every !== "daily" && every !== "weekly") return digestStatus(call);
    return setDigest(call, every, options.getChannel("channel")?.id ?? channelId);
  },
};
