import { type Message, MessageReferenceType } from "discord.js";
import { wantsSources } from "../asked/wants-sources.ts";
import { quotedBeside } from "../calls/question-text.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { isReadable, textOfMessage } from "../sources/message-texts.ts";
import { sourcesOfMessage, sourcesOfText } from "../sources/sources-reply.ts";

/**
 * The sources of what somebody else says, where a message asks for no more than that ("source?", or only a mention): of the
 * message that it replies to, of what it quotes, or of what it forwards or attaches. What finds them; null for any other message.
 */
export async function sourcesAskedFor(
  call: AdmittedCall,
  message: Message,
  text: string,
): Promise<(() => Promise<Reply>) | null> {
  const { bot, texts } = call;
  const botId = bot.client.user.id;
  if (text !== "" && !wantsSources(text)) return null;
  const quoted = quotedBeside(message, botId);
  if (quoted !== "") return () => sourcesOfText(call, quoted);
  if (message.messageSnapshots.size > 0 || message.attachments.some(isReadable)) {
    return () => sourcesOfMessage(call, message);
  }
  if (!message.reference?.messageId || message.reference.type === MessageReferenceType.Forward) return null;
  const said = await message.channel.messages.fetch(message.reference.messageId).catch(() => null);
  if (said === null || said.author.id === botId) return null;
  return async () => {
    const isHidden = !bot.seesAllMessages && message.inGuild() && (await textOfMessage(bot, said)) === "";
    if (!isHidden) return sourcesOfMessage(call, said);
    bot.tally.answered("help");
    return wordsReply(texts, texts.statements.unreadable);
  };
}
