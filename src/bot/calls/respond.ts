import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
} from "discord.js";
import { errorId, setErrorId } from "../../log/error-id.ts";
import { EngineBusyError } from "../../retrieve/errors.ts";
import { type ReplyStyle, renderReply } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import type { Call } from "./call.ts";
import { isGone } from "./discord-errors.ts";

/** Answers at once with a message that only the person who asked sees. */
export async function replyPrivately(interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await interaction.reply({ ...renderReply(reply, "embeds"), flags: MessageFlags.Ephemeral });
}

/** Defers the answer, as Discord waits 3 s only, then fills in the reply, or an apology where it cannot be made. */
export async function deferAndFillIn(interaction: RepliableInteraction, call: Call, make: MakeReply): Promise<void> {
  await interaction.deferReply(call.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const { reply } = await replyOrApology(call, make);
  await interaction.editReply(renderReply(reply, styleOf(interaction)));
}

/**
 * Changes the pressed message into a reply; where that cannot be made, the message stays and a private apology follows.
 */
export async function deferAndUpdate(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  call: Call,
  make: MakeReply,
): Promise<void> {
  await interaction.deferUpdate();
  const { kind, reply } = await replyOrApology(call, make);
  if (kind === "made") await interaction.editReply(renderReply(reply, styleOf(interaction)));
  else await interaction.followUp({ ...renderReply(reply, "plain"), flags: MessageFlags.Ephemeral });
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
      return { kind: "apology", reply: wordsReply(texts, texts.busy(error.seconds)) };
    }
    const failure = error instanceof Error ? error : new Error(String(error));
    const id = errorId(failure) ?? setErrorId(failure);
    bot.log.error({ err: failure }, "no answer");
    return { kind: "apology", reply: wordsReply(texts, texts.failed(id)) };
  }
}

/** Discord drops embeds silently where the bot has no permission for them. */
function styleOf(interaction: Interaction): ReplyStyle {
  return interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks) ? "plain" : "embeds";
}
