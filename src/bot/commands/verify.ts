import type { Call } from "../calls/call.ts";
import { withNames } from "../calls/question-text.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import type { Modal } from "../modals/modal.ts";
import type { Submission } from "../modals/submission.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { textOfMessage } from "../sources/message-texts.ts";
import { verificationOfText } from "../sources/verification-reply.ts";
import { type AskingCommand, asChosen, type MessageCommand, PRIVATE_OPTION } from "./command.ts";

/** What is done with the form for a text, and its field. */
export const VERIFY_ACTION = "verify";
const TEXT_FIELD = "text";
/** As long as Discord lets a field be. */
const LONGEST_TEXT = 4_000;

/** Whether what a text quotes is as the articles have it; without one, a form asks for it, which takes several lines. */
export const verify: AskingCommand = {
  kind: "slash",
  name: "verify",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "text", type: "text", longest: LONGEST_TEXT }, PRIVATE_OPTION],
  asks: "slash",
  isPrivate: asChosen,
  opens: ({ options }, call) => (options.getString("text") === null ? textModal(call) : null),
  run: ({ options }, call) => verificationOfText(call, options.getString("text") ?? ""),
};

/** The same of a message, in its menu. */
export const checkQuotations: MessageCommand = {
  kind: "message",
  name: "check-quotations",
  audience: "everyone",
  showsArticles: true,
  run: async ({ targetMessage }, call) => {
    const text = await textOfMessage(call.bot, targetMessage);
    return verificationOfText(call, withNames(text, targetMessage, call.bot.client.user.id));
  },
};

function textModal({ texts, userId }: Call): Modal {
  const { title, label } = texts.verification;
  return {
    title,
    state: { action: VERIFY_ACTION, asker: userId, at: 0, rest: "" },
    fields: [{ kind: "text", name: TEXT_FIELD, label, lines: "many", longest: LONGEST_TEXT, required: true }],
  };
}

/** What was written into the form. */
export function verifySent(call: AdmittedCall, submission: Submission): Promise<Reply> {
  const text = submission.text(TEXT_FIELD) ?? "";
  if (text === "") return Promise.resolve(wordsReply(call.texts, call.texts.verification.none));
  return verificationOfText(call, text);
}
