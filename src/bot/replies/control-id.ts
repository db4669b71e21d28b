import type { ButtonName } from "../locales/texts.ts";
import { CUSTOM_ID_LENGTH } from "./limits.ts";

/** What a button or menu does. */
export type ControlAction = ButtonName | "look" | "list";

/** What a button carries in its custom_id, so that it works after a restart. */
export interface ControlState {
  readonly action: ControlAction;
  /** The user whose answer it is. */
  readonly asker: string;
  /** Place of the quotation shown, from 0; for a list, its offset. */
  readonly at: number;
  /** Citation ids of the answer's quotations; for a list, what it is searched for. */
  readonly rest: string;
}

/** Between fields; the last field may hold it. */
const SEPARATOR = ":";
/** Snowflakes are 64-bit numbers: 19 digits, or 13 characters in base 36. */
const SHORT_BASE = 36;

/** @throws RangeError if it does not fit Discord's 100 characters */
export function controlId({ action, asker, at, rest }: ControlState): string {
  const id = [action, BigInt(asker).toString(SHORT_BASE), at, rest].join(SEPARATOR);
  if (id.length > CUSTOM_ID_LENGTH) throw new RangeError(`A custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** Null for a custom_id that is not one of ours (or of an older bot). */
export function parseControlId(id: string): ControlState | null {
  const match = /^([a-z]+):([0-9a-z]{1,13}):(\d{1,6}):(.*)$/su.exec(id);
  if (!match || !isAction(match[1])) return null;
  return { action: match[1], asker: String(fromShort(match[2] ?? "0")), at: Number(match[3]), rest: match[4] ?? "" };
}

/** As many citation ids, from the first, as fit into every custom_id of an answer. */
export function joinCitations(citations: readonly string[]): string {
  const room = CUSTOM_ID_LENGTH - "unhelpful:".length - "zzzzzzzzzzzzz:".length - "00:".length;
  let joined = "";
  for (const citation of citations) {
    const longer = joined === "" ? citation : `${joined},${citation}`;
    if (longer.length > room) break;
    joined = longer;
  }
  return joined;
}

export function splitCitations(rest: string): string[] {
  return rest === "" ? [] : rest.split(",");
}

const ACTIONS: Readonly<Record<ControlAction, true>> = {
  prev: true,
  next: true,
  here: true,
  more: true,
  all: true,
  followup: true,
  helpful: true,
  unhelpful: true,
  share: true,
  delete: true,
  look: true,
  list: true,
};

function isAction(text: string | undefined): text is ControlAction {
  return text !== undefined && Object.hasOwn(ACTIONS, text);
}

function fromShort(text: string): bigint {
  let value = 0n;
  for (const digit of text) value = value * BigInt(SHORT_BASE) + BigInt(Number.parseInt(digit, SHORT_BASE));
  return value;
}
