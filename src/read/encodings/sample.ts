/** So many bytes are taken of the beginning, of the middle and of the end of what is no ASCII. */
const PART = 8 * 1024;
/** A longer line, in bytes, is taken by pieces. */
const LONGEST_LINE = 2048;
/** Bytes below this one are never the second half of a character, in whatever encoding that holds ASCII. */
const FIRST_TRAIL = 0x30;

/**
 * Lines that hold bytes beyond ASCII, from the beginning, the middle and the end of the part that does: what tells an encoding.
 * Text in ASCII before it, however long, is passed over.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = nextBeyondAscii(bytes, 0);
  let last = bytes.length;
  while (last > first && (bytes[last - 1] as number) < 0x80) last -= 1;
  const lines: Uint8Array[] = [];
  let taken = takeLines(bytes, Math.max(0, first - LONGEST_LINE), lines);
  for (const share of [1 / 2, 1]) {
    const from = Math.floor(first + share * (last - first - PART));
    taken = takeLines(bytes, from <= taken ? taken : sureBeginning(bytes, from), lines);
  }
  return Buffer.concat(lines);
}

/** Takes lines from `from` on, where a character begins, PART bytes of them. @returns where it ended. */
function takeLines(bytes: Uint8Array, from: number, lines: Uint8Array[]): number {
  let at = from;
  let size = 0;
  while (size < PART) {
    const beyond = nextBeyondAscii(bytes, at);
    if (beyond === bytes.length) return beyond;
    let start = beyond;
    while (start > at && beyond - start < LONGEST_LINE && !isLineEnd(bytes[start - 1])) start -= 1;
    let end = beyond;
    while (end < bytes.length && end - start < PART && !isLineEnd(bytes[end])) {
      if (end - start > LONGEST_LINE && (bytes[end] as number) < FIRST_TRAIL) break;
      end += 1;
    }
    lines.push(bytes.subarray(start, end), Uint8Array.of(0x0a));
    size += end - start;
    at = end;
  }
  return at;
}

/** The next place where a character begins in whatever encoding, or the end of the bytes. */
function sureBeginning(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) >= FIRST_TRAIL) at += 1;
  return at;
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] as number) < 0x80) at += 1;
  return at;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}
