import { readFile } from "node:fs/promises";

/** Languages of which all words are listed, with all their forms: some 270,000 in English, 340,000 in French. */
export type ListedLanguage = "en" | "fr";

const lists: Partial<Record<ListedLanguage, Promise<ReadonlySet<string>>>> = {};

/** The words of a language in small letters, read when first asked for. */
export function wordList(language: ListedLanguage): Promise<ReadonlySet<string>> {
  lists[language] ??= loadWordList(language);
  return lists[language];
}

async function loadWordList(language: ListedLanguage): Promise<ReadonlySet<string>> {
  switch (language) {
    case "en": {
      const { default: path } = await import("word-list");
      return new Set((await readFile(path, "utf8")).split("\n"));
    }
    case "fr": {
      const { default: words } = await import("an-array-of-french-words", { with: { type: "json" } });
      return new Set(words);
    }
  }
}
