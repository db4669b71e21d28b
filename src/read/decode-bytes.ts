import { codecOf } from "./encodings/codec.ts";
import { decodeDamagedUtf8, surveyUtf8, type Utf8Survey } from "./encodings/damaged-utf8.ts";
import { detectEncoding, type OtherReading } from "./encodings/detect-encoding.ts";
import { decodeEscaped } from "./encodings/escapes.ts";
import { decodeEasternWide, decodeMarkedWide, decodeUnmarkedWide } from "./encodings/wide.ts";
import { NO_TEXT, ReadError, type Refusal } from "./read-error.ts";

/** A file's text and the encoding that it was in (IANA name, lower case). */
export interface DecodedText {
  /** Without byte order mark; U+FFFD where bytes mean nothing, or where a zero stood. */
  readonly text: string;
  readonly encoding: string;
}

interface Decoded extends DecodedText {
  /** At most so many of its U+FFFD are ours, and none of the file's; 0 by default. */
  readonly mostMarks?: number;
}

/** What is known of a file's encoding before its bytes are looked at; either may be by any name of an encoding. */
export interface EncodingHints {
  /** What a person says it is in: taken for all that is not marked as Unicode, and not UTF-8. */
  readonly given: string | null;
  /** What the file says itself, or what it was in before: weighed together with the bytes. */
  readonly declared: string | null;
  /** `declared` is what the text says in words (`statedEncoding`), which is wrong less often. False by default. */
  readonly isStated?: boolean;
}

export const NO_HINTS: EncodingHints = { given: null, declared: null };

/** A text that decodes has at most this share of control and replacement characters; damage has more. */
const MOST_CONTROLS = 0.002;
const CONTROLS = /(?![\s\u0080-\u009f])\p{Cc}|\ufffd/gu;
/** So much of a text is looked at for them, in UTF-16 units. */
const CONTROLS_SAMPLE = 64 * 1024;
/** A file is UTF-8 when it has so many times more characters of UTF-8 than odd bytes: other encodings have far fewer. */
const WHOLE_TO_ODD = 3;
/** Of the characters of a file in UTF-8 at most this share may be odd bytes; some are always allowed. */
const MOST_ODD = 0.02;
const ODD_ALWAYS_ALLOWED = 2;
/** In a text of ASCII at most this share of bytes are stray ones, which say little of an encoding: then the usual one counts. */
const MOST_STRAY = 1 / 50;
const STRAY_BYTES_ARE = "windows-1252";
/** So few stray bytes in so much more may be lost where it is not clear what they were. */
const MOST_LOST = 3;
const LOST_OF = 1 / 1000;
/** Bits that reading each odd byte of UTF-8 apart costs, when other encodings are weighed against it. */
const ODD_BITS = 12;
const BINARY: Refusal = {
  reason: "it holds binary data, not text",
  nextStep: "Leave it out, or export its text to a .txt file.",
};
const SAVE_AS_UTF8 = "Save it as UTF-8 text and try again.";
const NAME_IT = "Save it as UTF-8 text, or name its encoding with --encoding.";

/**
 * The text of bytes in whatever encoding: Unicode with or without byte order mark, or what its language was written in before.
 * @param name of the file, or of the part of it.
 * @throws ReadError when the bytes are no text, or the encoding cannot be told.
 */
export async function decodeBytes(
  name: string,
  bytes: Uint8Array,
  hints: EncodingHints = NO_HINTS,
): Promise<DecodedText> {
  const marked = await decodeMarkedWide(bytes);
  if (marked !== null) {
    if (marked.damage > MOST_ODD * marked.text.length) throw new ReadError(name, invalidly(marked.encoding));
    return checked(name, marked);
  }
  const wide = await decodeUnmarkedWide(bytes);
  if (wide !== null) return checked(name, wide);
  const escaped = await decodeEscaped(bytes);
  if (escaped !== null) return checked(name, escaped);
  const utf8 = validUtf8(bytes);
  if (utf8 !== null) return checked(name, { text: utf8, encoding: "utf-8" });
  if (isMarkedUtf8(bytes)) return checked(name, fewOdd(name, bytes, surveyUtf8(bytes)));
  if (hints.given !== null) return checked(name, await decodeGiven(bytes, hints.given));
  const eastern = await decodeEasternWide(bytes);
  if (eastern !== null) return checked(name, eastern);
  return checked(name, await decodeUnknown(name, bytes, hints));
}

function invalidly(encoding: string): Refusal {
  return { reason: `it is marked as ${encoding} but is not valid ${encoding}`, nextStep: SAVE_AS_UTF8 };
}

