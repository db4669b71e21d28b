import type { Attachment, Message, MessageSnapshot } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { fetchUpload } from "../collections/fetch-upload.ts";
import { everyComponent } from "../replies/every-component.ts";

/** Attached texts up to so many bytes are read: Discord makes "message.txt" of what is too long for a message. */
const TEXT_BYTES = 64 * 1024;
/** Fetching one takes at most so long, in milliseconds. */
const LONGEST_MS = 10_000;
/** From where Discord hands out what was attached. */
const DISCORD_FILES: ReadonlySet<string> = new Set(["https://cdn.discordapp.com", "https://media.discordapp.net"]);

/** What messages and forwarded messages have in common. */
type Shown = Pick<Message | MessageSnapshot, "content" | "embeds" | "components" | "attachments">;

/**
 * All that a message says, in its order, each text in lines of its own: its words, forwarded messages, embeds, the texts of
 * components, small text files. Mentions stay as Discord writes them. "" where it says nothing, or nothing that may be read.
 */
export async function textOfMessage(bot: Bot, message: Message): Promise<string> {
  const shown: Shown[] = [message, ...message.messageSnapshots.values()];
  const texts = await Promise.all(shown.map(async (each) => [textShown(each), ...(await attachedTexts(bot, each))]));
  return texts
    .flat()
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n");
}

function textShown({ content, embeds, components }: Shown): string {
  const ofEmbeds = (embeds ?? []).flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const ofComponents = everyComponent(components ?? []).map((component) => component.content);
  return [content, ...ofEmbeds, ...ofComponents].filter(Boolean).join("\n");
}

/** Whether a file is a text that is read as part of its message. */
export function isReadable({ contentType, name, size }: Pick<Attachment, "contentType" | "name" | "size">): boolean {
  return size <= TEXT_BYTES && (contentType?.startsWith("text/plain") || /\.(?:txt|md)$/i.test(name));
}

async function attachedTexts(bot: Bot, { attachments }: Shown): Promise<string[]> {
  const readable = [...(attachments?.values() ?? [])].filter((each) => isReadable(each) && isDiscords(bot, each.url));
  return Promise.all(readable.slice(0, 1).map((each) => attachedText(bot, each)));
}

async function attachedText(bot: Bot, { name, url }: Attachment): Promise<string> {
  try {
    return new TextDecoder().decode(await fetchUpload({ name, url }, { bytes: TEXT_BYTES, milliseconds: LONGEST_MS }));
  } catch (error) {
    bot.log.info({ err: error }, "an attached text was not read");
    return "";
  }
}

/** Files of messages are fetched from Discord and from nowhere else. */
function isDiscords(bot: Bot, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin } = new URL(url);
  return DISCORD_FILES.has(origin) || origin === new URL(bot.client.rest.options.api).origin;
}
