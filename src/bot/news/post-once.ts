import type { MessageCreateOptions, SendableChannels } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { isFormRefused } from "../calls/discord-errors.ts";
import { insist, keptOnce } from "../calls/insist.ts";
import type { MessageBody, ReplyStyle } from "../replies/render-reply.ts";
import { styleIn } from "../settings/writable-channel.ts";

/** A message that may also say whom it mentions. */
export type Body = Omit<MessageBody, "allowedMentions"> & Pick<MessageCreateOptions, "allowedMentions">;

/**
 * Posts what a mark stands for, once however often it is tried; as plain text where Discord takes no other.
 * @param bodyIn what to post, asked for when it is its turn; null for nothing, as nobody wants it any longer
 * @throws what Discord says
 */
export async function postOnce(
  { turns, client }: Bot,
  place: SendableChannels,
  mark: string,
  bodyIn: (style: ReplyStyle) => Promise<Body | null>,
): Promise<void> {
  const send = async (style: ReplyStyle) => {
    const body = await bodyIn(style);
    return body === null ? null : place.send({ ...body, ...keptOnce(mark) });
  };
  const post = (style: ReplyStyle) => insist(() => turns.take<unknown>(place.id, client.user.id, () => send(style)));
  try {
    await post(styleIn(place));
  } catch (error) {
    if (!isFormRefused(error)) throw error;
    await post("plain");
  }
}
