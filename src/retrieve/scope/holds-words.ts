import { fold } from "../../text/fold.ts";
import { isUnspaced } from "../../text/terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/**
 * Whether a passage, its headline or a heading above it has a word or phrase as it was typed, whatever its case, accents,
 * width and script variant: whole words, but in scripts without spaces, where it may stand anywhere.
 */
export function holdsWords({ text, article, headings }: StoredPassage, words: string): boolean {
  const printed = [article.title ?? "", ...headings, text].join("\n");
  if (isUnspaced(words)) return lettersOf(printed).includes(lettersOf(words));
  return spaced(printed).includes(spaced(words));
}

const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

function lettersOf(text: string): string {
  return fold(text).replace(SIGNS, "");
}

/** Each word with a space on both sides. */
function spaced(text: string): string {
  return ` ${fold(text).replace(SIGNS, " ").trim()} `;
}
