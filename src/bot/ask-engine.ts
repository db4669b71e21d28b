import type { Answer, Question, Quotation } from "../retrieve/answer.ts";
import type { Call } from "./call.ts";
import { OPTION_TEXT_LENGTH } from "./limits.ts";
import { clip } from "./render/clip.ts";

/** Citation ids kept beside a question that found nothing. */
const NEAREST_KEPT = 5;

/** Asks the engine when its turn comes, under the server's settings; what found nothing is noted for its managers. */
export async function askEngine(call: Call, question: Question): Promise<Answer> {
  const { bot, settings, guildId, userId } = call;
  const text = clip(question.text, OPTION_TEXT_LENGTH);
  const answer = await bot.admission.run(() => bot.engine.ask({ count: settings.count, ...question, text }));
  const judged = underThreshold(answer, settings.threshold);
  if (judged.kind === "nothing-found") {
    const nearest = judged.nearest.slice(0, NEAREST_KEPT).map(({ citation }) => citation);
    bot.store.noteGap({ guildId, userId, question: text, nearest });
  }
  return judged;
}

/**
 * The quotation with this citation id as the answer to the question shows it, its answering sentence marked; else the
 * passage as it stands. Null when no passage has the id any longer.
 */
export async function findQuotation(call: Call, citation: string, question: string | null): Promise<Quotation | null> {
  const [found] = await findQuotations(call, [citation], question);
  return found ?? null;
}

/** Those of the quotations that are still there, in the same order. */
export async function findQuotations(
  { bot }: Call,
  citations: readonly string[],
  question: string | null,
): Promise<Quotation[]> {
  return bot.admission.run(async () => {
    const answer = question === null ? null : await bot.engine.ask({ text: question, count: MOST_SOUGHT });
    const marked = answer === null ? [] : answer.kind === "quoted" ? answer.quotations : answer.nearest;
    const found = citations.map(
      async (citation) =>
        marked.find((quotation) => quotation.citation === citation) ??
        (await bot.engine.cite(citation))?.quotation ??
        [],
    );
    return (await Promise.all(found)).flat();
  });
}

/** Asked with what came before, an answer may rank otherwise than asked alone; the engine's greatest count helps. */
const MOST_SOUGHT = 20;

function underThreshold(answer: Answer, threshold: number): Answer {
  if (answer.kind === "nothing-found" || answer.confidence >= threshold) return answer;
  return { kind: "nothing-found", confidence: answer.confidence, nearest: answer.quotations };
}
