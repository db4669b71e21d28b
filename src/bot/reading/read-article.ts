import type { Quotation } from "../../retrieve/answer.ts";
import { engineFor, findQuotations } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import type { Reading } from "./article-controls.ts";
import { pagesOf, pageWith } from "./article-pages.ts";
import { articleView } from "./article-view.ts";

/** Opens an article; null when the passage is there no longer. */
interface Opening {
  readonly reading: Reading;
  /** Of a passage on the page to show, from 0; null for the passage that was quoted. */
  readonly place: number | null;
  /** What the answer was asked from which it is read; null for none. */
  readonly question: string | null;
}

/** A page of the article that a passage belongs to; null when it is there no longer. */
export async function readArticle(
  call: Call | AdmittedCall,
  { reading, place, question }: Opening,
): Promise<Reply | null> {
  const { citation } = reading;
  const engine = await engineFor(call.bot, call.guildId);
  const begun = await engine.readArticle(citation, 0, 1);
  if (begun === null) return null;
  const page = pageWith(pagesOf(begun), place ?? begun.at);
  const part = await engine.readArticle(citation, page.first, page.count);
  if (part === null) return null;
  const isQuoted = ({ citation: id }: Quotation) => id === citation;
  const found = question !== null && "place" in call ? await findQuotations(call, [citation], question) : null;
  const marked = found?.quotations[0] ?? null;
  const passages = part.passages.map((passage) => (isQuoted(passage) ? mark(passage, marked) : passage));
  return articleView(call, { ...part, passages }, { reading, question, tier: found?.tier ?? null });
}

/** An article from its beginning, or a notice that it is gone. */
export async function openArticle(call: Call, citation: string): Promise<Reply> {
  const reading = { asker: call.userId, citation, back: null };
  return (await readArticle(call, { reading, place: 0, question: null })) ?? wordsReply(call.texts, call.texts.gone);
}

/** The whole passage with the sentence marked that the answer's quotation marks. */
function mark(whole: Quotation, marked: Quotation | null): Quotation {
  if (!marked?.answering) return whole;
  const sentence = marked.text.slice(marked.answering.start, marked.answering.end);
  const same = whole.sentences.find(({ start, end }) => whole.text.slice(start, end) === sentence);
  return same ? { ...whole, answering: same } : whole;
}
