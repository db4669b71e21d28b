import { textCost } from "./text-cost.ts";

/** How much of some bytes is UTF-8. */
export interface Utf8Survey {
  /** Characters of two bytes and more. */
  readonly whole: number;
  /** Bytes that are neither ASCII nor part of a character. */
  readonly odd: number;
  /** Whether all odd bytes stand by themselves: neighbours would be a word in another encoding. */
  readonly isScattered: boolean;
}

/** From so many odd bytes on, if they are more than the characters, the rest of a file is not looked at. */
const ENOUGH_ODD = 4096;
const MARK = "\ufffd";
const SPACE = 0x20;
/** An odd byte is a letter of windows-1252 when it costs at most so many bits beside its neighbours. */
const MOST_BITS = 16;
const WESTERN = ["da", "de", "es", "fr", "is", "it", "nl", "no", "pt", "sv"];

/** Signs that people write between words of ASCII: quotation marks, dashes, and what stands beside numbers. */
const SIGN = /[\u00a0§©«°±»€‘’“”–—…£]/;

/** Counts what is UTF-8 in bytes, and what is not. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let [whole, odd] = [0, 0];
  let last = Number.NEGATIVE_INFINITY;
  let isScattered = true;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    const length = characterLength(bytes, at);
    if (length > 0) {
      whole += 1;
      at += length - 1;
      continue;
    }
    odd += 1;
    if (last === at - 1) isScattered = false;
    last = at;
    if (odd > ENOUGH_ODD && odd > whole) break;
  }
  return { whole, odd, isScattered };
}

/**
 * Reads UTF-8 byte by byte: a byte that is part of no character becomes a mark or, to be repaired, the letter or sign of
 * windows-1252 where it makes a word of its neighbours. Whatever stands around it is left as it is.
 */
export function decodeDamagedUtf8(bytes: Uint8Array, oddBytes: "repaired" | "marked"): string {
  const pieces: string[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    const length = characterLength(bytes, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    pieces.push(decoder.decode(bytes.subarray(start, at)), oddBytes === "marked" ? MARK : repaired(bytes, at));
    start = at + 1;
  }
  pieces.push(decoder.decode(bytes.subarray(start)));
  return pieces.join("");
}

/** How many bytes the character of UTF-8 has that begins here; 0 when none does. [RFC 3629, section 4] */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let next = at + 1; next < at + length; next++) if (!isTrail(bytes[next])) return 0;
  const second = bytes[at + 1] as number;
  const isShorterOrSurrogate =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isShorterOrSurrogate ? 0 : length;
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** The byte as windows-1252 has it, where it fits between its neighbours, which are ASCII; else a mark. */
function repaired(bytes: Uint8Array, at: number): string {
  const [before, after] = [bytes[at - 1] ?? SPACE, bytes[at + 1] ?? SPACE];
  if (before >= 0x80 || after >= 0x80) return MARK;
  const letter = windows1252(bytes[at] as number);
  if (SIGN.test(letter)) return letter;
  const word = String.fromCharCode(before) + letter + String.fromCharCode(after);
  if (!/\p{L}/u.test(letter) || !/[a-z]/i.test(word)) return MARK;
  return textCost(word, WESTERN).bits <= MOST_BITS ? letter : MARK;
}

/** What windows-1252 has from 0x80 to 0x9F; above it is Latin-1. */
const ABOVE_ASCII = `€${MARK}‚ƒ„…†‡ˆ‰Š‹Œ${MARK}Ž${MARK}${MARK}‘’“”•–—˜™š›œ${MARK}žŸ`;

function windows1252(byte: number): string {
  return byte < 0xa0 ? (ABOVE_ASCII[byte - 0x80] as string) : String.fromCharCode(byte);
}
