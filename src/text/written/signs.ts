/** Arabic vowel signs, signs of recitation and tatweel. */
export const ARABIC_SIGNS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** Hebrew vowel points, dots of letters and accents of recitation. */
export const HEBREW_POINTS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;

/** A word that goes on in the next line: with a soft hyphen, and in old print. */
export const DIVIDED_SOFTLY = /\u00ad\s+(?=\p{L})/gu;
export const DIVIDED = /[¬⸗](?<=[\p{L}\p{M}][¬⸗])\s*(?=\p{L})/gu;
