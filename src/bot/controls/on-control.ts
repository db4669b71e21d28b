import {
  type AnySelectMenuInteraction,
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  TextInputStyle,
} from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { type Call, callOf } from "../calls/call.ts";
import { refusal } from "../calls/refusal.ts";
import { fillIn, whisper } from "../calls/respond.ts";
import type { Texts } from "../locales/texts.ts";
import { clip } from "../replies/clip.ts";
import { parseControlId } from "../replies/control-id.ts";
import { CUSTOM_ID_LENGTH, MODAL_TITLE_LENGTH } from "../replies/limits.ts";
import { shownQuestion } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { CONTROLS, followUp, type Pressed } from "./handlers.ts";

/** The one text field of the follow-up modal, and its length: a question in a few sentences. */
const QUESTION_FIELD = "question";
const FOLLOW_UP_LENGTH = 1000;

export type ControlInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** Does what a button or menu says. */
export async function onControl(bot: Bot, interaction: ControlInteraction): Promise<void> {
  const pressed = pressedOf(interaction);
  const { message, user } = interaction;
  const seenByOne = message.flags.has(MessageFlags.Ephemeral);
  const call = callOf(bot, interaction, seenByOne);
  if (pressed === null) return whisper(interaction, wordsReply(call.texts, call.texts.gone));
  if (bot.shift.over) return whisper(interaction, wordsReply(call.texts, call.texts.stopping));
  const handler = CONTROLS[pressed.state.action];
  switch (handler.kind) {
    case "modal":
      return interaction.showModal(followUpModal(call.texts, interaction.customId));
    case "delete":
      return deleteAnswer(interaction, call, pressed);
    case "turn": {
      const own = pressed.state.asker === user.id;
      if (own) await interaction.deferUpdate();
      else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const copy = own ? call : { ...call, isPrivate: true };
      return fillIn(interaction, copy, () => handler.make(copy, pressed), { keepOnFailure: own });
    }
    case "whisper":
    case "post": {
      const forOne = handler.kind === "whisper";
      await interaction.deferReply(forOne ? { flags: MessageFlags.Ephemeral } : {});
      const made = { ...call, isPrivate: forOne };
      return fillIn(interaction, made, () => handler.make(made, pressed));
    }
  }
}

/** Answers the follow-up question that a modal brought. */
export async function onFollowUp(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  const pressed = pressedOf(interaction);
  const seenByOne = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false;
  const call = callOf(bot, interaction, seenByOne);
  const refused = refusal(call, true);
  if (refused !== null) return whisper(interaction, wordsReply(call.texts, refused));
  await interaction.deferReply(seenByOne ? { flags: MessageFlags.Ephemeral } : {});
  const text = interaction.fields.getTextInputValue(QUESTION_FIELD).trim();
  await fillIn(
    interaction,
    call,
    (): Promise<Reply | null> =>
      pressed === null || text === "" ? Promise.resolve(null) : followUp(call, pressed, text),
  );
}

function pressedOf(interaction: ControlInteraction | ModalSubmitInteraction): Pressed | null {
  const state = parseControlId(interaction.customId);
  const { message } = interaction;
  if (state === null || message === null) return null;
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
  return { state, messageId: message.id, question: shownQuestion(message), chosen };
}

/** The asker may delete the answer, and so may who may delete any message. */
async function deleteAnswer(interaction: ControlInteraction, call: Call, { state }: Pressed): Promise<void> {
  const mayDelete =
    state.asker === interaction.user.id || interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  if (!mayDelete) return whisper(interaction, wordsReply(call.texts, call.texts.notYours));
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** Carries the state of the button on, so that the answer follows up on the right one. */
function followUpModal(texts: Texts, customId: string): APIModalInteractionResponseCallbackData {
  return {
    title: clip(texts.followUpTitle, MODAL_TITLE_LENGTH),
    custom_id: customId.slice(0, CUSTOM_ID_LENGTH),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: QUESTION_FIELD,
            label: clip(texts.followUpLabel, MODAL_TITLE_LENGTH),
            style: TextInputStyle.Paragraph,
            min_length: 1,
            max_length: FOLLOW_UP_LENGTH,
            required: true,
          },
        ],
      },
    ],
  };
}
