import type { Quotation, TextRange, Tier } from "../../retrieve/answer.ts";
import type { OtherScript } from "../../text/chinese.ts";
import type { ButtonName, Texts } from "../locales/texts.ts";

/**
 * One message of the bot as data, before a platform's limits and looks: `renderReply` makes Discord's of it. Another
 * platform needs one more function that takes a `Reply`.
 */
export interface Reply {
  readonly texts: Texts;
  /** The question in the asker's words, shown above the answer; null where none was asked. */
  readonly question: string | null;
  /** What the reply promises; absent where it answers no question. */
  readonly tier?: Tier;
  /** The bot's own words, as Markdown; whatever they repeat of others is escaped already. May be empty. */
  readonly words: string;
  readonly cards: readonly Card[];
  /** Below the text, from top to bottom; at most 5. */
  readonly rows: readonly ControlRow[];
  /** Files to keep, as a list for a spreadsheet. */
  readonly files?: readonly ReplyFile[];
}

/** A file that a reply brings. */
export interface ReplyFile {
  readonly name: string;
  readonly text: string;
}

/** One quotation as it is shown. */
export interface Card {
  readonly quotation: Quotation;
  /**
   * "sentence": the answering sentence alone, large, where it has one; "passage": all that is quoted; "column": the same in a
   * container of its own, among others.
   */
  readonly shows: "sentence" | "passage" | "column";
  /** What it is in this message, as "2/5" or "before it"; null when it stands alone. */
  readonly label: string | null;
  /** Stands above it, as a number or a day: the bot's own words, as Markdown. */
  readonly heading?: string;
  /** One line of Markdown that stands below it, in place of its headline and all else that tells where it is from. */
  readonly source?: string;
  /** Words of the quotation's text that stand out, in its order, without overlaps: then the answering sentence does not. */
  readonly marks?: readonly TextRange[];
  /** It matters when the article is from, so it is said where that is not known. */
  readonly isDated?: true;
  /** What is shown of it in the other Chinese characters: stands below it, as the bot's own. */
  readonly other?: OtherScript;
  /** Stands beside the quotation. */
  readonly button?: Button;
}

/** What a reader may press: 1-5 buttons side by side, or a menu. */
export type ControlRow = ButtonRow | Menu;

interface ButtonRow {
  readonly kind: "buttons";
  readonly buttons: readonly Button[];
}

export interface Button {
  readonly label: string;
  /** Stands before the label. */
  readonly emoji?: string | undefined;
  readonly isDisabled?: boolean;
  /** Stands out from the others: what most people want next, or what cannot be undone. */
  readonly look?: "primary" | "danger";
  readonly state: ControlState;
}

/** Lets a reader choose one of several articles. */
export interface Menu {
  readonly kind: "menu";
  readonly placeholder: string;
  /** At least one, each with a value of its own. */
  readonly choices: readonly MenuChoice[];
  readonly state: ControlState;
}

interface MenuChoice {
  readonly label: string;
  /** Stands before the label. */
  readonly emoji?: string | undefined;
  /** May be empty. */
  readonly description: string;
  /** What is chosen: a citation id; in the menu of actions, a `ButtonName`; or what else the choice stands for. */
  readonly value: string;
}

/**
 * What a button or menu does: the buttons that have a label, the menu of headlines, paging through a list or a timeline, asking all articles
 * instead of some, what is done with articles and their list, with questions without an answer, with what is followed or told unasked and with a server's own files,
 * opening a form of settings, and the menu whose choices are actions themselves.
 */
export type ControlAction =
  | ButtonName
  | "look"
  | "list"
  | "timeline"
  | "widen"
  | ReadingAction
  | GapAction
  | FileAction
  | NewsAction
  | "settings"
  | "do";

type ReadingAction = "browse" | "turn" | "part";
type GapAction = "gaps" | "dismiss" | "restore" | "csv";
type NewsAction = "again" | "stop" | "follows" | "unfollow" | "nodigest";
type FileAction = "files" | "accept" | "discard" | "undo";

/** What a button or menu carries with it, so that it works after a restart. */
export interface ControlState<Action extends string = ControlAction> {
  readonly action: Action;
  /** The user whose answer it is. */
  readonly asker: string;
  /** Place of the quotation shown, from 0; for a list, its offset. */
  readonly at: number;
  /** Citation ids of the answer's quotations (`joinCitations`); for a list, what it is searched for. */
  readonly rest: string;
}

/** A reply of words alone. */
export function wordsReply(texts: Texts, words: string): Reply {
  return { texts, question: null, words, cards: [], rows: [] };
}
