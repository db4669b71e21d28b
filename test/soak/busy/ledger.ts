import type { APIUser } from "discord.js";
import { visibleText } from "../../bot/scene.ts";
import type { StandInChannel, StandInInteraction, StandInMessage, World } from "../../bot/stand-in/world.ts";

/**
 * What has to come of something that was said:
 * - "answer": one message, or, where Discord refuses that, some other sign;
 * - "maybe": one message at most;
 * - "silence": no message.
 */
export type Due = "answer" | "maybe" | "silence";

/** Something that was said or asked. */
export interface Entry {
  /** The way in which it was said, for the report. */
  readonly way: string;
  readonly due: Due;
  text: string;
  readonly author: APIUser;
  /** Who asks the bot, where that is not the author. */
  readonly askers?: readonly APIUser[];
  readonly place: StandInChannel;
  /** Only the asker may see the answer. */
  readonly isPrivate: boolean;
  readonly said: StandInMessage | StandInInteraction;
  /** No question, so that nobody is told to wait, or need not wait any longer. */
  readonly isPress?: true;
  /** Whether something was done that is due instead of a message. */
  readonly isDone?: () => boolean;
}

/** Of one way. */
interface WayFigures {
  said: number;
  answered: number;
  /** Of those without a message: how many were told by a sign, or in private, why there is none. */
  told: number;
}

/** What was said, and what came of it. */
export interface BusyFigures {
  readonly said: number;
  readonly byWay: Readonly<Record<string, WayFigures>>;
  readonly unwanted: readonly string[];
  /** Talk in channels where every question is answered that was taken for a question. */
  readonly mistaken: readonly string[];
  readonly lost: readonly string[];
  readonly tooMany: readonly string[];
  /** Answers to what a question was before it was edited. */
  readonly stale: readonly string[];
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

/** What people say to nobody in particular where questions are answered, and the share of it that may be taken for one. */
export const CHATTER = "chatter among questions";
const MISTAKEN = 2 / 300;

/** Keeps account of all that is said. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  /** Those whose askers have deleted the answer. */
  readonly #withdrawn = new Set<Entry>();
  readonly #reworded = new Set<Entry>();

  note(entry: Entry): void {
    this.#entries.set(entry.said.id, entry);
  }

  /** An answer is deleted by its asker. */
  withdraw(entry: Entry): void {
    this.#withdrawn.add(entry);
  }

