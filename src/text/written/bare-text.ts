import { withoutRadicals } from "./radicals.ts";
import { takeReadings } from "./readings.ts";
import { ARABIC_SIGNS, DIVIDED, DIVIDED_SOFTLY, HEBREW_POINTS } from "./signs.ts";

/** Characters that nobody sees; the joiners of Persian and Indian scripts are not among them, as models know them. */
const UNSEEN = /\u00ad|\u200b|[\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** What a text has to hold for anything of it to be taken out. */
const MAY_DIFFER =
  /[\u00ad\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2e80-\u2fd5\ufeff《（(［¬⸗]/;

/**
 * A text as models read it best, which know words as they are usually written: without readings beside them, vowel signs of
 * Arabic and Hebrew, tatweel and what nobody sees, with characters in place of radicals, and words whole that a line's end
 * divides. Most texts are so as they stand.
 */
export function bareText(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  const visible = takeReadings(text).text.replace(DIVIDED_SOFTLY, "").replace(UNSEEN, "").replace(DIVIDED, "");
  const characters = withoutRadicals(visible).replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize("NFKC"));
  return characters.replace(ARABIC_SIGNS, "").replace(HEBREW_POINTS, "");
}
