import { UNSPACED } from "../../text/terms.ts";

/** A word, or a run of characters of a script that is written without spaces. */
export interface HeadlineWord {
  /** As it is compared: katakana as hiragana without what makes them longer, Hangul letter by letter. */
  readonly key: string;
  /** Folded. */
  readonly folded: string;
  /** Any part of it may be a word. */
  readonly isRun: boolean;
}

const SEQUENCE = /[\p{L}\p{M}\p{N}]+/gu;
const SCRIPT_CHANGE = new RegExp(`(${UNSPACED.source})`, "u");
const KATAKANA = /[ァ-ヶ]/g;
const HANGUL = /\p{Script=Hangul}/u;

/** The words of a folded text. */
export function foldedWords(folded: string): HeadlineWord[] {
  return (folded.match(SEQUENCE) ?? []).flatMap((sequence) =>
    sequence.split(SCRIPT_CHANGE).flatMap((part) => {
      if (part === "") return [];
      const isRun = UNSPACED.test(part);
      return [{ key: isRun ? inHiragana(part) : inLetters(part), folded: part, isRun }];
    }),
  );
}

/** Katakana as hiragana, without what makes them longer. */
export function inHiragana(run: string): string {
  return run.replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)).replaceAll("ー", "");
}

/** Hangul is typed letter by letter, and mistyped so. */
function inLetters(word: string): string {
  return HANGUL.test(word) ? word.normalize("NFD") : word;
}
