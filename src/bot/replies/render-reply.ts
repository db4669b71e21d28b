import { type APIMessageTopLevelComponent, MessageFlags } from "discord.js";
import { componentsOf } from "./render-components.ts";
import { renderControls } from "./render-controls.ts";
import { cardButtons, plainContent } from "./render-plain.ts";
import type { Reply } from "./reply.ts";

/** The body of a new or edited message, as discord.js takes it. It never pings anybody. */
export interface MessageBody {
  /** Absent where the text stands in components. */
  content?: string;
  components: APIMessageTopLevelComponent[];
  allowedMentions: { parse: []; repliedUser: false };
  flags: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  files?: { name: string; attachment: Buffer }[];
}

/**
 * "components": text and controls in one container (Components V2); "plain": text with controls below it, for places that take
 * no containers.
 */
export type ReplyStyle = "components" | "plain";

/** A reply as a message of Discord, within its limits. */
export function renderReply(reply: Reply, style: ReplyStyle): MessageBody {
  const files = (reply.files ?? []).map(({ name, text }) => ({ name, attachment: Buffer.from(text, "utf8") }));
  const common = {
    allowedMentions: { parse: [] as [], repliedUser: false as const },
    ...(files.length === 0 ? {} : { files }),
  };
  if (style === "components") {
    return { ...common, components: componentsOf(reply), flags: MessageFlags.IsComponentsV2 };
  }
  const components = renderControls([...cardButtons(reply), ...reply.rows]);
  return { ...common, content: plainContent(reply), components, flags: MessageFlags.SuppressEmbeds };
}

/** What of a message decides how it can be edited. */
interface Edited {
  readonly flags: { has(flag: MessageFlags.IsComponentsV2): boolean };
}

/** A reply in the place of a message: one that has containers keeps them for ever; of any other, the old text goes. */
export function renderEdit(message: Edited, reply: Reply, style: ReplyStyle): EditBody {
  if (message.flags.has(MessageFlags.IsComponentsV2)) return renderReply(reply, "components");
  const body = renderReply(reply, style);
  return style === "plain" ? body : { ...body, content: null, embeds: [] };
}

export type EditBody = Omit<MessageBody, "content"> & { content?: string | null; embeds?: [] };
