/** What RTF is made of [RTF 1.9.1, "Conventions of an RTF reader"]. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  /** A backslash with a sign: "\~", "\*". */
  | { readonly kind: "symbol"; readonly sign: string }
  /** Bytes in some code page, one character each. */
  | { readonly kind: "bytes"; readonly bytes: string };

const TOKEN = /[{}]|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[^{}\\\r\n]+|[\r\n]+|\\/gu;

/** @param source one character a byte. Binary data is passed over. */
export function* tokensOf(source: string): Generator<RtfToken> {
  let rest = source;
  while (rest !== "") rest = yield* tokensBeforeData(rest);
}

/** @returns what stands behind the first binary data; nothing where there is none. */
function* tokensBeforeData(source: string): Generator<RtfToken, string> {
  for (const { index, 0: all, 1: word, 2: digits, 3: hex, 4: sign } of source.matchAll(TOKEN)) {
    const value = digits === undefined ? null : Number(digits);
    if (word === "bin") return source.slice(index + all.length + Math.max(0, value ?? 0));
    if (word !== undefined) yield { kind: "word", word, value };
    else if (hex !== undefined) yield { kind: "bytes", bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign !== undefined) yield { kind: "symbol", sign };
    else if (all === "{") yield { kind: "open" };
    else if (all === "}") yield { kind: "close" };
    else if (!/^[\r\n\\]/u.test(all)) yield { kind: "bytes", bytes: all };
  }
  return "";
}
