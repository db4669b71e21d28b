import { en } from "../../../src/bot/locales/en.ts";
import { answerView } from "../../../src/bot/replies/answer-view.ts";
import { renderReply } from "../../../src/bot/replies/render-reply.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { answerSvg } from "./answer-svg.ts";

/** The picture of an answer in the README. */
export const ANSWER_PICTURE = "docs/answer.svg";

/** "What became of the tardigrades that were frozen in Antarctica for thirty years?" */
const QUESTION = "在南极冰冻三十年的水熊虫后来怎样了？";

/** A question in one language, answered from an article in another, as the one who asked sees it. */
export async function sampleAnswerSvg(engine: Engine): Promise<string> {
  const viewer = { texts: en, userId: "1", isPrivate: false };
  const reply = answerView(viewer, await engine.ask({ text: QUESTION }), QUESTION);
  return answerSvg("ann used /ask", renderReply(reply, "components"));
}
