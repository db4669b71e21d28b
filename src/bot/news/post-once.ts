import type { MessageCreateOptions, SendableChannels } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isFormRefused } from "../calls/discord-errors.ts";
import { insist, keptOnce } from "../calls/insist.ts";
import type { MessageBody, ReplyStyle } from "../replies/render-reply.ts";
import { styleIn } from "./places.ts";

/** A message that may also say whom it mentions. */
type Body = Omit<MessageBody, "allowedMentions"> & Pick<MessageCreateOptions, "allowedMentions">;

/** Posts what a mark stands for, once however often it is tried; as plain text where Discord takes no other. @throws what Discord says */
export async function postOnce(
  { turns, client }: Bot,
  place: SendableChannels,
  mark: string,
  bodyIn: (style: ReplyStyle) => Body,
): Promise<void> {
  const post = (style: ReplyStyle) => {
    const body = { ...bodyIn(style), ...keptOnce(mark) };
    return insist(() => turns.take<unknown>(place.id, client.user.id, () => place.send(body)));
  };
  try {
    await post(styleIn(place));
  } catch (error) {
    if (!isFormRefused(error)) throw error;
    await post("plain");
  }
}
