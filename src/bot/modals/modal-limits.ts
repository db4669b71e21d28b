/** Discord's limits of modals, each once; all from [components/reference]. Lengths are as in `replies/limits.ts`. */

/** The small print below a label, and each text of an option. */
export const DESCRIPTION_LENGTH = 100;
/** Fields of a modal. */
export const MOST_FIELDS = 5;
/** Options of a select, and channels or roles that may be chosen in one. */
export const MOST_CHOSEN = 25;
/** Options of a radio group or of a group of checkboxes. */
export const MOST_BOXES = 10;
/** Files of an upload. */
export const MOST_FILES = 10;
/** Characters of a text input. */
export const TEXT_LENGTH = 4000;
