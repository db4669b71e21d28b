import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load, type Peer } from "./peer.ts";
import { wordsOf } from "./words.ts";

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

const OPTIONS: Options = { fields: ["text"], storeFields: ["text"], tokenize: wordsOf };

export const miniSearch: Peer = {
  name: "MiniSearch",
  limit: { passages: 30_000, why: "beyond 30,000 passages it builds for minutes and holds gigabytes" },

  async build({ texts }, folder) {
    const { default: MiniSearch } = await load<Package>("minisearch");
    const index = new MiniSearch(OPTIONS);
    index.addAll(texts.map((text, id) => ({ id, text })));
    writeFileSync(join(folder, "index.json"), JSON.stringify(index));
    return {};
  },

  async open(folder) {
    const { default: MiniSearch } = await load<Package>("minisearch");
    const index = MiniSearch.loadJSON(readFileSync(join(folder, "index.json"), "utf8"), OPTIONS);
    return {
      search: ({ text }, count) =>
        index
          .search(text)
          .slice(0, count)
          .map(({ id }) => id),
    };
  },
};
