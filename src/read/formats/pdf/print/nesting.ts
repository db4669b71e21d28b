import { type Refusal, Unreadable } from "../../../read-error.ts";
import { drawingsOf } from "./drawings.ts";

/**
 * States of drawing in one another that a stream may leave open. Viewers need not keep more than 28 [PDF 1.7, annex C]; the library
 * takes a time that grows with the square of them, a minute for 20,000.
 */
const DEEPEST = 500;
const TOO_DEEP: Refusal = {
  reason: `its drawing is nested over ${DEEPEST} deep, as no program nests it`,
  nextStep: "Print it to PDF again, or leave it out.",
};

/**
 * Looks through what the pages draw, before the library does.
 * @throws Unreadable when states of drawing are nested too deep.
 */
export function requireShallow(bytes: Uint8Array): void {
  for (const drawing of drawingsOf(bytes)) if (isDeep(drawing)) throw new Unreadable(TOO_DEEP);
}

/** Whether operators that save the state ("q") outnumber those that restore it ("Q") by too many at some place. */
function isDeep(drawing: Buffer): boolean {
  let depth = 0;
  for (let at = 0; at < drawing.length; at += 1) {
    const sign = drawing[at];
    if ((sign !== SAVE && sign !== RESTORE) || !isSpace(drawing[at - 1]) || !isSpace(drawing[at + 1])) continue;
    depth = sign === SAVE ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

const SAVE = 0x71;
const RESTORE = 0x51;

/** White space of PDF, or the end. */
function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;
}
