/** Text as HTML shows it, character for character. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r\0]/g, (character) => TEXT[character] as string);
}

/** Text between the double quotation marks of an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\0]/g, (character) => ATTRIBUTE[character] as string);
}

/** HTML takes a bare CR for LF, and has no NUL: its picture stands for it. */
const TEXT: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#13;",
  "\0": "\u2400",
};
const ATTRIBUTE: Readonly<Record<string, string>> = { ...TEXT, '"': "&quot;", "\n": "&#10;" };

/** Scripts (ISO 15924) that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/** The language of a text and the direction in which it is written, as attributes of its element. */
export function languageAttributes(language: string): string {
  const locale = localeOf(language);
  if (locale === null) return ' lang="und" dir="auto"';
  const isRightToLeft = RIGHT_TO_LEFT.has(locale.maximize().script ?? "");
  return ` lang="${locale.baseName}" dir="${isRightToLeft ? "rtl" : "ltr"}"`;
}

/** The name of a language, in English; null where it is not known. */
export function languageName(language: string): string | null {
  const locale = localeOf(language);
  return locale === null ? null : (LANGUAGE_NAMES.of(locale.baseName) ?? null);
}

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language" });

/** Null for a language that is not known, or that no tag names: what an article says of itself may be anything. */
function localeOf(language: string): Intl.Locale | null {
  try {
    const locale = new Intl.Locale(language);
    return locale.language === "und" ? null : locale;
  } catch {
    return null;
  }
}
