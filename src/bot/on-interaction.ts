import { type ChatInputCommandInteraction, type Interaction, MessageFlags, PermissionFlagsBits } from "discord.js";
import type { Bot } from "./bot.ts";
import { SLASH_COMMANDS } from "./commands/all-commands.ts";
import type { Call, SlashCommand } from "./commands/command.ts";
import { isGone } from "./discord-errors.ts";
import { textsFor } from "./locales/locale.ts";
import { refusal } from "./refusal.ts";
import { type ReplyStyle, renderReply } from "./render/render-reply.ts";
import { type Reply, wordsReply } from "./reply.ts";

const COMMANDS = new Map(SLASH_COMMANDS.map((command) => [command.definition.name as string, command]));

/** Answers whatever a person did with the bot's commands and buttons. */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  const started = performance.now();
  try {
    if (interaction.isChatInputCommand()) {
      const command = COMMANDS.get(interaction.commandName);
      if (command) await runCommand(bot, interaction, command);
    }
    bot.log.info(
      { interaction: interaction.id, type: interaction.type, ms: Math.round(performance.now() - started) },
      "interaction answered",
    );
  } catch (error) {
    // The token ran out, or the message, channel or server is no more: nobody is left to be told.
    if (isGone(error)) bot.log.info({ interaction: interaction.id, err: error }, "interaction gone");
    else bot.log.error({ interaction: interaction.id, err: error }, "interaction failed");
  }
}

async function runCommand(bot: Bot, interaction: ChatInputCommandInteraction, command: SlashCommand): Promise<void> {
  const call: Call = { bot, texts: textsFor(interaction.locale), userId: interaction.user.id };
  const refused = refusal(call, command.asks ?? false);
  if (refused !== null) {
    const body = renderReply(wordsReply(call.texts, refused), "plain");
    await interaction.reply({ ...body, flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferReply(command.isPrivate(interaction) ? { flags: MessageFlags.Ephemeral } : {});
  const reply = await replyOrApology(call, () => command.run(interaction, call));
  await interaction.editReply(renderReply(reply, styleOf(interaction)));
}

/** The reply, or, if making it failed, one friendly sentence to the user and one log line with the cause. */
export async function replyOrApology(call: Call, make: () => Promise<Reply>): Promise<Reply> {
  try {
    return await make();
  } catch (error) {
    call.bot.log.error({ err: error }, "no answer");
    return wordsReply(call.texts, call.texts.failed);
  }
}

/** Embeds without the permission would vanish silently. */
function styleOf(interaction: Interaction): ReplyStyle {
  return interaction.inGuild() && !interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks) ? "plain" : "embeds";
}
