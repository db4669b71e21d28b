import { languageOfWords, primaryOf, scriptOf } from "../../text/language.ts";

/** In so few words a language that shares its script with others is told wrongly too often. */
const FEW_WORDS = 3;

/** What is known of a question's language. */
export interface QuestionLanguage {
  /** BCP 47, "und" where the question is too short to tell. */
  readonly language: string;
  /** Most of its letters are Latin; null where it has none. */
  readonly isLatin: boolean | null;
}

/** @param spoken The languages of the collection (BCP 47). */
export async function languageOfQuestion(text: string, spoken: readonly string[]): Promise<QuestionLanguage> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = letters === 0 ? null : (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
  if (isLatin === true && countWords(text) <= FEW_WORDS) return { language: "und", isLatin };
  return { language: await languageOfWords(withoutNames(text), spoken), isLatin };
}

/** Names are of any language: "Wer gewann den Super Bowl?" is taken for English with them. Unchanged where little is left. */
function withoutNames(text: string): string {
  const rest = text.replace(/(?<=\s)\p{Lu}\S*\s?/gu, "");
  return countWords(rest) < FEW_WORDS ? text : rest;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** Whether a question is asked in another language than a passage's (BCP 47); where nothing tells, it is not. */
export function isAcrossLanguages({ language, isLatin }: QuestionLanguage, ofPassage: string): boolean {
  if (ofPassage === "und" || isLatin === null) return false;
  if (isLatin !== (scriptOf(ofPassage) === "Latn")) return true;
  return language !== "und" && primaryOf(language) !== primaryOf(ofPassage);
}
