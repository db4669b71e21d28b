/** Capitals that Turkish and its nearest relatives have and hardly another language has. */
const THEIR_OWN = /[İĞ]/;
const SMALL = /\p{Ll}/u;

/**
 * A text with each line in small letters that is in capitals throughout and Turkish, where I is the capital of ı, and İ that of
 * i: for models, which take every I for an i.
 */
export function withoutTurkishCapitals(text: string): string {
  if (!THEIR_OWN.test(text)) return text;
  return text
    .split("\n")
    .map((line) => (THEIR_OWN.test(line) && !SMALL.test(line) ? line.toLocaleLowerCase("tr") : line))
    .join("\n");
}
