import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load, type Peer } from "./peer.ts";

interface MiniSearch {
  addAll(documents: readonly { readonly id: number; readonly text: string }[]): void;
  search(query: string): { readonly id: number }[];
}

interface Options {
  readonly fields: readonly string[];
  readonly storeFields: readonly string[];
  readonly tokenize: (text: string) => string[];
}

interface Package {
  readonly default: {
    new (options: Options): MiniSearch;
    loadJSON(json: string, options: Options): MiniSearch;
  };
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const OPTIONS: Options = {
  fields: ["text"],
  storeFields: ["text"],
  // Its own finds no words in Chinese and Japanese.
  tokenize: (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
};

export const miniSearch: Peer = {
  name: "MiniSearch",
  searches: "words",
  limit: { passages: 10_000, why: "beyond 10,000 passages it builds for minutes and holds gigabytes" },

  async build({ texts }, folder) {
    const { default: MiniSearch } = await load<Package>("minisearch");
    const index = new MiniSearch(OPTIONS);
    index.addAll(texts.map((text, id) => ({ id, text })));
    writeFileSync(join(folder, "index.json"), JSON.stringify(index));
  },

  async open(folder) {
    const { default: MiniSearch } = await load<Package>("minisearch");
    const index = MiniSearch.loadJSON(readFileSync(join(folder, "index.json"), "utf8"), OPTIONS);
    return ({ text }, count) =>
      index
        .search(text)
        .slice(0, count)
        .map(({ id }) => id);
  },
};
