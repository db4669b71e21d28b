import type { Signature } from "./formats/format.ts";
import { FORMATS } from "./formats/formats.ts";
import { NO_TEXT, ReadError, type Refusal } from "./read-error.ts";

/** A file's text and the encoding that it was in (IANA name, lower case). */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: string;
}

/** A text that decodes has at most this share of control and replacement characters; damage has more. */
const MOST_CONTROLS = 0.002;
/** So much of the file is looked at to recognise its encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of zero bytes from which on a file may be UTF-16: a text with a stray zero has fewer. */
const LEAST_ZEROS = 1 / 200;
/** In UTF-16 so many times more zeros stand in one byte of each pair than in the other. */
const ONE_SIDED = 8;
/** Writing has at most this share of odd characters among those that are no ASCII; one more does not matter. */
const MOST_ODD = 0.02;
/** In a one-byte encoding: so many of the characters are letters, and at most so many of those beyond ASCII are neither. */
const LEAST_LETTERS = 0.5;
const MOST_STRANGE = 0.1;
/** In an East Asian encoding so many of the characters beyond ASCII are East Asian. */
const LEAST_EASTERN = 0.8;
const BINARY: Refusal = {
  reason: "it holds binary data, not text",
  nextStep: "Leave it out, or export its text to a .txt file.",
};
const SAVE_AS_UTF8 = "Save it as UTF-8 text and try again.";

/** First bytes of files that are neither text nor of a format that is read. */
const FOREIGN: readonly Pick<Signature, "bytes" | "means">[] = [
  { bytes: "\u0089PNG", means: "a PNG image" },
  { bytes: "\u00ff\u00d8\u00ff", means: "a JPEG image" },
  { bytes: "GIF8", means: "a GIF image" },
  { bytes: "\u00d0\u00cf\u0011\u00e0", means: "an old Office document" },
  { bytes: "\u001f\u008b", means: "a gzip archive" },
  { bytes: "\u007fELF", means: "a program" },
];
/** The same for all files that are no text, whatever their names say. */
const SIGNATURES = [
  ...FORMATS.flatMap(({ content }) => (content.kind === "document" ? (content.signature ?? []) : [])),
  ...FOREIGN,
];

/**
 * The text of a file in whatever common encoding: Unicode with or without byte order mark, GB18030, Big5, Shift_JIS,
 * EUC-KR, EUC-JP or a one-byte encoding.
 * @param declared the encoding that the file itself names, tried before the ones that its bytes suggest.
 * @throws ReadError when the bytes are no text, or the encoding cannot be told.
 */
