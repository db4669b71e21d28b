import type { APIUser } from "discord.js";
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
  readonly text: string;
  readonly author: APIUser;
  readonly place: StandInChannel;
  /** Only the asker may see the answer. */
  readonly isPrivate: boolean;
  readonly said: StandInMessage | StandInInteraction;
}

/** What was said, and what came of it. */
export interface BusyFigures {
  readonly said: number;
  readonly byWay: Readonly<Record<string, { readonly said: number; readonly answered: number }>>;
  readonly unwanted: readonly string[];
  /** Talk in channels where every question is answered that was taken for a question. */
  readonly mistaken: readonly string[];
  readonly lost: readonly string[];
  readonly tooMany: readonly string[];
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

/** What people say to nobody in particular, and the share of it that may be taken for a question. */
export const CHATTER = "chatter";
const MISTAKEN = 2 / 300;

/** Keeps account of all that is said. */
export class Ledger {
  readonly #entries = new Map<string, Entry>();
  /** Answers that Discord refused: their askers are told in some other way. */
  readonly refusedIn = new Set<string>();

  note(entry: Entry): void {
    this.#entries.set(entry.said.id, entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Compares what was due with what was written. */
  settle(world: World, errors: readonly string[]): BusyFigures {
    const written = new Map<string, StandInMessage[]>();
    const unwanted: string[] = [];
    const mistaken: string[] = [];
    const told = new Set(world.reactions.map(({ messageId }) => messageId));
    for (const message of world.messages.values()) {
      if (message.author.id !== world.bot.id || message.state !== "shown") continue;
      const about = this.#questionOf(message, world);
      if (about !== null) written.set(about.said.id, [...(written.get(about.said.id) ?? []), message]);
      else if (!isNotice(message, world)) unwanted.push(`about nothing: ${textOf(message)}`);
    }
    const lost: string[] = [];
    const tooMany: string[] = [];
    const byWay: Record<string, { said: number; answered: number }> = {};
    for (const entry of this.#entries.values()) {
      const answers = written.get(entry.said.id) ?? [];
      const isDeleted = "state" in entry.said && entry.said.state === "deleted";
      const figures = byWay[entry.way] ?? { said: 0, answered: 0 };
      byWay[entry.way] = figures;
      figures.said++;
      if (answers.length > 0) figures.answered++;
      const seen = answers.filter(({ onlyFor }) => onlyFor === null);
      const line = `${entry.way}: ${entry.text} → ${answers.map(textOf).join(" | ")}`;
      if (seen.length > 0 && (entry.due === "silence" || entry.isPrivate || isDeleted)) {
        (entry.way === CHATTER ? mistaken : unwanted).push(line);
      }
      if (answers.length > 1) tooMany.push(line);
      const isTold = told.has(entry.said.id) || this.#hasNotice(entry, world);
      if (entry.due === "answer" && answers.length === 0 && !isTold && !isDeleted) lost.push(line);
    }
    return { said: this.#entries.size, byWay, unwanted, mistaken, lost, tooMany, violations: world.violations, errors };
  }

  /** By reply, interaction, thread or the mark that a message carries; null where a message is about nothing that was said. */
  #questionOf(message: StandInMessage, world: World): Entry | null {
    const ids = [message.replyTo, message.interaction?.id, message.nonce];
    for (const id of ids) {
      const entry = this.#entries.get(id ?? "");
      if (entry !== undefined) return entry;
    }
    return world.channels.get(message.channelId)?.thread ? (this.#entries.get(message.channelId) ?? null) : null;
  }

  /** Whether the asker was told in private that there is an answer that could not be posted. */
  #hasNotice({ author, place }: Entry, world: World): boolean {
    return [...world.messages.values()].some(
      (message) => isNotice(message, world, author.id) && textOf(message).includes(`<#${place.id}>`),
    );
  }
}

/** Whether a message is in private and speaks of another channel. */
function isNotice(message: StandInMessage, world: World, to?: string): boolean {
  const { recipientId = null } = world.channels.get(message.channelId) ?? {};
  return recipientId !== null && (to === undefined || to === recipientId) && /<#\d+>/.test(textOf(message));
}

/** All text of a message, whatever it is made of. */
function textOf(message: StandInMessage): string {
  return JSON.stringify([message.content, message.embeds, message.components]).slice(0, 300);
}

/** Whether nothing went wrong, but for the few mistakes that nobody can help who listens to people. */
export function isWell({ byWay, unwanted, mistaken, lost, tooMany, violations, errors }: BusyFigures): boolean {
  if (mistaken.length > Math.ceil((byWay[CHATTER]?.said ?? 0) * MISTAKEN)) return false;
  return [unwanted, lost, tooMany, violations, errors].every(({ length }) => length === 0);
}

/** All figures of a run, a line each; of what went wrong the first few. */
export function describeBusy({
  said,
  byWay,
  unwanted,
  mistaken,
  lost,
  tooMany,
  violations,
  errors,
}: BusyFigures): string {
  const wrong = {
    unwanted,
    "talk taken for a question": mistaken,
    lost,
    "more than one message a question": tooMany,
    violations,
    "errors in the log": errors,
  };
  return [
    `said: ${said}`,
    ...Object.entries(byWay).map(([way, figures]) => `  ${way}: ${figures.said}, answered: ${figures.answered}`),
    ...Object.entries(wrong).flatMap(([name, lines]) => [
      `${name}: ${lines.length}`,
      ...lines.slice(0, 20).map((line) => `  ${line}`),
    ]),
  ].join("\n");
}
