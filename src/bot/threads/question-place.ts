import type { Channel, TextBasedChannel } from "discord.js";
import type { ReplyLink } from "../store/store.ts";

/**
 * Where the question of an answer stands: beside it, or, for an answer in a thread that was opened on its question, in the
 * channel above.
 */
export function questionPlace(link: ReplyLink, answerPlace: Channel): TextBasedChannel | null {
  const isOnQuestion = answerPlace.isThread() && answerPlace.id === link.questionId;
  const place = isOnQuestion && !answerPlace.parent?.isThreadOnly() ? answerPlace.parent : answerPlace;
  return place?.isTextBased() ? place : null;
}
