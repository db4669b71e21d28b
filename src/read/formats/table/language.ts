import { detectLanguage } from "../../../text/language.ts";
import type { StructuredDocument, StructuredText } from "../../structure/structure.ts";

/** A document of fewer UTF-16 units is too short to tell its language by itself. */
const SHORT = 200;

/** Gives short documents the language of all of them together: two words of a cell may be of many languages. */
export async function inOneLanguage(structured: StructuredText): Promise<StructuredText> {
  const language = await detectLanguage(structured.text);
  if (language === "und") return structured;
  const documents = structured.documents.map((document) =>
    document.facts.language === null && lengthOf(document) < SHORT
      ? { ...document, facts: { ...document.facts, language } }
      : document,
  );
  return { ...structured, documents };
}

function lengthOf({ blocks }: StructuredDocument): number {
  return blocks
    .filter(({ kind }) => kind !== "columns")
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
