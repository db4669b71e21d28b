/** Characters that a terminal obeys or that turn the order of others: controls, and marks that override the direction. */
const OBEYED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Words of others, such as a file's name, as one line that only shows them: "\u001b" for an escape character. Whoever names a
 * file or writes an article must not move another's cursor, colour what the program says, or add lines to it.
 */
export function visible(words: string): string {
  return words.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The same for words of several lines. */
export function visibleLines(words: string): string {
  return words.split("\n").map(visible).join("\n");
}
