import { PermissionFlagsBits } from "discord.js";
import { type Body, type Outcome, ok, type Route, refused, violated } from "./outcome.ts";
import { type StandInMessage, threadData, toApiMessage, type World } from "./world.ts";

const THREAD_STARTER_MESSAGE = 21;

/** Threads that the bot opens on messages, what was written in a channel, and the end of a thread. */
export function threadRoutes(world: World): Route[] {
  return [
    [
      "POST",
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      ([channelId, id], body) => open(world, channelId, id, body),
    ],
    ["GET", /^\/channels\/(\d+)\/messages$/, ([id], _, query) => list(world, id, query)],
    ["DELETE", /^\/channels\/(\d+)$/, ([id]) => end(world, id)],
  ];
}

function open(world: World, channelId = "", id = "", body: Body): Outcome {
  const channel = world.channels.get(channelId);
  const message = world.messages.get(id);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.deny & PermissionFlagsBits.CreatePublicThreads) return refused(403, 50_013, "Missing Permissions");
  if (message?.state !== "shown") return refused(404, 10_008, "Unknown Message");
  if (channel.thread !== null || channel.isForum) return refused(400, 50_024, "Cannot execute action on this channel");
  if (world.channels.has(id)) return refused(400, 160_004, "A thread has already been created for this message");
  const name = String(body.name ?? "");
  const faults =
    [...name].length < 1 || [...name].length > 100 ? [`thread name of ${[...name].length} characters`] : [];
  const archive = body.auto_archive_duration;
  if (archive !== undefined && archive !== null && ![60, 1440, 4320, 10_080].includes(Number(archive))) {
    faults.push(`auto_archive_duration ${archive}`);
  }
  if (faults.length > 0) return violated(world, faults);
  const thread = world.addThread(channel, name, { startedOn: message, ownerId: world.bot.id });
  noteStart(world, message);
  world.dispatch("MESSAGE_UPDATE", { ...toApiMessage(world, message), guild_id: channel.guildId });
  return ok(threadData(thread));
}

/** The line at the top of a thread that shows what it was started on. */
function noteStart(world: World, { author, id: channelId }: StandInMessage): void {
  const message: StandInMessage = {
    id: world.newId(),
    channelId,
    author,
    onlyFor: null,
    replyTo: null,
    interaction: null,
    webhook: false,
    systemType: THREAD_STARTER_MESSAGE,
    content: "",
    embeds: [],
    components: [],
    hasContainers: false,
    files: [],
    state: "shown",
    edits: 0,
  };
  world.messages.set(message.id, message);
}

function list(world: World, channelId = "", query: URLSearchParams): Outcome {
  const channel = world.channels.get(channelId);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.deny & PermissionFlagsBits.ViewChannel) return refused(403, 50_001, "Missing Access");
  // Discord shows nothing to who may not read what was written before.
  if (channel.deny & PermissionFlagsBits.ReadMessageHistory) return ok([]);
  const limit = Number(query.get("limit") ?? 50);
  if (limit < 1 || limit > 100) return violated(world, [`${limit} messages`]);
  const before = query.get("before");
  const found = [...world.messages.values()]
    .filter((message) => message.channelId === channelId && message.state !== "deleted" && message.onlyFor === null)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  return ok(found.slice(0, limit).map((message) => toApiMessage(world, message)));
}

function end(world: World, id = ""): Outcome {
  const channel = world.channels.get(id);
  if (!channel) return refused(404, 10_003, "Unknown Channel");
  if (channel.thread === null) return violated(world, ["a channel deleted"]);
  if (channel.deny & PermissionFlagsBits.ManageThreads) return refused(403, 50_013, "Missing Permissions");
  world.channels.delete(id);
  for (const message of world.messages.values()) if (message.channelId === id) message.state = "deleted";
  world.dispatch("THREAD_DELETE", { id, type: 11, guild_id: channel.guildId, parent_id: channel.thread.parentId });
  return ok(threadData(channel));
}
