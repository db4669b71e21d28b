import type { TokenPiece } from "../../embed/tokens/unigram.ts";
import { segmentsOf } from "../../text/segments.ts";
import { UNSPACED } from "../../text/terms.ts";
import type { TextRange } from "../answer.ts";

/** A word of a question, by its tokens: in scripts without spaces, each token by itself. */
export interface QuestionWord extends TextRange {
  /** Never empty. */
  readonly ids: readonly number[];
}

/** A word of a question that is not what was typed, but probably what was meant. */
export interface CorrectedWord extends TextRange {
  readonly text: string;
  /** How surely it is meant, 0..1. */
  readonly likeness: number;
}

/** What the tokenizer writes for the space before a word. */
const WORD_MARK = "▁";
/** What the tokenizer leaves of a text. */
const KEPT = /[\p{L}\p{M}\p{N}+#%]/gu;

/** The words of a question, or of its beginning, as the tokenizer divided it. */
export function questionWords(question: string, pieces: readonly TokenPiece[]): QuestionWord[] {
  const places = placesOfKept(question);
  const words: { ids: number[]; start: number; end: number }[] = [];
  let kept = 0;
  let isOpen = false;
  for (const { id, text } of pieces) {
    const length = text.match(KEPT)?.length ?? 0;
    const isUnspaced = UNSPACED.test(text);
    const word = words.at(-1);
    const end = places[kept + length - 1]?.end ?? question.length;
    if (length === 0) isOpen = false;
    else if (isOpen && word !== undefined && !isUnspaced && !text.startsWith(WORD_MARK)) {
      word.ids.push(id);
      word.end = end;
    } else {
      words.push({ ids: [id], start: places[kept]?.start ?? question.length, end });
      isOpen = !isUnspaced;
    }
    kept += length;
  }
  return words;
}

/** Where each character that the tokenizer leaves comes from; it normalises them: one may come from several, or several from one. */
function placesOfKept(question: string): TextRange[] {
  const places: TextRange[] = [];
  let start = 0;
  for (const written of charactersOf(question)) {
    const end = start + written.length;
    const kept = written.normalize("NFKC").toLowerCase().match(KEPT)?.length ?? 0;
    for (let i = 0; i < kept; i++) places.push({ start, end });
    start = end;
  }
  return places;
}

/** What is normalised by itself: code points where the text is composed already, else graphemes. */
function charactersOf(text: string): Iterable<string> {
  if (text.normalize("NFKC") === text) return text;
  return Array.from(segmentsOf(text, "grapheme"), ({ segment }) => segment);
}
