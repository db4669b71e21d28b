import { openScene, type Scene } from "../scene.ts";
import type { StandInChannel, StandInMessage } from "../stand-in/world.ts";

export const QUESTION = "When was the lighthouse of Skerry lit?";

/** A server in which answers open threads; `deny`: rights that the bot lacks there. */
export async function openWithThreads(deny = 0n, hears = true): Promise<Scene> {
  const scene = await openScene({ deny, settings: { messageContent: hears } });
  await scene.store.changeSettings(scene.guild.id, { threads: true });
  return scene;
}

export function ask({ discord, ann, channel }: Scene, text = QUESTION): StandInMessage {
  return discord.say(ann, channel, `<@${discord.world.bot.id}> ${text}`);
}

/** The bot's messages in a channel, in order. */
export function writtenIn({ discord: { world } }: Scene, { id }: { readonly id: string }): StandInMessage[] {
  return [...world.messages.values()].filter(
    ({ channelId, author, state }) => channelId === id && author.id === world.bot.id && state === "shown",
  );
}

/** The answer in the thread on a question, once it is there. */
export function answerInThread(scene: Scene, question: StandInMessage): Promise<StandInMessage> {
  return scene.discord.world.until(() => writtenIn(scene, question)[0]);
}

export function threadOn({ discord }: Scene, { id }: StandInMessage): StandInChannel {
  return discord.world.channels.get(id) as StandInChannel;
}

/** Lets the bot do all that it will do. */
export async function settled({ discord, ann, channel }: Scene): Promise<void> {
  await discord.replyTo(discord.say(ann, channel, `<@${discord.world.bot.id}>`));
}
