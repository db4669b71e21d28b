import { primaryOf } from "./language.ts";
import { isStem, type Term } from "./terms.ts";

/** Languages that write words together to make new ones (BCP 47, first part), and whose words have stems here. */
const COMPOUNDING = new Set(["da", "de", "fi", "hu", "nb", "nl", "nn", "no", "sv"]);

/** Parts of fewer letters are endings and prefixes rather than words (Koehn and Knight, 2003). */
export const SHORTEST_PART = 3;

/**
 * What may link two parts: Verkehrsweg, Tageslicht, Wellenlänge, Heldentat, Hundehütte, Kinderbuch; the same ones serve Dutch
 * and the languages of the north.
 */
const LINKS = ["", "s", "es", "n", "en", "e", "er"] as const;

export function isCompounding(language: string): boolean {
  return COMPOUNDING.has(primaryOf(language));
}

/** No term of a text begins with this sign. */
const BACKWARDS = "<";

/**
 * By what an index finds the words that end like another: the stems of a text that are long enough for two parts, backwards.
 * They are no terms of the text and are not counted with them. None in languages without compounds.
 */
export function backwardStems(terms: readonly Term[], language: string): Term[] {
  if (!isCompounding(language)) return [];
  return terms
    .filter((term) => isStem(term) && term.length > 2 * SHORTEST_PART)
    .map((term) => backwards(term.slice(0, -1)));
}

/** A stem, or how stems end, as it stands among `backwardStems`. */
export function backwards(ending: string): Term {
  return BACKWARDS + [...ending].reverse().join("");
}

/** The stem of one of `backwardStems`. */
export function forwards(backward: Term): string {
  return [...backward.slice(BACKWARDS.length)].reverse().join("");
}

/** What the parts before the last may be, given all letters before the last: without one link or another. */
export function withoutLink(letters: string): string[] {
  const parts = LINKS.filter((link) => letters.endsWith(link)).map((link) =>
    letters.slice(0, -link.length || undefined),
  );
  return parts.filter((part) => part.length >= SHORTEST_PART);
}

/** What the last part may be, given all letters behind the first. */
export function behindLink(letters: string): string[] {
  const parts = LINKS.filter((link) => letters.startsWith(link)).map((link) => letters.slice(link.length));
  return parts.filter((part) => part.length >= SHORTEST_PART);
}
