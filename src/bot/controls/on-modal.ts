import { MessageFlags, type ModalSubmitInteraction } from "discord.js";
import type { Bot } from "../calls/bot.ts";
import { type Call, callOf } from "../calls/call.ts";
import { type AdmittedCall, admitQuestion, refusalOf } from "../calls/refusal.ts";
import { deferAndFillIn, deferAndUpdate, replyPrivately } from "../calls/respond.ts";
import { runAsking } from "../calls/run-asking.ts";
import { readUpload, UPLOAD_ACTION } from "../commands/articles/article-files.ts";
import { changeSettings } from "../commands/manage.ts";
import { VERIFY_ACTION, verifySent } from "../commands/verify.ts";
import { type Submission, submissionOf } from "../modals/submission.ts";
import { parseControlId } from "../replies/control-id.ts";
import { type ControlState, type Reply, wordsReply } from "../replies/reply.ts";
import { SETTINGS_ACTION } from "../settings/settings-modal.ts";
import { onFollowUp } from "./on-control.ts";

/** What is done with a modal that was sent; only the person who sent it sees the reply. */
type ModalHandler = (
  call: Call,
  submission: Submission,
  state: ControlState<string>,
  interaction: ModalSubmitInteraction,
) => Promise<Reply>;

/** All modals but the one for a follow-up question, by the action of their state. */
const MODALS: Readonly<Record<string, ModalHandler>> = {
  [SETTINGS_ACTION]: changeSettings,
  [UPLOAD_ACTION]: readUpload,
};

/** Those that ask the engine, and so are rate limited. */
const ASKING_MODALS: Readonly<Record<string, (call: AdmittedCall, submission: Submission) => Promise<Reply>>> = {
  [VERIFY_ACTION]: verifySent,
};

/** Does what a modal is for that a person has filled in. */
export async function onModal(bot: Bot, interaction: ModalSubmitInteraction): Promise<void> {
  const state = parseControlId(interaction.customId);
  if (state?.action === "followup") return onFollowUp(bot, interaction);
  const call = callOf(bot, interaction, true);
  const asking = state !== null && Object.hasOwn(ASKING_MODALS, state.action) ? ASKING_MODALS[state.action] : undefined;
  if (asking !== undefined) {
    return runAsking(interaction, admitQuestion(call, "slash"), (admitted) =>
      asking(admitted, submissionOf(interaction)),
    );
  }
  const handle = state !== null && Object.hasOwn(MODALS, state.action) ? MODALS[state.action] : undefined;
  if (state === null || handle === undefined)
    return replyPrivately(interaction, wordsReply(call.texts, call.texts.formGone));
  const refused = refusalOf(call);
  if (refused !== null) return replyPrivately(interaction, refused.reply);
  const make = () => handle(call, submissionOf(interaction), state, interaction);
  // What it was opened from is that person's own, and shows what has come of it.
  if (interaction.isFromMessage() && interaction.message.flags.has(MessageFlags.Ephemeral)) {
    return deferAndUpdate(interaction, call, make);
  }
  return deferAndFillIn(interaction, call, make);
}
