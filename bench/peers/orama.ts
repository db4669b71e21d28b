import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Passages } from "../search/dataset.ts";
import { load, type Peer } from "./peer.ts";
import { wordsOf } from "./words.ts";

type Database = object;

interface Tokenizer {
  readonly language: "english";
  readonly normalizationCache: Map<string, string>;
  tokenize(text: string): string[];
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly embedding: readonly number[];
}

interface Package {
  create(options: {
    readonly schema: { readonly text: "string"; readonly embedding: string };
    readonly components: { readonly tokenizer: Tokenizer };
  }): Database;
  insertMultiple(into: Database, documents: readonly Document[]): Promise<unknown>;
  save(database: Database): unknown;
  load(into: Database, saved: unknown): void;
  search(
    database: Database,
    query: {
      readonly mode: "hybrid";
      readonly term: string;
      readonly vector: { readonly value: readonly number[]; readonly property: "embedding" };
      readonly similarity: number;
      readonly limit: number;
    },
  ): Promise<{ hits: { id: string }[] }>;
}

/** By default it drops what is below 0.8, a threshold for other models than ours. */
const ANY_SIMILARITY = 0;

function create(orama: Package, dimensions: number): Database {
  return orama.create({
    schema: { text: "string", embedding: `vector[${dimensions}]` },
    components: {
      // Its own finds no words in Chinese, Japanese and Thai.
      tokenizer: {
        language: "english",
        normalizationCache: new Map(),
        tokenize: (text) => [...new Set(wordsOf(text.toLowerCase()))],
      },
    },
  });
}

function documentsOf({ texts, dimensions, embeddings }: Passages): Document[] {
  return texts.map((text, id) => ({
    id: String(id),
    text,
    embedding: [...embeddings.subarray(id * dimensions, (id + 1) * dimensions)],
  }));
}

export const orama: Peer = {
  name: "Orama",
  limit: { passages: 30_000, why: "beyond 30,000 passages it builds for minutes and holds gigabytes" },

  async build(passages, folder) {
    const orama = await load<Package>("@orama/orama");
    const database = create(orama, passages.dimensions);
    await orama.insertMultiple(database, documentsOf(passages));
    const saved = { dimensions: passages.dimensions, database: orama.save(database) };
    writeFileSync(join(folder, "index.json"), JSON.stringify(saved));
    return {};
  },

  async open(folder) {
    const orama = await load<Package>("@orama/orama");
    const saved = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
    const database = create(orama, saved.dimensions);
    orama.load(database, saved.database);
    return {
      search: async ({ text, embedding }, limit) => {
        const { hits } = await orama.search(database, {
          mode: "hybrid",
          term: text,
          vector: { value: [...embedding], property: "embedding" },
          similarity: ANY_SIMILARITY,
          limit,
        });
        return hits.map(({ id }) => Number(id));
      },
    };
  },
};
