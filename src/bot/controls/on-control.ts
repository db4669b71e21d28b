import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { type Call, callOf, inQuestionLanguage } from "../calls/call.ts";
import { type AdmittedCall, admitPress, admitQuestion, refusalOf, untilDone } from "../calls/refusal.ts";
import { defer, deferAndFillIn, deferAndUpdate, replyPrivately, showProgress } from "../calls/respond.ts";
import { runAsking } from "../calls/run-asking.ts";
import { renderModal } from "../modals/render-modal.ts";
import { submissionOf } from "../modals/submission.ts";
import { parseControlId } from "../replies/control-id.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { shownQuestion } from "../replies/shown-question.ts";
import { mayBeAsked, notHere } from "../settings/asking-places.ts";
import { QUESTION_FIELD } from "./follow-up-modal.ts";
import { CONTROLS, followUp, isKnown, type Press, type ReplyingHandler } from "./handlers.ts";

type ControlInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** Does what a button or menu is for. */
export async function onControl(bot: Bot, interaction: ControlInteraction): Promise<void> {
  const press = pressOf(interaction);
  const presser = callOf(bot, interaction, interaction.message.flags.has(MessageFlags.Ephemeral));
  // An answer stays in its asker's language as its pages are turned.
  const isAsker = press?.state.asker === interaction.user.id;
  const call = isAsker ? inQuestionLanguage(presser, press.question ?? "") : presser;
  if (press === null) return replyPrivately(interaction, wordsReply(call.texts, call.texts.gone));
  const refused = refusalOf(call);
  if (refused !== null) return replyPrivately(interaction, refused.reply);
  const handler = CONTROLS[press.state.action];
  const asksInPublic = handler.kind === "public-reply" || press.state.action === "followup";
  if (asksInPublic && !mayBeAsked(call.settings, interaction)) {
    return replyPrivately(interaction, wordsReply(call.texts, notHere(call.texts, call.settings)));
  }
  switch (handler.kind) {
    case "modal":
      return interaction.showModal(renderModal(handler.open(call, press.state)));
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
  const text = submissionOf(interaction).text(QUESTION_FIELD) ?? "";
  if (text === "") return replyPrivately(interaction, wordsReply(call.texts, call.texts.emptyQuestion));
  await runAsking(interaction, admitQuestion(call, "follow_up"), async (admitted) =>
    press === null ? null : followUp(inQuestionLanguage(admitted, text), press, text),
  );
}

function pressOf(interaction: ControlInteraction | ModalSubmitInteraction): Press | null {
  const carried = parseControlId(interaction.customId);
  const { message } = interaction;
  const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? null) : null;
  // In the menu of actions, what is chosen is what is done.
  const state = carried?.action === "do" ? { ...carried, action: chosen ?? "" } : carried;
  if (state === null || !isKnown(state) || message === null) return null;
  const progress = (reply: Reply) => showProgress(interaction, reply);
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  return { state, messageId: message.id, question: shownQuestion(message), chosen, isModerator, progress };
}

/** The asker may delete the answer, and so may anyone who may delete any message. */
async function deleteAnswer(interaction: ControlInteraction, call: Call, { state }: Press): Promise<void> {
  const mayDelete =
    state.asker === interaction.user.id || interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  if (!mayDelete) return replyPrivately(interaction, wordsReply(call.texts, call.texts.notYours));
  await defer(interaction, () => interaction.deferUpdate());
  await interaction.deleteReply();
}
