/** Rows and cells of a character set for Chinese or Japanese, the first and the last of each, as bytes. */
export interface CharacterRows {
  /** By its label in the Encoding Standard. */
  readonly encoding: string;
  readonly rows: readonly [number, number];
  readonly cells: readonly [number, number];
}

/** The Chinese characters that stand there. */
export function* hanCharacters({ encoding, rows, cells }: CharacterRows): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let cell = cells[0]; cell <= cells[1]; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

/** A text in lines of so many characters, each as wide as two letters. */
export function* linesOf(text: string, length: number): Generator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}
