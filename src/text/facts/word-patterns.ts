import { fold } from "../fold.ts";
import { primaryOf } from "../language.ts";

const UNSPACED = /^(?:zh|ja|ko)$/;

/**
 * Of a pattern, what matches any of these words in a folded text of a language (BCP 47): whole ones, but of scripts without spaces,
 * which may stand anywhere. A * in a word goes on.
 */
export function anyOfWords(words: readonly string[], language: string): string {
  const any = longestFirst(words.map((word) => fold(word).replaceAll("*", "\\p{L}{0,12}")));
  return UNSPACED.test(primaryOf(language)) ? any : `(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`;
}

/** Alternatives of a pattern, of which none hides a longer one. */
export function longestFirst(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
