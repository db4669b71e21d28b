import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionType,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { callOf } from "../calls/call.ts";
import { isGone } from "../calls/discord-errors.ts";
import { admitQuestion, refusalOf } from "../calls/refusal.ts";
import { deferAndFillIn, replyPrivately } from "../calls/respond.ts";
import { runAsking } from "../calls/run-asking.ts";
import { commandOf } from "../commands/all-commands.ts";
import type { MessageCommand, SlashCommand, Suggestion } from "../commands/command.ts";
import { onControl } from "../controls/on-control.ts";
import { onModal } from "../controls/on-modal.ts";
import { renderModal } from "../modals/render-modal.ts";
import { FIRST_RESPONSE_MS } from "../replies/limits.ts";
import { wordsReply } from "../replies/reply.ts";
import { mayBeAsked, notHere } from "../settings/asking-places.ts";

/** Suggestions that take longer are left out: the rest of Discord's limit is for the way there and back. */
const SUGGESTING_MS = FIRST_RESPONSE_MS - 1000;

/** Answers any use of the bot's commands, buttons, menus and modals. */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  const started = performance.now();
  const what = "commandName" in interaction ? interaction.commandName : InteractionType[interaction.type];
  bot.log.debug({ interaction: interaction.id, what }, "interaction came");
  try {
    await dispatch(bot, interaction);
    const ms = Math.round(performance.now() - started);
    bot.log.info({ what, guild: interaction.guildId, ms }, "interaction answered");
  } catch (error) {
    // The token has expired, or the message, channel or server was deleted: nobody can be told.
    if (isGone(error)) bot.log.info({ err: error }, "interaction gone");
    else {
      bot.log.error({ err: error }, "interaction failed");
      bot.tally.failed();
    }
  }
}

async function dispatch(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const command = commandOf("slash", interaction.commandName);
    if (command) await runSlash(bot, interaction, command);
  } else if (interaction.isMessageContextMenuCommand()) {
    const command = commandOf("message", interaction.commandName);
    if (command) await runMessage(bot, interaction, command);
  } else if (interaction.isAutocomplete()) await suggest(bot, interaction);
  else if (interaction.isButton() || interaction.isAnySelectMenu()) await onControl(bot, interaction);
  else if (interaction.isModalSubmit()) await onModal(bot, interaction);
}

async function runSlash(bot: Bot, interaction: ChatInputCommandInteraction, command: SlashCommand): Promise<void> {
  const isPrivate = command.isPrivate(interaction, bot.store.settingsOf(interaction.guildId));
  const call = callOf(bot, interaction, isPrivate);
  if (command.showsArticles && !mayBeAsked(call.settings, interaction)) {
    return replyPrivately(interaction, wordsReply(call.texts, notHere(call.texts, call.settings)));
  }
  const modal = command.opens?.(interaction, call) ?? null;
  if (modal !== null || !command.asks) {
    const refused = refusalOf(call);
    if (refused !== null) return replyPrivately(interaction, refused.reply);
  }
  if (modal !== null) {
    await interaction.showModal(renderModal(modal));
    return;
  }
  if (!command.asks) return deferAndFillIn(interaction, call, () => command.run(interaction, call));
  await runAsking(interaction, admitQuestion(call, command.asks), (admitted) => command.run(interaction, admitted));
}

/** Looks up what backs someone's message; only the person who asked sees the result until they share it. */
async function runMessage(
  bot: Bot,
  interaction: MessageContextMenuCommandInteraction,
  command: MessageCommand,
): Promise<void> {
  const call = callOf(bot, interaction, true);
  if (command.showsArticles && !mayBeAsked(call.settings, interaction)) {
    return replyPrivately(interaction, wordsReply(call.texts, notHere(call.texts, call.settings)));
  }
  await runAsking(interaction, admitQuestion(call, "menu"), (admitted) => command.run(interaction, admitted));
}

async function suggest(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  const complete = commandOf("slash", interaction.commandName)?.complete;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<readonly Suggestion[]>((resolve) => {
    timer = setTimeout(() => resolve([]), SUGGESTING_MS);
  });
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const { guildId, locale } = interaction;
  const texts = bot.commands.textsFor(bot.store.settingsOf(guildId).language ?? locale);
  const found = Promise.resolve(complete?.({ option, typed, bot, guildId, texts }) ?? []).catch((error: unknown) => {
    bot.log.warn({ err: error }, "no suggestions");
    return [];
  });
  const choices = await Promise.race([found, tooLate]);
  clearTimeout(timer);
  await interaction.respond([...choices]);
}
