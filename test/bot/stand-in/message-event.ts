import { memberData } from "./gateway.ts";
import { type StandInChannel, type StandInMessage, toApiMessage, type World } from "./world.ts";

/** The event by which Discord tells the bot of a message. */
export function messageEvent(world: World, message: StandInMessage, { guildId }: StandInChannel): object {
  const member = () => memberData(message.author, undefined, world.roles.get(message.author.id));
  return {
    ...toApiMessage(world, message),
    ...(guildId === null ? { channel_type: 1 } : { guild_id: guildId, member: member() }),
  };
}
