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
import { type AdmittedCall, admitPress, admitQuestion, noteReply, refusalOf, untilDone } from "../calls/refusal.ts";
import { deferAndFillIn, deferAndUpdate, replyPrivately, showProgress } from "../calls/respond.ts";
import type { Texts } from "../locales/texts.ts";
import { clip } from "../replies/clip.ts";
import { parseControlId } from "../replies/control-id.ts";
import { CUSTOM_ID_LENGTH, MODAL_TITLE_LENGTH } from "../replies/limits.ts";
import { shownQuestion } from "../replies/render-reply.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { CONTROLS, followUp, isKnown, type Press, type ReplyingHandler } from "./handlers.ts";

/** The text field of the follow-up modal, and its maximum length: a question of a few sentences. */
const QUESTION_FIELD = "question";
const FOLLOW_UP_LENGTH = 1000;

type ControlInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** Does what a button or menu is for. */
export async function onControl(bot: Bot, interaction: ControlInteraction): Promise<void> {
  const press = pressOf(interaction);
  const call = callOf(bot, interaction, interaction.message.flags.has(MessageFlags.Ephemeral));
  if (press === null) return replyPrivately(interaction, wordsReply(call.texts, call.texts.gone));
  const refused = refusalOf(call);
  if (refused !== null) return replyPrivately(interaction, refused.reply);
  const handler = CONTROLS[press.state.action];
  switch (handler.kind) {
    case "modal":
      return interaction.showModal(followUpModal(call.texts, interaction.customId));
    case "delete":
      return deleteAnswer(interaction, call, press);
    case "update":
    case "private-reply":
    case "public-reply": {
      const decision = admitPress(call);
      if (decision.kind === "refused") {
        return replyPrivately(interaction, decision.refusal.reply);
      }
      return untilDone(decision.call, () => answerPress(interaction, decision.call, handler, press));
    }
  }
}

async function answerPress(
  interaction: ControlInteraction,
  call: AdmittedCall,
  { kind, make }: ReplyingHandler,
  press: Press,
): Promise<void> {
  if (kind === "update" && press.state.asker === interaction.user.id) {
    return deferAndUpdate(interaction, call, () => make(call, press));
  }
  const own = { ...call, isPrivate: kind !== "public-reply" };
  return deferAndFillIn(interaction, own, () => make(own, press));
}

/** Answers the follow-up question that a modal brought. */
export async function onFollowUp(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  const press = pressOf(interaction);
  const call = callOf(bot, interaction, interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false);
  const decision = admitQuestion(call, "follow_up");
  if (decision.kind === "refused") return replyPrivately(interaction, decision.refusal.reply);
  const admitted = decision.call;
  const text = interaction.fields.getTextInputValue(QUESTION_FIELD).trim();
  await untilDone(admitted, () =>
    deferAndFillIn(interaction, admitted, async () =>
      press === null || text === "" ? null : followUp(admitted, press, text),
    ),
  );
  noteReply(admitted);
}

function pressOf(interaction: ControlInteraction | ModalSubmitInteraction): Press | null {
  const state = parseControlId(interaction.customId);
  const { message } = interaction;
  if (state === null || !isKnown(state) || message === null) return null;
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
  const progress = (reply: Reply) => showProgress(interaction, reply);
  return { state, messageId: message.id, question: shownQuestion(message), chosen, progress };
}

/** The asker may delete the answer, and so may anyone who may delete any message. */
async function deleteAnswer(interaction: ControlInteraction, call: Call, { state }: Press): Promise<void> {
  const mayDelete =
    state.asker === interaction.user.id || interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  if (!mayDelete) return replyPrivately(interaction, wordsReply(call.texts, call.texts.notYours));
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** Has the custom_id of the button that opened it, so that the answer follows up on the right one. */
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
