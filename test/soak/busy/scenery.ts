import type { APIUser } from "discord.js";
import { everyComponent } from "../../bot/stand-in/components.ts";
import type { StandInChannel, StandInMessage, World } from "../../bot/stand-in/world.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { type BusyServer, isDenied } from "./servers.ts";

/** The bot's messages that answer somebody in the channels of a server, threads left out. */
export function answersIn(world: World, { channels }: BusyServer): StandInMessage[] {
  const rooms = new Set(channels.filter(({ kind }) => !isDenied(kind)).map(({ place }) => place.id));
  return [...world.messages.values()].filter(
    ({ author, state, onlyFor, channelId, replyTo }) =>
      author.id === world.bot.id && state === "shown" && onlyFor === null && replyTo !== null && rooms.has(channelId),
  );
}

/** The threads of a server that belong to an answer: the bot has written in them, or they were started on its answer. */
export function answerThreads(world: World, { guild }: BusyServer): StandInChannel[] {
  const messages = [...world.messages.values()].filter(
    ({ author, state }) => author.id === world.bot.id && state === "shown",
  );
  const ours = new Set(messages.flatMap(({ id, channelId }) => [id, channelId]));
  return [...world.channels.values()].filter(
    ({ id, guildId, thread }) =>
      guildId === guild.id &&
      thread !== null &&
      ours.has(id) &&
      (thread.ownerId === world.bot.id || world.messages.get(id)?.author.id === world.bot.id),
  );
}

/** The people who wrote in a thread, and the message on which it was started. */
export function writersIn(world: World, { id }: StandInChannel): APIUser[] {
  const messages = [...world.messages.values()].filter(
    (message) => message.state === "shown" && (message.channelId === id || message.id === id),
  );
  return [...new Set(messages.map(({ author }) => author))].filter((author) => author.id !== world.bot.id);
}

/** What the bot has written to anybody, with what it is about. */
export function answersOf(world: World, ledger: Ledger): { message: StandInMessage; entry: Entry }[] {
  return [...world.messages.values()].flatMap((message) => {
    if (message.author.id !== world.bot.id || message.state !== "shown") return [];
    const entry = ledger.entryOf(message, world);
    return entry === null ? [] : [{ message, entry }];
  });
}

/** Whether a message has a button or a choice for an action. */
export function canBeDone({ components }: StandInMessage, action: string): boolean {
  return everyComponent(components).some(
    ({ custom_id, options }) => custom_id?.startsWith(`${action}:`) || options?.some(({ value }) => value === action),
  );
}

/** A person's direct messages with the bot. */
export function directChannel(world: World, recipient: APIUser): StandInChannel {
  const open = [...world.channels.values()].find(({ recipientId }) => recipientId === recipient.id);
  return open ?? world.addChannel({ recipient });
}
