import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord.js";
import type { Quotation } from "../../retrieve/answer.ts";
import type { Texts } from "../locales/texts.ts";

/** One message of the bot before it meets Discord's limits; `renderReply` turns it into what is sent. */
export interface Reply {
  readonly texts: Texts;
  /** The question in the asker's words, shown above the answer; null where none was asked. */
  readonly question: string | null;
  /** The bot's own words, as Markdown; whatever they repeat of others is escaped already. May be empty. */
  readonly words: string;
  readonly cards: readonly Card[];
  readonly rows: readonly ControlRow[];
}

export type ControlRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One quotation as it is shown. */
export interface Card {
  readonly quotation: Quotation;
  /** What it is in this message, as "2/5" or "before it"; null when it stands alone. */
  readonly label: string | null;
}

/** A reply of words alone. */
export function wordsReply(texts: Texts, words: string): Reply {
  return { texts, question: null, words, cards: [], rows: [] };
}
