import { hasContainers } from "./message-rules.ts";
import type { Body } from "./outcome.ts";
import type { StandInChannel, StandInMessage, World } from "./world.ts";

/** A message of the bot without text, for `fill` to write into. */
export function newMessage(
  world: World,
  channel: StandInChannel,
  { onlyFor, interaction, replyTo, state }: Pick<StandInMessage, "onlyFor" | "interaction" | "replyTo" | "state">,
): StandInMessage {
  const message: StandInMessage = {
    id: world.newId(),
    channelId: channel.id,
    author: world.bot,
    onlyFor,
    replyTo,
    interaction,
    webhook: interaction !== null,
    content: "",
    embeds: [],
    components: [],
    hasContainers: false,
    files: [],
    state,
    edits: 0,
  };
  world.messages.set(message.id, message);
  return message;
}

/** Writes what a request gives into a message; what it leaves out stays. */
export function fill(message: StandInMessage, body: Body): void {
  if (typeof body.content === "string") message.content = body.content;
  if (Array.isArray(body.embeds)) message.embeds = body.embeds;
  if (Array.isArray(body.components)) message.components = body.components;
  if (Array.isArray(body.files)) message.files = body.files;
  if (hasContainers(body)) message.hasContainers = true;
  if (message.content !== "" || message.embeds.length > 0 || message.components.length > 0) message.state = "shown";
  message.edits++;
}
