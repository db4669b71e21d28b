import { codecOf } from "./codec.ts";

/** Text of two or four bytes a character. */
export interface WideText {
  readonly text: string;
  readonly encoding: string;
  /** Characters that mean nothing, of all. */
  readonly damage: number;
}

/** So much of the file is looked at to recognise what is not marked. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of zero bytes from which on a file may be UTF-16: a text with a stray zero has fewer. */
const LEAST_ZEROS = 1 / 200;
/** Of ASCII as UTF-16 half of the bytes are zeros: with fewer than this share, zeros in ASCII are stray ones, however many. */
const LEAST_ZEROS_OF_ASCII = 1 / 4;
/** In UTF-16 so many times more zeros stand in one byte of each pair than in the other. */
const ONE_SIDED = 8;
/** Writing has at most this share of odd characters among those that are no ASCII; one more does not matter. */
const MOST_ODD_CHARACTERS = 0.02;
/** So many of the characters of writing are letters or digits, and at most so many of those beyond ASCII are neither these nor usual signs. */
const LEAST_LETTERS = 0.5;
const MOST_STRANGE = 0.1;

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xff, 0xfe, 0, 0], encoding: "utf-32le" },
  { mark: [0, 0, 0xfe, 0xff], encoding: "utf-32be" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

/** The text of bytes that a byte order mark says are UTF-16 or UTF-32; null for all others. */
export async function decodeMarkedWide(bytes: Uint8Array): Promise<WideText | null> {
  const found = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  return found === undefined ? null : wideText(bytes.subarray(found.mark.length), found.encoding);
}

/**
 * The text of bytes that are UTF-16 or UTF-32 without a mark, which shows in the zeros of spaces, digits and line ends; null for
 * all others.
 */
export async function decodeUnmarkedWide(bytes: Uint8Array): Promise<WideText | null> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = fourByteOrder(sample) ?? twoByteOrder(sample);
  if (encoding === null) return null;
  const wide = await wideText(bytes, encoding);
  return wide.damage === 0 && isWriting(wide.text.slice(0, SAMPLE_BYTES)) ? wide : null;
}

/** UTF-16 of Chinese, Japanese or Korean has few zero bytes, but nothing else decodes to their usual characters only. */
export async function decodeEasternWide(bytes: Uint8Array): Promise<WideText | null> {
  const sample = bytes.subarray(0, Math.min(SAMPLE_BYTES, bytes.length & ~1));
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const { text } = await wideText(sample, encoding);
    if (!/[\n ，。、]/u.test(text)) continue;
    if (
      !/^[\t\n\r\x20-\x7e\u2010-\u2027\u2460-\u2473\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef·°×]+$/u.test(
        text,
      )
    )
      continue;
    const wide = await wideText(bytes, encoding);
    if (wide.damage === 0) return wide;
  }
  return null;
}

/** A file that is cut off inside its last character loses that character only. */
async function wideText(bytes: Uint8Array, encoding: string): Promise<WideText> {
  const unit = encoding.startsWith("utf-32") ? 4 : 2;
  const decoder = await codecOf(encoding);
  if (decoder === null) throw new RangeError(`There is no decoder of ${encoding}`);
  const text = decoder.decode(bytes.subarray(0, bytes.length - (bytes.length % unit)));
  return { text, encoding, damage: text.match(/\ufffd/g)?.length ?? 0 };
}

/** In UTF-32 the highest byte of each character is zero and the next one at most 0x10. */
function fourByteOrder(sample: Uint8Array): string | null {
  if (sample.length < 8 || sample.length % 4 !== 0) return null;
  const fits = (highest: number, next: number) => {
    for (let at = 0; at < sample.length; at += 4) {
      if (sample[at + highest] !== 0 || (sample[at + next] as number) > 0x10) return false;
    }
    return true;
  };
  if (fits(3, 2)) return "utf-32le";
  return fits(0, 1) ? "utf-32be" : null;
}

function twoByteOrder(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const zeros = even + odd;
  if (zeros < LEAST_ZEROS * sample.length) return null;
  if (zeros < LEAST_ZEROS_OF_ASCII * sample.length && sample.every(isAsciiText)) return null;
  if (odd > ONE_SIDED * even) return "utf-16le";
  return even > ONE_SIDED * odd ? "utf-16be" : null;
}

/** A sign or white space of ASCII, or a zero. */
function isAsciiText(byte: number): boolean {
  return byte === 0 || (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

/** Whether a text looks like writing: mostly letters and usual signs, nothing private or unassigned. */
function isWriting(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd\u0080-\u009f\uff61-\uff9f\u2500-\u257f]/gu)?.length ?? 0;
  const outside = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (odd > MOST_ODD_CHARACTERS * outside + 1) return false;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const strange =
    text.match(/[^\p{ASCII}\p{L}\p{M}\p{N}\p{Pi}\p{Pf}\p{Pd}\u3000-\u303f\uff00-\uff60\u00a0…°€£§¿¡·•№]/gu)?.length ??
    0;
  return letters > LEAST_LETTERS * text.replace(/\s/gu, "").length && strange <= MOST_STRANGE * outside;
}
