import { inflateSync, constants as zlib } from "node:zlib";
import { type Refusal, Unreadable } from "../../../read-error.ts";

/**
 * States of drawing in one another that a stream may leave open. Viewers need not keep more than 28 [PDF 1.7, annex C]; the library
 * takes a time that grows with the square of them, a minute for 20,000.
 */
const DEEPEST = 500;
/** More of a stream, and of all together, is not unpacked, in bytes: a page's drawing takes some kilobytes. */
const LARGEST_STREAM = 64 * 2 ** 20;
const MOST_UNPACKED = 1024 * 2 ** 20;
/** How much before a stream is looked at for what it holds, in bytes. */
const DICTIONARY = 512;
const STREAM = "stream";
/** Pictures, fonts and lists of objects: nothing is drawn by them. */
const OTHER = /\/(?:Image|Length1|FontFile|ObjStm|XRef|ICCBased|Metadata)\b/;

const TOO_DEEP: Refusal = {
  reason: `its drawing is nested over ${DEEPEST} deep, as no program nests it`,
  nextStep: "Print it to PDF again, or leave it out.",
};

/**
 * Looks through what the pages draw, before the library does. What is packed in another way than most programs do, encrypted, or
 * larger than any drawing is not looked at.
 * @throws Unreadable when states of drawing are nested too deep.
 */
export function requireShallow(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const drawing of drawingsOf(file)) if (isDeep(drawing)) throw new Unreadable(TOO_DEEP);
}

function* drawingsOf(file: Buffer): Generator<Buffer> {
  let left = MOST_UNPACKED;
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = lineEnd(file, at + STREAM.length);
    if (start === null) continue;
    const end = file.indexOf("endstream", start);
    if (end === -1) return;
    const facts = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
    // Of this stream, not of those before it.
    const own = facts.slice(facts.lastIndexOf(" obj") + 1);
    const packed = file.subarray(start, end);
    if (!own.includes("/Filter")) yield packed;
    else if (own.includes("/FlateDecode") && !OTHER.test(own)) {
      const unpacked = inflated(packed);
      left -= unpacked.length;
      if (left < 0) return;
      if (unpacked.drawing !== null) yield unpacked.drawing;
    }
    at = end;
  }
}

/** Where a stream begins behind its name, which ends its line; null where it is no such name. */
function lineEnd(file: Buffer, at: number): number | null {
  const feed = file[at] === CARRIAGE_RETURN ? at + 1 : at;
  return file[feed] === LINE_FEED ? feed + 1 : null;
}

/** A stream that was unpacked. */
interface Unpacked {
  /** Null where it is damaged, encrypted or too large. */
  readonly drawing: Buffer | null;
  /** Of what came of it, in bytes. */
  readonly length: number;
}

function inflated(packed: Buffer): Unpacked {
  try {
    const drawing = inflateSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: LARGEST_STREAM });
    return { drawing, length: drawing.length };
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return { drawing: null, length: isLarge ? LARGEST_STREAM : 0 };
  }
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
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** White space of PDF, or the end. */
function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;
}
