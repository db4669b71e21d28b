import { PermissionFlagsBits } from "discord.js";
import { channelData, memberData } from "./gateway.ts";
import { messageFaults } from "./message-rules.ts";
import { type Body, type Outcome, ok, type Route, refused, violated } from "./outcome.ts";
import { threadRoutes } from "./thread-routes.ts";
import { type StandInChannel, toApiMessage, type World } from "./world.ts";
import { fill, newMessage } from "./written-message.ts";

/** Channels, and the messages that the bot writes into them by itself. */
export function channelRoutes(world: World): Route[] {
  const message = /^\/channels\/(\d+)\/messages\/(\d+)$/;
  return [
    ["POST", /^\/users\/@me\/channels$/, (_, body) => openDirect(world, String(body.recipient_id))],
    ["GET", /^\/channels\/(\d+)$/, ([id]) => seeChannel(world, id)],
    ["GET", /^\/guilds\/\d+\/members\/(\d+)$/, ([id]) => seeMember(world, id)],
    ["POST", /^\/channels\/(\d+)\/typing$/, ([id]) => type(world, id)],
    ["POST", /^\/channels\/(\d+)\/messages$/, ([id], body) => create(world, id, body)],
    ...threadRoutes(world),
    ["GET", message, ([, id]) => see(world, id)],
    ["PATCH", message, ([, id], body) => edit(world, id, body)],
    [
      "PUT",
      /^\/channels\/(\d+)\/messages\/(\d+)\/reactions\/([^/]+)\/@me$/,
      ([at, id, emoji]) => react(world, at, id, emoji),
    ],
    ["DELETE", message, ([, id]) => remove(world, id)],
  ];
}

function openDirect(world: World, recipientId: string): Outcome {
  const recipient = world.users.get(recipientId);
  if (!recipient) return refused(404, 10_013, "Unknown User");
  const open = [...world.channels.values()].find((channel) => channel.recipientId === recipientId);
  return ok(channelData(world, open ?? world.addChannel({ recipient })));
}

function seeChannel(world: World, id = ""): Outcome {
  const channel = world.channels.get(id);
  return channel ? ok(channelData(world, channel)) : refused(404, 10_003, "Unknown Channel");
}

function seeMember(world: World, id = ""): Outcome {
  const user = world.users.get(id);
  return user ? ok(memberData(user)) : refused(404, 10_013, "Unknown User");
}

function type(world: World, id = ""): Outcome {
  const channel = world.channels.get(id);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.deny & PermissionFlagsBits.SendMessages) return refused(403, 50_013, "Missing Permissions");
  channel.typing++;
  return { status: 204 };
}

function create(world: World, id = "", body: Body): Outcome {
  const channel = world.channels.get(id);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.deny & PermissionFlagsBits.ViewChannel) return refused(403, 50_001, "Missing Access");
  if (channel.deny & sendingIn(channel)) return refused(403, 50_013, "Missing Permissions");
  if (channel.isForum) return refused(400, 50_008, "Cannot send messages in a non-text channel");
  const reference = body.message_reference as { message_id: string; fail_if_not_exists?: boolean } | undefined;
  if (reference && channel.deny & PermissionFlagsBits.ReadMessageHistory) {
    return refused(400, 160_002, "Cannot reply without permission to read message history");
  }
  const faults = messageFaults(body);
  if (typeof body.nonce === "string" && body.nonce.length > 25) faults.push("nonce too long");
  if (faults.length > 0) return violated(world, faults);
  const { nonce } = body;
  const sameNonce = [...world.messages.values()].find((sent) => sent.nonce !== undefined && sent.nonce === nonce);
  if (body.enforce_nonce === true && sameNonce?.channelId === id)
    return ok({ ...toApiMessage(world, sameNonce), nonce });
  const answered = reference ? world.messages.get(reference.message_id) : undefined;
  if (reference?.fail_if_not_exists !== false && answered?.state === "deleted") {
    return refused(400, 10_008, "Unknown message");
  }
  if (channel.deny & PermissionFlagsBits.EmbedLinks && Array.isArray(body.embeds) && body.embeds.length > 0) {
    return refused(403, 50_013, "Missing Permissions");
  }
  const replyTo = answered && answered.state !== "deleted" ? answered.id : null;
  const message = newMessage(world, channel, { onlyFor: null, interaction: null, replyTo, state: "shown" });
  fill(message, body);
  message.edits = 0;
  if (typeof nonce === "string") message.nonce = nonce;
  return ok({ ...toApiMessage(world, message), nonce });
}

function sendingIn({ thread }: StandInChannel): bigint {
  return thread === null ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.SendMessagesInThreads;
}

function react(world: World, channelId = "", id = "", emoji = ""): Outcome {
  const channel = world.channels.get(channelId);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.deny & PermissionFlagsBits.AddReactions) return refused(403, 50_013, "Missing Permissions");
  if (world.messages.get(id)?.state !== "shown") return refused(404, 10_008, "Unknown Message");
  world.reactions.push({ messageId: id, emoji });
  return { status: 204 };
}

function see(world: World, id = ""): Outcome {
  const message = world.messages.get(id);
  if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
  return ok(toApiMessage(world, message));
}

function edit(world: World, id = "", body: Body): Outcome {
  const message = world.messages.get(id);
  if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
  if (message.author.id !== world.bot.id) return refused(403, 50_005, "Cannot edit a message of another user");
  const faults = messageFaults(body);
  if (faults.length > 0) return violated(world, faults);
  fill(message, body);
  return ok(toApiMessage(world, message));
}

function remove(world: World, id = ""): Outcome {
  const message = world.messages.get(id);
  if (!message || message.state === "deleted") return refused(404, 10_008, "Unknown Message");
  message.state = "deleted";
  const { guildId = null } = world.channels.get(message.channelId) ?? {};
  const where = guildId === null ? {} : { guild_id: guildId };
  world.dispatch("MESSAGE_DELETE", { id, channel_id: message.channelId, ...where });
  return { status: 204 };
}