export async function decodeText(
  name: string,
  bytes: Uint8Array,
  declared: string | null = null,
): Promise<DecodedText> {
  const marked = byteOrderMark(bytes);
  if (marked !== null)
    return checked(name, strictly(name, bytes.subarray(marked.length), marked.encoding), marked.encoding);
  refuseOtherFormats(name, bytes);
  const wide = unmarkedUtf16(bytes);
  const unmarked = wide === null ? null : decoded(bytes, wide);
  if (wide !== null && unmarked !== null && isPlausible(unmarked, wide)) return checked(name, unmarked, wide);
  const utf8 = decoded(withoutCutTail(bytes), "utf-8");
  if (utf8 !== null) return checked(name, utf8, "utf-8");
  const eastern = easternUtf16(bytes);
  if (eastern !== null) return checked(name, eastern.text, eastern.encoding);
  for (const encoding of [...labelled(declared), ...(await likelyEncodings(bytes))]) {
    const text = decoded(bytes, encoding) ?? decoded(bytes.subarray(0, -1), encoding);
    if (text !== null && isPlausible(text, encoding)) return checked(name, text, encoding);
  }
  if (bytes.includes(0)) throw new ReadError(name, BINARY);
  throw new ReadError(name, { reason: "its character encoding could not be recognised", nextStep: SAVE_AS_UTF8 });
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

function refuseOtherFormats(name: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const found = SIGNATURES.find((signature) => start.startsWith(signature.bytes));
  if (found === undefined) return;
  throw new ReadError(name, {
    reason: `it is ${found.means}, not text`,
    nextStep: "Give the file its right extension, or leave it out.",
  });
}

/** UTF-16 without a mark shows in the zero bytes of its spaces, digits and line ends. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < LEAST_ZEROS * sample.length) return null;
  if (odd > ONE_SIDED * even) return "utf-16le";
  return even > ONE_SIDED * odd ? "utf-16be" : null;
}

/** UTF-16 of Chinese, Japanese or Korean has few zero bytes, but nothing else decodes to their usual characters only. */
function easternUtf16(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE_BYTES, bytes.length & ~1));
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const start = decoded(sample, encoding);
    if (start === null || !/[\n ，。、]/u.test(start)) continue;
    if (
      !/^[\t\n\r\x20-\x7e\u2010-\u2027\u2460-\u2473\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef·°×]+$/u.test(
        start,
      )
    )
      continue;
    const text = decoded(bytes.subarray(0, bytes.length & ~1), encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

/** A file cut off inside its last UTF-8 character loses that character only. */
function withoutCutTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return wanted > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function strictly(name: string, bytes: Uint8Array, encoding: string): string {
  const text = decoded(bytes, encoding) ?? decoded(bytes.subarray(0, bytes.length & ~1), encoding);
  if (text === null)
    throw new ReadError(name, {
      reason: `it is marked as ${encoding} but is not valid ${encoding}`,
      nextStep: SAVE_AS_UTF8,
    });
  return text;
}

/** A label that some pages misspell is passed over. */
function labelled(label: string | null): string[] {
  try {
    return label === null ? [] : [new TextDecoder(label).encoding];
  } catch {
    return [];
  }
}

async function likelyEncodings(bytes: Uint8Array): Promise<string[]> {
  const { analyse } = await import("chardet");
  const names = analyse(bytes.subarray(0, SAMPLE_BYTES)).map((match) => match.name.toLowerCase());
  const multibyte = ["gb18030", "big5", "shift_jis", "euc-kr", "euc-jp"];
  const ranked = names
    .map((name) => (name === "iso-8859-1" ? "windows-1252" : name))
    .filter((name) => name !== "utf-8");
  return [
    ...ranked.filter((name) => multibyte.includes(name)),
    ...ranked.filter((name) => !multibyte.includes(name)),
    ...multibyte,
  ];
}

/** Whether a decoded text looks like writing: nearly all letters, digits, usual punctuation; nothing private or rare. */
function isPlausible(text: string, encoding: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const odd = sample.match(/[\p{Co}\p{Cn}\ufffd\u0080-\u009f\uff61-\uff9f\u2500-\u257f]/gu)?.length ?? 0;
  const outside = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (odd > MOST_ODD * outside + 1) return false;
  if (!/^(?:gb|big5|shift|euc)/.test(encoding)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    const strange = sample.match(/[^\p{ASCII}\p{L}\p{M}\p{N}\p{Pi}\p{Pf}\p{Pd}\u00a0…°€£§¿¡·•№]/gu)?.length ?? 0;
    return letters > LEAST_LETTERS * sample.replace(/\s/gu, "").length && strange <= MOST_STRANGE * outside;
  }
  const east = sample.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff5e“”‘’—…·]/gu,
  );
  return (east?.length ?? 0) > LEAST_EASTERN * outside;
}

function checked(name: string, text: string, encoding: string): DecodedText {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = (sample.match(/\p{Cc}|\ufffd/gu) ?? []).filter((character) => !/[\s\u0085]/u.test(character)).length;
  if (text.includes("\0") || controls > Math.max(2, MOST_CONTROLS * sample.length)) {
    throw new ReadError(name, BINARY);
  }
  if (!/[^\s\u200b\ufeff]/u.test(text)) throw new ReadError(name, NO_TEXT);
  return { text: text.startsWith("\ufeff") ? text.slice(1) : text, encoding };
}
