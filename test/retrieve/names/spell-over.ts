import { spellNames } from "../../../src/retrieve/names/spell-names.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../search/collection.ts";

export const articles = (language: string, ...texts: string[]): Collection => ({
  [`${language}.txt`]: { title: "1921", texts, language },
});
export const chinese = (...texts: string[]) => articles("zh-Hans", ...texts);
export const japanese = (...texts: string[]) => articles("ja", ...texts);
export const korean = (...texts: string[]) => articles("ko", ...texts);
export const english = (...texts: string[]) => articles("en", ...texts);
export const russian = (...texts: string[]) => articles("ru", ...texts);

/** What is said of words and passages to whoever spells names. */
export interface Beside {
  /** Passages that are about what the question asks. */
  readonly near?: RegExp;
  /** Words that the model knows. */
  readonly known?: readonly string[];
  /** Words that say little. */
  readonly light?: readonly string[];
}

/** A question with its names as these files write them. */
export async function spellOver(
  files: Collection,
  { question, models, beside = {} }: { question: string; models: SearchModels; beside?: Beside | undefined },
): Promise<string> {
  const { near = /./, known = [], light = [] } = beside;
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => {
    const nearness = async (ids: readonly number[]) =>
      (await snapshot.passages(ids)).map(({ text }) => (near.test(text) ? 5 : 0));
    const isKnown = (word: string) => known.includes(word);
    const isLight = (word: string) => light.includes(word);
    return spellNames(question, { snapshot, isKnown, isLight, nearness });
  });
}
