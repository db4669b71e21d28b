import { CUSTOM_ID_LENGTH } from "./limits.ts";
import type { ControlState } from "./reply.ts";

/** Between fields; the last field may hold it. */
const SEPARATOR = ":";
/** Snowflakes are 64-bit numbers: 19 digits, or 13 characters in base 36. */
const SHORT_BASE = 36;

/**
 * The state of a button or menu as its custom_id.
 * @throws RangeError if it does not fit Discord's 100 characters
 */
export function controlId({ action, asker, at, rest }: ControlState<string>): string {
  const id = [action, BigInt(asker).toString(SHORT_BASE), at, rest].join(SEPARATOR);
  if (id.length > CUSTOM_ID_LENGTH) throw new RangeError(`A custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** Undoes `controlId`; null for a custom_id of another form. Another version of the bot may have had other actions. */
export function parseControlId(id: string): ControlState<string> | null {
  const [, action, asker, at, rest] = /^([a-z]+):([0-9a-z]{1,13}):(\d{1,6}):(.*)$/su.exec(id) ?? [];
  if (action === undefined || asker === undefined || rest === undefined) return null;
  return { action, asker: String(fromShort(asker)), at: Number(at), rest };
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

function fromShort(text: string): bigint {
  let value = 0n;
  for (const digit of text) value = value * BigInt(SHORT_BASE) + BigInt(Number.parseInt(digit, SHORT_BASE));
  return value;
}
