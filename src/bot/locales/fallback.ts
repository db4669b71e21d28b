import type { PartialTexts } from "./texts.ts";

/** A text, one with facts to put in, or a group of texts. */
type Entry = string | ((...facts: never[]) => string) | Group;
interface Group {
  readonly [key: string]: Entry | undefined;
}

/** A translation with the English text in place of each that it lacks. */
export function withFallback<Texts extends object>(translation: PartialTexts<Texts>, english: Texts): Texts {
  return filled(translation as Group, english as Group) as Texts;
}

function filled(translation: Group, english: Group): Group {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => {
      const translated = translation[key];
      return [key, isGroup(text) ? filled(isGroup(translated) ? translated : {}, text) : (translated ?? text)];
    }),
  );
}

/** The texts that a translation lacks, as "commands.ask.name", in the order of English. */
export function missingTexts<Texts extends object>(translation: PartialTexts<Texts>, english: Texts): string[] {
  return missing(translation as Group, english as Group);
}

function missing(translation: Group, english: Group): string[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const translated = translation[key];
    if (!isGroup(text)) return translated === undefined ? [key] : [];
    return missing(isGroup(translated) ? translated : {}, text).map((below) => `${key}.${below}`);
  });
}

function isGroup(entry: Entry | undefined): entry is Group {
  return typeof entry === "object";
}
