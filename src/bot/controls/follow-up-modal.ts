import type { Call } from "../calls/call.ts";
import type { Modal } from "../modals/modal.ts";
import type { ControlState } from "../replies/reply.ts";

/** The field with the question, and its maximum length: a question of a few sentences. */
export const QUESTION_FIELD = "question";
const FOLLOW_UP_LENGTH = 1000;

/** Asks for a follow-up question; has the state of the button that opened it, so that the answer follows up on the right one. */
export function followUpModal({ texts }: Call, state: ControlState): Modal {
  return {
    title: texts.followUpTitle,
    state,
    fields: [
      {
        kind: "text",
        name: QUESTION_FIELD,
        label: texts.followUpLabel,
        lines: "many",
        longest: FOLLOW_UP_LENGTH,
        required: true,
      },
    ],
  };
}
