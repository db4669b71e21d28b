import { dayOf, type GivenFacts, NOTHING_GIVEN, oneLine } from "../../../given-facts.ts";

/** Shorter titles are printed on any page by chance, in letters. */
const SHORTEST_TITLE = 4;

/**
 * What a PDF says of itself. When it was made, "D:20250213...", is no article's date. Its title is a file's name or that of the
 * template more often than not: it counts where it is printed on the first page, too.
 */
export function factsOf(properties: object, firstPage: string): GivenFacts {
  const title = oneLine("Title" in properties ? properties.Title : null);
  const letters = title === null ? "" : lettersOf(title);
  const isPrinted = letters.length >= SHORTEST_TITLE && lettersOf(firstPage).includes(letters);
  const date = dayOf("Subject" in properties ? properties.Subject : null);
  return { ...NOTHING_GIVEN, title: isPrinted ? title : null, date };
}

function lettersOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
