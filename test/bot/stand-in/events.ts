import { DEFAULT_PERMISSIONS, memberData } from "./gateway.ts";
import {
  type StandInChannel,
  type StandInInteraction,
  type StandInMessage,
  toApiMessage,
  type World,
} from "./world.ts";

/**
 * What a person did: the type of interaction and its data, the locale of the client, the permissions in the channel.
 */
interface Deed {
  readonly type: number;
  readonly data: object;
  readonly locale: string;
  readonly permissions: bigint;
}

/** The event by which Discord tells the bot of an interaction. */
export function interactionEvent(
  world: World,
  { id, token, user, channel, message }: StandInInteraction,
  { type, data, locale, permissions }: Deed,
): object {
  const { guildId } = channel;
  return {
    id,
    application_id: world.bot.id,
    type,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { id: channel.id, type: guildId === null ? 1 : 0 },
    locale,
    app_permissions: String(DEFAULT_PERMISSIONS & ~channel.deny),
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10 * 1024 * 1024,
    context: guildId === null ? 1 : 0,
    ...(guildId === null
      ? { user }
      : { guild_id: guildId, guild_locale: "en-US", member: memberData(user, permissions) }),
    ...(message ? { message: toApiMessage(world, message) } : {}),
    data,
  };
}

/** The event by which Discord tells the bot of a message. */
export function messageEvent(world: World, message: StandInMessage, { guildId }: StandInChannel): object {
  const member = () => memberData(message.author, undefined, world.roles.get(message.author.id));
  return {
    ...toApiMessage(world, message),
    ...(guildId === null ? { channel_type: 1 } : { guild_id: guildId, member: member() }),
  };
}