/**
 * UTF-8 throughout; null where it is not. A file that is cut off inside its last character loses that character only; a lone byte
 * behind ASCII may be a letter of another encoding.
 */
function validUtf8(bytes: Uint8Array): string | null {
  const end = bytes.length - cutTail(bytes);
  const text = strictUtf8(bytes.subarray(0, end));
  return text === null || (bytes.length - end === 1 && text.length === end) ? null : text;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isMarkedUtf8(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** How many bytes at the end are the beginning of a character of UTF-8 that lacks its end. */
function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return wanted > back ? back : 0;
  }
  return 0;
}

/** Whether an encoding of this name can be given. */
export async function isKnownEncoding(name: string): Promise<boolean> {
  return (await codecOf(name)) !== null;
}

async function decodeGiven(bytes: Uint8Array, given: string): Promise<DecodedText> {
  const decoder = await codecOf(given);
  if (decoder === null) throw new RangeError(`There is no encoding ${given}`);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

async function decodeUnknown(
  name: string,
  bytes: Uint8Array,
  { declared, isStated = false }: EncodingHints,
): Promise<Decoded> {
  const survey = surveyUtf8(bytes);
  if (survey.whole >= WHOLE_TO_ODD * survey.odd) return fewOdd(name, bytes, survey);
  const other = survey.whole === 0 ? null : damagedReading(survey);
  const detection = await detectEncoding(bytes, { declared, isStated, other });
  if (detection.kind === "sure") return detection;
  const { candidates } = detection;
  if (survey.odd === 1 && cutTail(bytes) === 1) return damagedUtf8(bytes.subarray(0, -1), "marked", 0);
  if (survey.isScattered && survey.odd <= MOST_STRAY * bytes.length) {
    if (candidates[0] === STRAY_BYTES_ARE) return damagedUtf8(bytes, "repaired", survey.odd);
    if (survey.odd <= Math.min(MOST_LOST, LOST_OF * bytes.length)) return damagedUtf8(bytes, "marked", survey.odd);
  }
  if (bytes.includes(0)) throw new ReadError(name, BINARY);
  throw new ReadError(name, unrecognised(candidates));
}

function unrecognised(candidates: readonly string[]): Refusal {
  if (candidates.length === 0)
    return { kind: "encoding", reason: "its character encoding could not be recognised", nextStep: NAME_IT };
  const which = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(candidates);
  const reason = `its character encoding could not be told: it may be ${which}`;
  return { kind: "encoding", reason, nextStep: NAME_IT };
}

/** @param odd how many of the bytes are part of no character. */
function damagedUtf8(bytes: Uint8Array, oddBytes: "repaired" | "marked", odd: number): Decoded {
  return { text: decodeDamagedUtf8(bytes, oddBytes), encoding: "utf-8", mostMarks: odd };
}

function damagedReading({ odd }: Utf8Survey): OtherReading {
  const decode = (bytes: Uint8Array) => decodeDamagedUtf8(bytes, "repaired");
  return { encoding: "utf-8", decode, rarity: odd * ODD_BITS };
}

/** @throws ReadError when UTF-8 has so many odd bytes that much of its text is lost. */
function fewOdd(name: string, bytes: Uint8Array, { whole, odd }: Utf8Survey): Decoded {
  if (odd <= Math.max(ODD_ALWAYS_ALLOWED, MOST_ODD * whole)) return damagedUtf8(bytes, "repaired", odd);
  throw new ReadError(name, {
    kind: "encoding",
    reason: `it is UTF-8 but for ${odd} bytes, which are part of no character`,
    nextStep: NAME_IT,
  });
}

/** Control characters are damage that text survives, if they are few; those of U+0080 to U+009F are dashes decoded twice. */
function checked(name: string, { text, encoding, mostMarks = 0 }: Decoded): DecodedText {
  const sample = text.slice(0, CONTROLS_SAMPLE);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  if (controls - mostMarks > Math.max(2, MOST_CONTROLS * sample.length)) throw new ReadError(name, BINARY);
  if (!/[^\s\u200b\ufeff]/u.test(text)) throw new ReadError(name, NO_TEXT);
  // A mark that was decoded as text and encoded again stands there twice.
  const unmarked = text.replace(/^\ufeff+/, "");
  // A zero would end the text for whoever takes it as the end of a string; CommonMark and HTML replace it, too.
  return { text: unmarked.includes("\0") ? unmarked.replaceAll("\0", "\ufffd") : unmarked, encoding };
}
