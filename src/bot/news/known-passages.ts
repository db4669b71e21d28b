import { createHash } from "node:crypto";
import { type Answer, type Quotation, type QuotedAnswer, worthShowing } from "../../retrieve/answer.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { oneLine } from "../replies/clip.ts";

/** The engine's maximum: what could come to answer a question that is followed. */
const MOST_NEAR = 20;
/** Of a hash: 48 bits, so that two of a question's sentences do not share one. */
const MARK_LENGTH = 8;

/**
 * Marks of all that is near to a question now: of its passages, and of each of their sentences, so that what was there is known
 * again when its file is named otherwise or read in other passages.
 */
export async function knownNow(engine: Engine, question: string): Promise<string[]> {
  const answer = await engine.ask({ text: question, count: MOST_NEAR });
  const near = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  const marks = new Set<string>();
  for (const quotation of near) {
    const whole = (await engine.cite(quotation.citation))?.quotation ?? quotation;
    for (const mark of marksOf(whole)) marks.add(mark);
  }
  return [...marks];
}

/** Marks of a quotation and of its sentences. */
export function marksOf({ citation, text, sentences }: Quotation): string[] {
  return [citation, ...sentences.map(({ start, end }) => markOf(text.slice(start, end)))];
}

/** Asks a question, as `Engine.ask` does. */
export type Ask = (text: string) => Promise<Answer>;

/**
 * Of a sure answer what was not there when the marks were made: its first quotation, or one that answers as surely when its
 * article alone is asked. Null where nothing new answers.
 */
export async function newAnswer(
  known: readonly string[],
  question: string,
  answer: Answer,
  ask: Ask,
): Promise<QuotedAnswer | null> {
  if (answer.kind === "nothing-found" || answer.tier !== "answers") return null;
  const best = worthShowing(answer.quotations).find((quotation) => isNew(known, quotation));
  if (best === undefined) return null;
  if (best === answer.quotations[0]) return alone(answer, best);
  const narrowed = await ask(`article:${best.citation} ${question}`);
  if (narrowed.kind === "nothing-found" || narrowed.tier !== "answers") return null;
  const [first] = narrowed.quotations;
  return first !== undefined && isNew(known, first) ? alone(answer, first) : null;
}

/** A mark of the sentence that an answer shows first. */
export function answerMark({ quotations: [first] }: QuotedAnswer): string {
  return first === undefined ? "" : markOf(answeringOf(first));
}

function alone({ kind, tier, confidence }: QuotedAnswer, quotation: Quotation): QuotedAnswer {
  return { kind, tier, confidence, quotations: [quotation] };
}

/** Neither the passage nor the sentence that answers was there. */
function isNew(known: readonly string[], quotation: Quotation): boolean {
  return !known.includes(quotation.citation) && !known.includes(markOf(answeringOf(quotation)));
}

function answeringOf({ text, answering, sentences }: Quotation): string {
  const { start, end } = answering ?? sentences[0] ?? { start: 0, end: text.length };
  return text.slice(start, end);
}

function markOf(sentence: string): string {
  return createHash("sha256").update(oneLine(sentence).toLowerCase()).digest("base64url").slice(0, MARK_LENGTH);
}
