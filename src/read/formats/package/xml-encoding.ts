/** What XML is in that names no encoding: UTF-8, or UTF-16 with a mark [ECMA-376 part 2, 8.1.4]. */
export function encodingOfXml([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Where the encoding stands that a file names, in bytes. */
const DECLARATION = 200;

/** The encoding that XML names in its declaration; null where it names none. */
export function encodingInXml(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARATION)).toString("latin1");
  return /<\?xml[^<>]{1,80}encoding\s*=\s*["']([\w-]{2,20})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}
