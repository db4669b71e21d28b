/** Where a text says what it is in, in bytes from its start: behind an e-book's licence, and before what it tells. */
const LOOKED_AT = 4096;
/** The head of an e-book; the line for an editor; a package of LaTeX. */
const STATEMENTS = [
  /^character set encoding:[ \t]*([\w-]{2,20})[ \t]*\r?$/im,
  /-\*-[^\n]{0,80}?\bcoding:[ \t]*([\w-]{2,20})/i,
  /^[ \t]*\\usepackage[ \t]*\[([\w-]{2,20})\][ \t]*\{inputenc\}/im,
];
/** Says nothing of bytes that are none of it. */
const ASCII = /ascii|646/i;

/** The character encoding that a text tells its readers or their programs in words; null where it tells none. */
export function statedEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const names = STATEMENTS.flatMap((statement) => statement.exec(start)?.[1] ?? []);
  return names.find((name) => !ASCII.test(name))?.toLowerCase() ?? null;
}
