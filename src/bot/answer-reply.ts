import type { Answer, NothingFound, Question } from "../retrieve/answer.ts";
import type { Call } from "./commands/command.ts";
import { escapeMarkdown } from "./escape.ts";
import { EMBED_TITLE_LENGTH } from "./limits.ts";
import type { Texts } from "./locales/texts.ts";
import { clip } from "./render/clip.ts";
import { type Reply, wordsReply } from "./reply.ts";

/** Headlines named when nothing answers. */
const NEAREST_HEADLINES = 5;
/** A question is cut here before it goes to the engine: what embedding models read of it is far less. */
const QUESTION_LENGTH = 6000;

/** Asks the engine and words what it found. */
export async function answerReply({ bot, texts }: Call, question: Question): Promise<Reply> {
  const text = clip(question.text, QUESTION_LENGTH);
  const answer = await bot.admission.run(() => bot.engine.ask({ ...question, text }));
  return replyTo(answer, question, texts);
}

function replyTo(answer: Answer, question: Question, texts: Texts): Reply {
  if (answer.kind === "nothing-found") return nothingFoundReply(answer, question, texts);
  const of = answer.quotations.length;
  return {
    texts,
    question: question.text,
    words: "",
    cards: answer.quotations.slice(0, 1).map((quotation, index) => ({ quotation, place: { at: index + 1, of } })),
    rows: [],
  };
}

/** Names the nearest headlines for orientation; their text is not shown, as it answers nothing. */
function nothingFoundReply({ nearest }: NothingFound, question: Question, texts: Texts): Reply {
  const headlines = [...new Set(nearest.flatMap(({ article }) => (article.title === null ? [] : [article.title])))];
  const list = headlines
    .slice(0, NEAREST_HEADLINES)
    .map((headline) => `- ${clip(escapeMarkdown(headline.replace(/\s+/g, " ")), EMBED_TITLE_LENGTH)}`);
  const words =
    list.length === 0 ? texts.nothingFound : [`${texts.nothingFound}\n${texts.nearest}`, ...list].join("\n");
  return { ...wordsReply(texts, words), question: question.text };
}
