/** Raised whenever a file would be understood otherwise than before: files of an earlier reading are read again. */
export const READING_VERSION = 2;
