import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from "discord.js";
import { errorId, setErrorId } from "../../log/error-id.ts";
import { EngineBusyError, StorageError } from "../../retrieve/errors.ts";
import { type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import { isStorageFailure } from "../store/storage-failure.ts";
import type { Call } from "./call.ts";
import { isGone, isRefused } from "./discord-errors.ts";
import { insist } from "./insist.ts";
import { firstTaken, noteNotTaken } from "./not-taken.ts";

/** Answers at once with a message that only the person who asked sees. */
export async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await interaction.reply({ ...renderReply(reply, "embeds"), flags: MessageFlags.Ephemeral });
}

/** Defers the answer, as Discord waits 3 s only, then fills in the reply, or an apology where it cannot be made. */
export async function deferAndFillIn(interaction: RepliableInteraction, call: Call, make: MakeReply): Promise<void> {
  await interaction.deferReply(call.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const { reply } = await replyOrApology(call, make);
  // In this order: what is left "thinking" is filled in, else a message of its own says so, else nothing is left that thinks.
  await fillIn(interaction, call, reply, (words) => [
    () => interaction.editReply(renderReply(words, "plain")),
    () => interaction.followUp({ ...renderReply(words, "plain"), flags: MessageFlags.Ephemeral }),
    () => interaction.deleteReply(),
  ]);
}

/**
 * Changes the pressed message, or the one that a modal was opened from, into a reply; where that cannot be made, the message stays and a private apology follows.
 */
export async function deferAndUpdate(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction,
  call: Call,
  make: MakeReply,
): Promise<void> {
  await interaction.deferUpdate();
  const { kind, reply } = await replyOrApology(call, make);
  const tellPrivately = (words: Reply) =>
    interaction.followUp({ ...renderReply(words, "plain"), flags: MessageFlags.Ephemeral });
  if (kind === "apology") await insist(() => tellPrivately(reply));
  else await fillIn(interaction, call, reply, (words) => [() => tellPrivately(words)]);
}

/**
 * Puts a reply into the deferred answer; where Discord refuses it, the asker is told so in the first way that it takes, and where
 * it cannot be put there for another reason, that something went wrong.
 */
async function fillIn(
  interaction: RepliableInteraction,
  { bot, texts, userId, isPrivate }: Call,
  reply: Reply,
  waysToTell: (words: Reply) => readonly (() => Promise<unknown>)[],
): Promise<void> {
  const deletable = (shown: Reply) => (isPrivate ? shown : withDelete(shown, userId));
  try {
    await insist(() => interaction.editReply(renderReply(deletable(reply), styleOf(interaction))));
  } catch (error) {
    if (isGone(error)) throw error;
    if (!isRefused(error)) {
      const words = deletable(wordsReply(texts, texts.failed(idOf(error))));
      await firstTaken(waysToTell(words)).catch(() => undefined);
      throw error;
    }
    noteNotTaken(bot, interaction.guildId, error);
    await firstTaken(waysToTell(deletable(wordsReply(texts, texts.notPosted))));
  }
}

/** Shows how far a deferred answer has come; the answer itself comes even if this cannot be shown. */
export function showProgress(interaction: RepliableInteraction, reply: Reply): void {
  interaction.editReply(renderReply(reply, "plain")).catch(() => undefined);
}

/** Makes a reply; null if the passage that it should show is no longer there. */
type MakeReply = () => Promise<Reply | null>;

interface Made {
  readonly kind: "made" | "apology";
  readonly reply: Reply;
}

/**
 * The reply; or an apology if the passage has gone or something failed, whose cause goes to the log under the id that the
 * apology shows.
 */
export async function replyOrApology({ bot, texts }: Call, make: MakeReply): Promise<Made> {
  try {
    const reply = await make();
    return reply === null ? { kind: "apology", reply: wordsReply(texts, texts.gone) } : { kind: "made", reply };
  } catch (error) {
    if (isGone(error)) throw error;
    if (error instanceof EngineBusyError) {
      bot.log.warn({ reason: error.message }, "engine busy");
      bot.tally.refused("busy");
      return { kind: "apology", reply: wordsReply(texts, texts.busy(error.seconds)) };
    }
    const failure = error instanceof Error ? error : new Error(String(error));
    const id = idOf(failure);
    bot.log.error({ err: failure }, "no answer");
    bot.tally.failed();
    const cannotBeStored = failure instanceof StorageError || isStorageFailure(failure);
    return { kind: "apology", reply: wordsReply(texts, cannotBeStored ? texts.notStored(id) : texts.failed(id)) };
  }
}

/** The id under which an error is logged and told. */
function idOf(error: unknown): string {
  const failure = error instanceof Error ? error : new Error(String(error));
  return errorId(failure) ?? setErrorId(failure);
}

/** Discord drops embeds silently where the bot has no permission for them. */
function styleOf(interaction: Interaction): ReplyStyle {
  return interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks) ? "plain" : "embeds";
}
