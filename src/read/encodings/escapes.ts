import { codecOf } from "./codec.ts";
import { isWriting, textCost } from "./text-cost.ts";

/** Text in an encoding of seven bits that tells by escape sequences which characters follow. */
interface EscapedText {
  readonly text: string;
  readonly encoding: string;
}

const ESCAPE = 0x1b;
/** Two bytes of this kind are a character while an escape holds; with the eighth bit they are one in the EUC form of the set. */
const EIGHTH_BIT = 0x80;

/** How an encoding says where its characters begin and end, and what they are in with the eighth bit set. */
interface Shifts {
  readonly encoding: string;
  /** The file has to hold it, beside `open`. */
  readonly announced: string;
  readonly open: string;
  readonly close: string;
  readonly set: string;
  readonly language: string;
}

const SHIFTS: readonly Shifts[] = [
  { encoding: "iso-2022-kr", announced: "\x1b$)C", open: "\x0e", close: "\x0f", set: "euc-kr", language: "ko" },
  { encoding: "iso-2022-cn", announced: "\x1b$)A", open: "\x0e", close: "\x0f", set: "gb18030", language: "zh" },
  { encoding: "hz-gb-2312", announced: "~{", open: "~{", close: "~}", set: "gb18030", language: "zh" },
];

/** What announces Japanese characters in ISO-2022-JP. */
const JAPANESE = ["\x1b$@", "\x1b$B", "\x1b(J", "\x1b(I"];

/** The text of bytes that use escape sequences, and make writing so; null for all others. */
export async function decodeEscaped(bytes: Uint8Array): Promise<EscapedText | null> {
  const hasEscape = bytes.includes(ESCAPE);
  if (!hasEscape && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf("~{") === -1) return null;
  if (bytes.some((byte) => byte >= EIGHTH_BIT)) return null;
  const source = Buffer.from(bytes).toString("latin1");
  if (JAPANESE.some((announced) => source.includes(announced)))
    return decodedIfWriting("iso-2022-jp", "ja", () => bytes, "iso-2022-jp");
  for (const shifts of SHIFTS) {
    if (!source.includes(shifts.announced) || !source.includes(shifts.open)) continue;
    const text = await decodedIfWriting(
      shifts.encoding,
      shifts.language,
      () => withEighthBit(source, shifts),
      shifts.set,
    );
    if (text !== null) return text;
  }
  return null;
}

async function decodedIfWriting(
  encoding: string,
  language: string,
  bytes: () => Uint8Array,
  set: string,
): Promise<EscapedText | null> {
  const decoder = await codecOf(set);
  const text = decoder?.decode(bytes()) ?? "";
  const cost = textCost(text, [language]);
  return cost.characters > 0 && isWriting(cost) ? { text, encoding } : null;
}

/** The bytes without escapes, those between them with the eighth bit set. A line's end ends a shift, too. */
function withEighthBit(source: string, { announced, open, close }: Shifts): Uint8Array {
  let eight = "";
  let isShifted = false;
  for (let at = 0; at < source.length; at++) {
    if (!isShifted && announced !== open && source.startsWith(announced, at)) at += announced.length - 1;
    else if (source.startsWith(isShifted ? close : open, at)) {
      isShifted = !isShifted;
      at += open.length - 1;
    } else if (isShifted && source[at] === "\n") {
      isShifted = false;
      eight += "\n";
    } else if (isShifted) eight += String.fromCharCode(source.charCodeAt(at) | EIGHTH_BIT);
    else if (open === "~{" && source.startsWith("~~", at)) {
      eight += "~";
      at += 1;
    } else eight += source[at];
  }
  return Buffer.from(eight, "latin1");
}
