import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from "discord.js";
import { asError } from "../../errors/thrown.ts";
import { errorId, setErrorId } from "../../log/error-id.ts";
import { EngineBusyError, StorageError } from "../../retrieve/errors.ts";
import { type EditBody, type ReplyStyle, renderEdit, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { withDelete } from "../replies/with-delete.ts";
import { isStorageFailure } from "../store/storage-failure.ts";
import type { Call } from "./call.ts";
import { isAcknowledged, isFormRefused, isGone, isRefused } from "./discord-errors.ts";
import { insist } from "./insist.ts";
import { firstTaken, noteNotTaken } from "./not-taken.ts";

/** Answers at once with a message that only the person who asked sees. */
export async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await interaction.reply(privately(reply, "components"));
}

/** Defers the answer, as Discord waits 3 s only, then fills in the reply, or an apology where it cannot be made. */
export async function deferAndFillIn(interaction: RepliableInteraction, call: Call, make: MakeReply): Promise<void> {
  await defer(interaction, () => interaction.deferReply(call.isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
  const { reply } = await replyOrApology(call, make);
  // In this order: what is left "thinking" is filled in, else a message of its own says so, else nothing is left that thinks.
  await fillIn(
    interaction,
    call,
    (style) => renderReply(deletable(call, reply), style),
    (words) => [
      () => interaction.editReply(renderReply(words, "plain")),
      () => interaction.followUp(privately(words, "plain")),
      () => interaction.deleteReply(),
    ],
  );
}

/**
 * Changes the pressed message, or the one that a modal was opened from, into a reply; where that cannot be made, the message
 * stays and a private apology follows.
 */
export async function deferAndUpdate(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction,
  call: Call,
  make: MakeReply,
): Promise<void> {
  await defer(interaction, () => interaction.deferUpdate());
  const { kind, reply } = await replyOrApology(call, make);
  const tellPrivately = (words: Reply) => interaction.followUp(privately(words, "plain"));
  if (kind === "apology") await insist(() => tellPrivately(reply));
  else {
    const render = (style: ReplyStyle) => renderEdit(interaction.message, deletable(call, reply), style);
    await fillIn(interaction, call, render, (words) => [() => tellPrivately(words)]);
  }
}

/** Acknowledges an interaction, which an attempt that seemed to fail may have done. */
export async function defer(interaction: RepliableInteraction, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isAcknowledged(error)) throw error;
    interaction.deferred = true;
  }
}

/**
 * Puts a reply into the deferred answer, as plain text where no containers are taken; where Discord refuses it, the asker is
 * told so in the first way that it takes, and where it cannot be put there for another reason, that something went wrong.
 */
async function fillIn(
  interaction: RepliableInteraction,
  call: Call,
  render: (style: ReplyStyle) => EditBody,
  waysToTell: (words: Reply) => readonly (() => Promise<unknown>)[],
): Promise<void> {
  const { bot, texts } = call;
  try {
    await insist(() => interaction.editReply(render(styleOf(interaction)))).catch((error: unknown) => {
      if (!isFormRefused(error)) throw error;
      return interaction.editReply(render("plain"));
    });
  } catch (error) {
    if (isGone(error)) throw error;
    if (!isRefused(error)) {
      const words = deletable(call, wordsReply(texts, texts.failed(idOf(error))));
      await firstTaken(waysToTell(words)).catch(() => undefined);
      throw error;
    }
    noteNotTaken(bot, interaction.guildId, error);
    await firstTaken(waysToTell(deletable(call, wordsReply(texts, texts.notPosted))));
  }
}

/** What everybody sees can be deleted by who asked for it. */
function deletable({ isPrivate, userId }: Call, reply: Reply): Reply {
  return isPrivate ? reply : withDelete(reply, userId);
}

/** Shows how far a deferred answer has come; the answer itself comes even if this cannot be shown. */
export function showProgress(interaction: RepliableInteraction, reply: Reply): void {
  interaction.editReply(renderReply(reply, styleOf(interaction))).catch(() => undefined);
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
    const failure = asError(error);
    const id = idOf(failure);
    bot.log.error({ err: failure }, "no answer");
    bot.tally.failed();
    const cannotBeStored = failure instanceof StorageError || isStorageFailure(failure);
    return { kind: "apology", reply: wordsReply(texts, cannotBeStored ? texts.notStored(id) : texts.failed(id)) };
  }
}

/** The id under which an error is logged and told. */
function idOf(error: unknown): string {
  const failure = asError(error);
  return errorId(failure) ?? setErrorId(failure);
}

/** A message for the person who acted alone. */
function privately(reply: Reply, style: ReplyStyle) {
  const { flags, ...body } = renderReply(reply, style);
  return { ...body, flags: flags | MessageFlags.Ephemeral } as const;
}

/** Where the bot may not embed, it writes plain text. */
function styleOf(interaction: Interaction): ReplyStyle {
  const mayNot = interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  return mayNot ? "plain" : "components";
}
