/** A word of a picture. Places are in dots from the picture's upper left corner. */
export interface RecognizedWord {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How sure the program is of it, 0..100. */
  readonly confidence: number;
}

export interface RecognizedPage {
  readonly width: number;
  readonly height: number;
  /** Words of each line from left to right, in the order of the program. */
  readonly lines: readonly (readonly RecognizedWord[])[];
}

/** The levels of a row in the program's table: the others are blocks and paragraphs, which the layout of pages finds itself. */
const PAGE = 1;
const LINE = 4;
const WORD = 5;

/** Reads the table of words: level, numbers of page, block, paragraph, line and word, place, confidence, and the word. */
export function recognizedPages(table: string): RecognizedPage[] {
  const pages: { width: number; height: number; lines: RecognizedWord[][] }[] = [];
  for (const row of table.split("\n")) {
    const cells = row.trimEnd().split("\t");
    const [level, , , , , , left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.map(Number);
    const page = pages.at(-1);
    if (level === PAGE) pages.push({ width, height, lines: [] });
    else if (level === LINE) page?.lines.push([]);
    else if (level === WORD) {
      const words = cells.slice(WORDS_AT).join(" ").trim();
      if (words !== "") page?.lines.at(-1)?.push({ words, left, top, width, height, confidence });
    }
  }
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => line.length > 0) }));
}

const WORDS_AT = 11;
