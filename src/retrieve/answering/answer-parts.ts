import type { Answer, Question, Quotation, QuotedAnswer } from "../answer.ts";
import { confidenceOf, tierOfQuoted } from "../search/confidence.ts";
import { rankQuestion } from "../search/rank-in-context.ts";
import { type Answering, distinctOf, FAR_BELOW, quoteAll, type Ranking } from "./answering.ts";
import type { DistinctPassage } from "./distinct.ts";
import { withLikeliestSentence } from "./sentence-shares.ts";

/** What the parts of a question are answered from. */
export interface AnsweredWhole extends Pick<Answering, "snapshot" | "models" | "thresholds"> {
  /** The answer to the question as it stands. */
  readonly whole: Answer;
}

/** A part of a question after its candidates were put in order. */
interface RankedPart {
  readonly ordered: Ranking;
  readonly best: DistinctPassage;
  readonly confidence: number;
}

/**
 * Answers a question of several parts, each by the passage that answers it. Null where one passage answers more than one of
 * them, or where a part is answered far less surely than the question as it stands: then that answer is the better one.
 */
export async function answerParts(
  parts: readonly string[],
  question: Question,
  { whole, ...from }: AnsweredWhole,
): Promise<QuotedAnswer | null> {
  if (question.count !== undefined && question.count < parts.length) return null;
  const [first = "", ...later] = parts;
  const ranked: (RankedPart | null)[] = [await rankPart({ ...question, text: first }, from)];
  for (const text of later) ranked.push(await rankLater(text, first, from));
  const found = ranked.filter((part) => part !== null);
  if (found.length < parts.length) return null;
  const confidence = Math.min(...found.map((part) => part.confidence));
  const { answers, related } = from.thresholds;
  if (confidence < Math.min(answers, Math.max(related, FAR_BELOW * whole.confidence))) return null;
  if (new Set(found.map(({ best }) => best.best.passage.id)).size < parts.length) return null;
  const quotations = (
    await Promise.all(found.map(({ best, ordered }) => quoteAll([best], ordered, { ...from, question })))
  ).flat();
  return {
    ...(whole.explanation === undefined ? {} : { explanation: whole.explanation }),
    kind: "quoted",
    tier: tierOfQuoted(confidence, from.thresholds),
    confidence,
    quotations: withOthers(quotations, whole, question.count ?? parts.length),
    composed: { by: "part", of: parts.length },
  };
}

/** A part that says all by itself, or else ("… and who designed it?") in the light of the first one: the surer of both. */
async function rankLater(text: string, first: string, from: Omit<AnsweredWhole, "whole">): Promise<RankedPart | null> {
  const alone = await rankPart({ text }, from);
  if (alone !== null && alone.confidence >= from.thresholds.answers) return alone;
  const together = await rankPart({ text, previous: first }, from);
  return together !== null && together.confidence > (alone?.confidence ?? 0) ? together : alone;
}

async function rankPart(question: Question, from: Omit<AnsweredWhole, "whole">): Promise<RankedPart | null> {
  const asked = await rankQuestion(question, from.snapshot, from.models);
  const ordered = asked?.ranked.map(withLikeliestSentence) ?? [];
  const [best] = distinctOf(ordered, 1, from);
  return best === undefined ? null : { ordered, best, confidence: confidenceOf(ordered, from.models.calibration) };
}

/** As many as are wanted: behind the answer what else the whole question finds. */
function withOthers(quotations: readonly Quotation[], whole: Answer, count: number): Quotation[] {
  const all = whole.kind === "quoted" ? whole.quotations : [];
  const others = all.filter(({ citation }) => quotations.every((quotation) => quotation.citation !== citation));
  return [...quotations, ...others].slice(0, count);
}
