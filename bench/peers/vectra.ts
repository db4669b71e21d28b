import { load, type Peer } from "./peer.ts";

interface Metadata {
  readonly position: number;
  readonly text: string;
}

interface LocalIndex {
  createIndex(): Promise<void>;
  batchInsertItems(items: readonly { vector: number[]; metadata: Metadata }[]): Promise<unknown>;
  queryItems(vector: number[], query: string, topK: number): Promise<{ item: { metadata: Metadata } }[]>;
}

interface Package {
  readonly LocalIndex: new (folder: string) => LocalIndex;
}

/** By embeddings alone: its BM25 reads every document anew for each question. */
export const vectra: Peer = {
  name: "Vectra",
  limit: { passages: 30_000, why: "it keeps all vectors in one JSON file, which outgrows JavaScript's longest string" },

  async build({ texts, dimensions, embeddings }, folder) {
    const { LocalIndex } = await load<Package>("vectra");
    const index = new LocalIndex(folder);
    await index.createIndex();
    await index.batchInsertItems(
      texts.map((text, position) => ({
        vector: [...embeddings.subarray(position * dimensions, (position + 1) * dimensions)],
        metadata: { position, text },
      })),
    );
    return {};
  },

  async open(folder) {
    const { LocalIndex } = await load<Package>("vectra");
    const index = new LocalIndex(folder);
    return {
      search: async ({ embedding }, count) =>
        (await index.queryItems([...embedding], "", count)).map(({ item }) => item.metadata.position),
    };
  },
};
