import { type Interaction, MessageFlags, PermissionFlagsBits, type RepliableInteraction } from "discord.js";
import { EngineBusyError } from "../../retrieve/errors.ts";
import { type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import type { Call } from "./call.ts";
import { isGone } from "./discord-errors.ts";

/** Answers at once, for the one user only. */
export async function whisper(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await interaction.reply({ ...renderReply(reply, "embeds"), flags: MessageFlags.Ephemeral });
}

/**
 * Makes a reply and fills it in for the deferred one. Where making it fails, one friendly sentence comes instead and the
 * cause goes to the log; with `keepOnFailure` the message stays as it is, and the sentence is whispered.
 */
export async function fillIn(
  interaction: RepliableInteraction,
  call: Call,
  make: () => Promise<Reply | null>,
  { keepOnFailure = false } = {},
): Promise<void> {
  const made = await replyOrApology(call, make);
  if (made.kind === "apology" && keepOnFailure) {
    await interaction.followUp({ ...renderReply(made.reply, "plain"), flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.editReply(renderReply(made.reply, styleOf(interaction)));
}

/** Shows how far a deferred answer has come; a failure to show it is none of the work's. */
export function showProgress(interaction: RepliableInteraction, reply: Reply): void {
  interaction.editReply(renderReply(reply, "plain")).catch(() => undefined);
}

interface Made {
  readonly kind: "made" | "apology";
  readonly reply: Reply;
}

/** The reply; or words of apology, if the passage has gone (null) or something failed. */
export async function replyOrApology({ bot, texts }: Call, make: () => Promise<Reply | null>): Promise<Made> {
  try {
    const reply = await make();
    return reply === null ? { kind: "apology", reply: wordsReply(texts, texts.gone) } : { kind: "made", reply };
  } catch (error) {
    if (isGone(error)) throw error;
    if (error instanceof EngineBusyError) {
      bot.log.warn({ reason: error.message }, "engine busy");
      return { kind: "apology", reply: wordsReply(texts, texts.busy(error.seconds)) };
    }
    bot.log.error({ err: error }, "no answer");
    return { kind: "apology", reply: wordsReply(texts, texts.failed) };
  }
}

/** Embeds without the permission would vanish silently. */
function styleOf(interaction: Interaction): ReplyStyle {
  return interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks) ? "plain" : "embeds";
}
