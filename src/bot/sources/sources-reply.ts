import type { Message } from "discord.js";
import { type Answer, markedSentence, type Quotation } from "../../retrieve/answer.ts";
import { askEngine, engineFor, judge } from "../calls/ask-engine.ts";
import { withNames } from "../calls/question-text.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { tallyTier } from "../calls/tally.ts";
import type { Texts } from "../locales/texts.ts";
import { answerView } from "../replies/answer-view.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { deleteControls, headlineMenu, headlineOf } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { CONTENT_LENGTH } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { textOfMessage } from "./message-texts.ts";
import { sourceLine } from "./source-line.ts";
import { MOST_STATEMENTS, statementsOf } from "./statements.ts";

/** What backs, or contradicts, what a message says: each of its statements with its source, or that there is none. */
export async function sourcesOfMessage(call: AdmittedCall, message: Message): Promise<Reply> {
  return sourcesOfText(call, withNames(await textOfMessage(call.bot, message), message, call.bot.client.user.id));
}

/** The same of a text. */
export async function sourcesOfText(call: AdmittedCall, text: string): Promise<Reply> {
  const statements = statementsOf(text);
  const [only] = statements;
  if (text.trim() === "") {
    call.bot.tally.answered("help");
    return wordsReply(call.texts, call.texts.noText);
  }
  if (only === undefined || statements.length === 1) {
    const asked = only ?? oneLine(text);
    return answerView(call, await askEngine(call, { text: asked }, "keep-nothing"), asked);
  }
  const asked = statements.slice(0, MOST_STATEMENTS);
  return statementsView(call, await findSources(call, asked), statements.length);
}

/** A statement with the quotation that is nearest to it, if one is near. */
interface Sourced {
  readonly statement: string;
  readonly quotation: Quotation | null;
  /** It may be about something else. */
  readonly isOnlyRelated: boolean;
}

/** One after the other: they have one place among the questions. */
async function findSources(call: AdmittedCall, statements: readonly string[]): Promise<Sourced[]> {
  const engine = await engineFor(call.bot, call.guildId);
  const found = await call.place.run(async () => {
    const sourced: Sourced[] = [];
    for (const statement of statements)
      sourced.push(sourcedBy(call, statement, await engine.ask({ text: statement, count: 1 })));
    return sourced;
  });
  const isFound = found.some(({ quotation, isOnlyRelated }) => quotation !== null && !isOnlyRelated);
  const isRelated = found.some(({ quotation }) => quotation !== null);
  tallyTier(call.bot.tally, isFound ? "answers" : isRelated ? "related" : "nothing-found");
  return found;
}

function sourcedBy({ settings }: AdmittedCall, statement: string, answer: Answer): Sourced {
  const judged = judge(answer, settings);
  if (judged.kind === "nothing-found") return { statement, quotation: null, isOnlyRelated: false };
  const isOnlyRelated = judged.tier === "related" && judged.phraseMatch === undefined;
  return { statement, quotation: judged.quotations[0] ?? null, isOnlyRelated };
}

/** Of what a statement may take up in a message, so much is the statement, and so much the headline of its source. */
const SHARES = { statement: 0.3, headline: 0.15 } as const;
/** Characters of marks, date and citation id beside a statement and its source. */
const FRAME = 70;
/** Escapes may lengthen a text by so much. */
const ESCAPES = 0.9;

function statementsView({ texts, userId, isPrivate }: AdmittedCall, found: readonly Sourced[], inAll: number): Reply {
  const heading = texts.statements.heading(found.length, inAll);
  const room = Math.floor(((CONTENT_LENGTH - heading.length) / found.length - FRAME) * ESCAPES);
  const lines = found.map((sourced, i) => `${i + 1}. ${statementLines(texts, sourced, room)}`);
  const quotations = found.flatMap(({ quotation }) => quotation ?? []);
  const controls = deleteControls(texts, { asker: userId, at: 0, citations: [], isPrivate });
  return {
    ...wordsReply(texts, [heading, ...lines].join("\n")),
    rows: [...headlineMenu(texts, userId, quotations.map(headlineOf)), ...controls],
  };
}

function statementLines(texts: Texts, { statement, quotation, isOnlyRelated }: Sourced, room: number): string {
  const said = escapeMarkdown(clip(statement, Math.floor(room * SHARES.statement)));
  if (quotation === null) return `${said}\n${texts.statements.notFound}`;
  const printed = clip(oneLine(answeringText(quotation)), Math.floor(room * (1 - SHARES.statement - SHARES.headline)));
  const source = sourceLine(texts, quotation, Math.floor(room * SHARES.headline));
  const label = isOnlyRelated ? `${texts.statements.related} ` : "";
  return `${said}\n> ${escapeMarkdown(printed)}\n-# ${label}${source}`;
}

function answeringText(quotation: Quotation): string {
  const { text, answering } = quotation;
  const range = markedSentence(quotation) ?? answering;
  return range === null ? text : text.slice(range.start, range.end);
}
