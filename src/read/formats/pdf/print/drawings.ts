import { inflateSync, constants as zlib } from "node:zlib";
import { codeOf } from "../../../../errors/thrown.ts";

/** More of a stream, and of all together, is not unpacked, in bytes: a page's drawing takes some kilobytes. */
const LARGEST_STREAM = 64 * 2 ** 20;
const MOST_UNPACKED = 1024 * 2 ** 20;
/** How much before a stream is looked at for what it holds, in bytes. */
const DICTIONARY = 512;
const STREAM = "stream";
/** Pictures, fonts and lists of objects: nothing is drawn by them. */
const OTHER = /\/(?:Image|Length1|FontFile|ObjStm|XRef|ICCBased|Metadata)\b/;

/**
 * What the pages of a PDF draw, as the operators that the file has for it (ISO 32000-1, 7.8.2), in the file's order. What is packed
 * in another way than most programs do, encrypted, or larger than any drawing is left out.
 */
export function* drawingsOf(bytes: Uint8Array): Generator<Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
    const isLarge = codeOf(error) === "ERR_BUFFER_TOO_LARGE";
    return { drawing: null, length: isLarge ? LARGEST_STREAM : 0 };
  }
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
