import { decodeBytes, isKnownEncoding } from "../../decode-bytes.ts";
import { ReadError } from "../../read-error.ts";

/** A letter, what of it no header says the encoding of being in UTF-8. */
export interface EncodedLetter {
  readonly bytes: Uint8Array;
  /** False where it has characters whose encoding is not clear: these are U+FFFD. */
  readonly isClear: boolean;
}

/**
 * Headers have to be ASCII or UTF-8 [RFC 6532], and a text to name its encoding [RFC 2046, 4.1.2]. In those of older programs neither is so: then
 * their bytes tell it.
 */
export async function withoutUnnamed(letter: Uint8Array): Promise<EncodedLetter> {
  if (!letter.some(isTelling)) return { bytes: letter, isClear: true };
  const bytes = Buffer.from(letter.buffer, letter.byteOffset, letter.byteLength);
  const bodyStart = headEnd(bytes);
  const written = bytes.toString("latin1", 0, bodyStart);
  const [, named = null] = CHARSET.exec(written) ?? [];
  const isNamed = named !== null && !ASCII.test(named);
  const isUnnamedText = !isNamed && !SEVERAL_PARTS.test(written);
  const text = await decoded(isUnnamedText ? bytes : bytes.subarray(0, bodyStart), isNamed ? named : null);
  const head = isUnnamedText ? text.text.replace(ASCII_CLAIM, "$1utf-8") : text.text;
  const rest = isUnnamedText ? [] : [bytes.subarray(bodyStart)];
  return { bytes: Buffer.concat([Buffer.from(head), ...rest]), isClear: text.isClear };
}

/** Names of encodings that tell nothing of bytes beyond ASCII. */
const NAMES_OF_ASCII = "(?:us-ascii|ascii|x-unknown|unknown(?:-8bit)?|8bit)";
const ASCII = new RegExp(`^${NAMES_OF_ASCII}$`, "i");
/** Up to the name of an encoding; the first such header is the letter's. */
const BEFORE_NAME = '^content-type:(?:[^\\r\\n]|\\r?\\n[ \\t])*?;\\s*charset\\s*=\\s*"?';
const CHARSET = new RegExp(`${BEFORE_NAME}([^\\s;"]+)`, "im");
const ASCII_CLAIM = new RegExp(`(${BEFORE_NAME})${NAMES_OF_ASCII}`, "im");
const SEVERAL_PARTS = /^content-type:\s*(?:multipart|message)\//im;
const ESCAPE = 0x1b;

function isTelling(byte: number): boolean {
  return byte >= 0x80 || byte === ESCAPE;
}

/** Where the body begins: behind the first empty line. */
function headEnd(bytes: Buffer): number {
  const ends = ["\n\n", "\r\n\r\n"].map((mark) => ({ at: bytes.indexOf(mark), length: mark.length }));
  const [first] = ends.filter(({ at }) => at !== -1).sort((a, b) => a.at - b.at);
  return first === undefined ? bytes.length : first.at + first.length;
}

async function decoded(bytes: Buffer, named: string | null): Promise<{ text: string; isClear: boolean }> {
  const given = named !== null && (await isKnownEncoding(named)) ? named : null;
  try {
    return { text: (await decodeBytes("a letter", bytes, { given, declared: null })).text, isClear: true };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    // UTF-8 with many characters that others have lost is as clear as it was.
    const text = bytes.toString("utf8");
    return { text, isClear: Buffer.from(text).equals(bytes) };
  }
}