  /** What was said becomes a question with these words. */
  reword({ id }: StandInMessage, text: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.text = text;
    this.#reworded.add(entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Compares what was due with what was written. */
  settle(world: World, errors: readonly string[]): BusyFigures {
    const written = new Map<string, StandInMessage[]>();
    const unwanted: string[] = [];
    const mistaken: string[] = [];
    const stale: string[] = [];
    const signs = new Map(
      world.reactions.filter(({ emoji }) => TELLING.has(emoji)).map((sign) => [sign.messageId, sign]),
    );
    const notices = [...world.messages.values()].filter((message) => isNotice(message, world));
    const entries = [...this.#entries.values()];
    const waiting = new Set<string>();
    for (const message of world.messages.values()) {
      if (message.author.id !== world.bot.id || message.state !== "shown") continue;
      const about = this.entryOf(message, world);
      if (about !== null) written.set(about.said.id, [...(written.get(about.said.id) ?? []), message]);
      else if (!isNotice(message, world)) unwanted.push(`about nothing: ${textOf(message)}`);
    }
    const lost: string[] = [];
    const tooMany: string[] = [];
    const byWay: Record<string, WayFigures> = {};
    for (const entry of entries) {
      const answers = written.get(entry.said.id) ?? [];
      const isDeleted = "state" in entry.said && entry.said.state === "deleted";
      const figures = byWay[entry.way] ?? { said: 0, answered: 0, told: 0 };
      byWay[entry.way] = figures;
      figures.said++;
      if (answers.length > 0) figures.answered++;
      const seen = answers.filter(({ onlyFor }) => onlyFor === null);
      const line = `${entry.way}: ${entry.text} → ${answers.map(textOf).join(" | ")}`;
      if (seen.length > 0 && (entry.due === "silence" || entry.isPrivate || isDeleted)) {
        (entry.way === CHATTER ? mistaken : unwanted).push(line);
      }
      if (answers.length > 1) tooMany.push(line);
      const sign = signs.get(entry.said.id)?.emoji;
      // Who is to wait is told so once, until a question is taken again.
      for (const { id } of entry.askers ?? [entry.author]) {
        if (sign === WAIT) waiting.add(id);
        else if (answers.length > 0 && !entry.isPress) waiting.delete(id);
      }
      const isSettled = isDeleted || this.#withdrawn.has(entry) || entry.isDone?.() === true;
      const isLost = entry.due === "answer" && answers.length === 0 && !isSettled;
      const isStale =
        this.#reworded.has(entry) && answers.some((answer) => ![null, entry.text.trim()].includes(asksFor(answer)));
      if (!isLost && !isStale) continue;
      const isWaiting = (entry.askers ?? [entry.author]).some(({ id }) => waiting.has(id));
      if (sign !== undefined || isWaiting || takeNotice(notices, entry, world)) figures.told++;
      else (isLost ? lost : stale).push(line);
    }
    for (const notice of notices) {
      const isAsked = entries.some(
        (entry) => (entry.due === "answer" || entry.askers) && tellsOf(notice, entry, world),
      );
      if (!isAsked) unwanted.push(`told in private: ${textOf(notice)}`);
    }
    return {
      said: entries.length,
      byWay,
      unwanted,
      mistaken,
      lost,
      tooMany,
      stale,
      violations: world.violations,
      errors,
    };
  }

  /** By reply, interaction, thread or the mark that a message carries; null where a message is about nothing that was said. */
  entryOf(message: StandInMessage, world: World): Entry | null {
    const ids = [message.replyTo, message.interaction?.id, message.nonce?.replace(EDITED, "")];
    for (const id of ids) {
      const entry = this.#entries.get(id ?? "");
      if (entry !== undefined) return entry;
    }
    return world.channels.get(message.channelId)?.thread ? (this.#entries.get(message.channelId) ?? null) : null;
  }
}

/** Whether the asker was told in private that there is an answer that could not be posted: once for each question. */
function takeNotice(notices: StandInMessage[], entry: Entry, world: World): boolean {
  const at = notices.findIndex((message) => tellsOf(message, entry, world));
  if (at >= 0) notices.splice(at, 1);
  return at >= 0;
}

/** What the mark has more of a question that was edited. */
const EDITED = /-\d+$/;

/** Signs that say that there is no answer now, or none at all. */
const WAIT = "⏳";
const TELLING: ReadonlySet<string> = new Set(["⚠️", WAIT, "🤷"]);

/** The question that an answer shows; null where a message is no answer. */
export function asksFor(answer: StandInMessage): string | null {
  const [, shown] = /🔎 (.+)/u.exec(visibleText(answer)) ?? [];
  return shown?.trim() ?? null;
}

/** Whether a notice is for somebody who asked this, and speaks of where. */
function tellsOf(notice: StandInMessage, { author, askers = [author], place }: Entry, world: World): boolean {
  const recipient = world.channels.get(notice.channelId)?.recipientId;
  return askers.some(({ id }) => id === recipient) && textOf(notice).includes(`<#${place.id}>`);
}

/** Whether a message of the bot is in private and speaks of another channel. */
function isNotice(message: StandInMessage, world: World): boolean {
  const { recipientId = null } = world.channels.get(message.channelId) ?? {};
  const isSaid = message.author.id === world.bot.id && message.state === "shown";
  return isSaid && recipientId !== null && /<#\d+>/.test(textOf(message));
}

/** All text of a message, whatever it is made of. */
function textOf(message: StandInMessage): string {
  return JSON.stringify([message.content, message.embeds, message.components]).slice(0, 300);
}

/** Whether nothing went wrong, but for the few mistakes that nobody can help who listens to people. */
export function isWell({ byWay, unwanted, mistaken, lost, tooMany, stale, violations, errors }: BusyFigures): boolean {
  if (mistaken.length > Math.ceil((byWay[CHATTER]?.said ?? 0) * MISTAKEN)) return false;
  return [unwanted, lost, tooMany, stale, violations, errors].every(({ length }) => length === 0);
}

/** All figures of a run, a line each; of what went wrong the first few. */
export function describeBusy({
  said,
  byWay,
  unwanted,
  mistaken,
  lost,
  tooMany,
  stale,
  violations,
  errors,
}: BusyFigures): string {
  const wrong = {
    unwanted,
    "talk taken for a question": mistaken,
    lost,
    "more than one message a question": tooMany,
    "answer to an earlier wording": stale,
    violations,
    "errors in the log": errors,
  };
  return [
    `said: ${said}`,
    ...Object.entries(byWay).map(
      ([way, figures]) => `  ${way}: ${figures.said}, answered: ${figures.answered}, told why not: ${figures.told}`,
    ),
    ...Object.entries(wrong).flatMap(([name, lines]) => [
      `${name}: ${lines.length}`,
      ...lines.slice(0, 20).map((line) => `  ${line}`),
    ]),
  ].join("\n");
}
